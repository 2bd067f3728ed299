import { describe, expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { language } from './index.ts';
import { plainWords, sentencesOf } from './sentences.ts';

const read = { providers: [{ id: 'acme', data: acme({ read_whole: '2026-11-28' }) }] };
const found = (over: object) =>
	language(catalogueOf({ bad_thing: anEntry(over) }, read)).map(({ path, message }) => `${path.join('.')}: ${message}`);
const words = (count: number) => `${Array.from({ length: count }, (_, index) => `word${String.fromCharCode(97 + index)}`).join(' ')}.`;
const source = 'docs';

test('sound sentences have no problem, and neither has a provider that nobody has read whole yet', () => {
	expect(found({})).toEqual([]);
	expect(language(catalogueOf({ bad_thing: anEntry({ summary: words(40) }) }))).toEqual([]);
});

describe('a sentence', () => {
	test('is split when it is longer than a reader keeps in mind; a note may be a little longer', () => {
		expect(found({ summary: words(22) })).toEqual([]);
		expect(found({ summary: words(23) })).toEqual(['summary: a sentence of 23 words ("worda wordb wordc wordd worde …"); make two of it']);
		expect(found({ notes: [{ text: words(27), source }] })).toEqual([]);
		expect(found({ notes: [{ text: words(28), source }] })).toHaveLength(1);
	});

	test.each([
		['It comes with 502 and 503. The docs add 504.', 2],
		['Wait 60 s. Then send a new id. xAI says no more.', 3],
		['Without it, 499 is sent. 1011 covers the rest.', 2],
		['See `a. b.` in [the docs. Or not](/acme/bad_thing/) first.', 2],
	])('%s', (text, count) => {
		expect(sentencesOf(plainWords(text))).toHaveLength(count);
	});

	test('counts no numbers, and code as one word', () => {
		expect(sentencesOf(plainWords('Codes 1, 2, 3 and 4 mean `a b c d`.')).map((sentence) => sentence.words)).toEqual([4]);
	});
});

test.each([
	['Please send the key.', '"Please" slows the reader down; leave it out'],
	['Somebody has to raise it.', 'who acts: you, your code, the account owner'],
	['The documents list it.', 'write "the docs"'],
	['Send the the key.', '"the the" slows the reader down'],
	['The call was cancelled.', 'American spelling'],
	['Wait; then send it.', 'a semicolon; make two sentences of it'],
])('%s is named with what to write instead', (summary, message) => {
	expect(found({ summary })).toEqual([expect.stringContaining(message)]);
});

test.each(['You just sent it.', 'The code is `please; somebody`.', 'It was authorized.'])('%s is left alone', (summary) => {
	expect(found({ summary })).toEqual([]);
});

describe('a fix', () => {
	const fix = (text: string) => found({ fixes: [{ text, source }] });

	test.each(['The limit is too low.', 'You can raise it.', 'If it stays, the key is wrong.'])('%s says no step', (text) => {
		expect(fix(text)).toEqual([expect.stringContaining('begin with a verb')]);
	});

	test.each(['Raise the limit.', 'If it stays (a day, say), raise it.', 'If it stays, the key is wrong. Make a new one.'])(
		'%s does',
		(text) => {
			expect(fix(text)).toEqual([]);
		},
	);
});

test('titles are in sentence case; names, quotes and what follows a status keep their capitals', () => {
	expect(found({ title: 'Rate Limit Exceeded' })).toEqual([
		'title: "Limit" in a title; write "limit", or add the name to src/rules/language',
	]);
	expect(found({ title: 'A title.' })).toEqual(['title: a title with a full stop; leave it out']);
	for (const title of ['Refused by Cloudflare', '404 Not Found', 'Refusal with "Content Exists Risk"'])
		expect(found({ title })).toEqual([]);
});

test('a guide is read line by line, without its code and tables', () => {
	const body = ['fine', '## A Bad Heading', '```', 'please;', '```', '| please; |', '- Please send it.'].join('\n');
	const guides = [{ id: 'g', data: { title: 'G', summary: 'Sum.', order: 1, checked: '2026-11-21', about: [] }, body }];
	expect(language(catalogueOf(undefined, { guides })).map(({ file, path }) => `${file} ${path.join(' ')}`)).toEqual([
		'content/guides/g.mdx line 2',
		'content/guides/g.mdx line 7',
	]);
});
