import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { addresses } from './addresses.ts';
import { casesAgree, tellsWhole } from './cases.ts';
import { notInFuture } from './dates.ts';
import { evidenceFits } from './evidence.ts';
import { rules } from './index.ts';
import { links } from './links.ts';
import { fragments } from './fragments.ts';
import { references } from './references.ts';
import { sourced } from './sourced.ts';

const paths = (problems: { path: (string | number)[] }[]) => problems.map((problem) => problem.path.join('.'));

test('a sound catalogue has no problem', () => {
	expect(rules.flatMap((rule) => rule(catalogueOf()))).toEqual([]);
});

test('references: each unknown name is reported', () => {
	const entry = anEntry({
		condition: 'nope',
		status: [418],
		related: ['gone'],
		fixes: [{ text: 'Mend it.', case: 'ghost', source: 'docs' }],
		messages: [{ template: 'It broke', case: 'ghost', source: 'docs' }],
		samples: [{ label: 'HTTP body', language: 'text', text: 'It broke', case: 'ghost', source: 'docs' }],
		requests: [{ label: 'It', wrong: 'GET https://a.example', right: 'GET https://b.example', why: 'So.', case: 'ghost', source: 'docs' }],
	});
	expect(paths(references(catalogueOf({ bad_thing: entry })))).toEqual([
		...['condition', 'status.0', 'related.0'],
		...['fixes.0.case', 'messages.0.case', 'samples.0.case', 'requests.0.case'],
	]);
});

test('fragments: a case with the fragment of a section, or of another case, is reported', () => {
	const verdict = { action: 'fix', actor: 'caller', because: 'So.', source: 'docs' };
	const cases = ['handle', 'own', 'own'].map((id) => ({ id, title: id, tell: 'See.', condition: 'none', verdict }));
	const entry = anEntry({ verdict: { action: 'depends', because: 'Look.', source: 'docs' }, cases });
	expect(paths(fragments(catalogueOf({ bad_thing: entry })))).toEqual(['cases.0.id', 'cases.2.id']);
});

test('sourced: a claim that names no known source is reported', () => {
	const entry = anEntry({ causes: [{ text: 'Because.', source: 'hearsay' }] });
	expect(paths(sourced(catalogueOf({ bad_thing: entry })))).toEqual(['causes.0.source']);
});

test('sourced: a source that nothing names is reported', () => {
	const entry = anEntry({ sources: { spare: { kind: 'official', title: 'Spare', url: 'https://acme.example', checked: '2026-11-21' } } });
	expect(paths(sourced(catalogueOf({ bad_thing: entry })))).toEqual(['sources.spare']);
});

test('sourced: a name that every object has is no source', () => {
	const entry = anEntry({ causes: [{ text: 'Because.', source: 'constructor' }] });
	expect(paths(sourced(catalogueOf({ bad_thing: entry })))).toEqual(['causes.0.source']);
});

test('sourced: what an entry that cannot be read may name is not called unused', () => {
	const spare = { kind: 'official', title: 'Spare', url: 'https://acme.example', checked: '2026-11-21' };
	const catalogue = catalogueOf(undefined, { providers: [{ id: 'acme', data: acme({ sources: { ...acme().sources, spare } }) }] });
	expect(paths(sourced(catalogue))).toEqual(['sources.spare']);
	expect(sourced(catalogue, new Set(['acme/broken']))).toEqual([]);
});

test('addresses: the file is named after the code', () => {
	expect(paths(addresses(catalogueOf({ other_name: anEntry() })))).toEqual(['code']);
});

test('addresses: - and _ and letter case make no difference', () => {
	const problems = addresses(catalogueOf({ bad_thing: anEntry(), 'bad-thing': anEntry({ code: 'bad-thing' }) }));
	expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining('already taken')]);
});

test('addresses: an alias may not be the address of another entry', () => {
	expect(paths(addresses(catalogueOf({ bad_thing: anEntry(), worse: anEntry({ code: 'worse', aliases: ['bad-thing'] }) })))).toEqual([
		'aliases.0',
	]);
});

test('addresses: a reserved word is no provider', () => {
	const taken = catalogueOf({}, { providers: [{ id: 'status', data: acme() }] });
	expect(addresses(taken)[0]?.message).toContain('reserved');
});

test('evidence: observed needs a sighting', () => {
	expect(paths(evidenceFits(catalogueOf({ bad_thing: anEntry({ evidence: 'observed' }) })))).toEqual(['evidence']);
});

test('cases: another verdict in a case makes the entry depends', () => {
	const wait = {
		action: 'wait',
		actor: 'caller',
		wait: { from: 'backoff', note: 'A while.' },
		because: 'It passes.',
		source: 'docs',
	} as const;
	const cases = [{ id: 'later', title: 'Later', tell: 'The message.', condition: 'rate-limited', verdict: wait }];
	expect(paths(casesAgree(catalogueOf({ bad_thing: anEntry({ cases }) })))).toEqual(['verdict.action']);
	expect(casesAgree(catalogueOf({ bad_thing: anEntry({ cases, verdict: wait }) }))).toEqual([]);
});

test('cases: what a tell has in code marks is whole', () => {
	const verdict = { action: 'fix', actor: 'caller', because: 'So.', source: 'docs' };
	const tells = ['`reason` is `KEY_OLD` or `…_BAD`.', 'The message starts with `Key …`.'];
	const cases = tells.map((tell, index) => ({ id: `case-${index}`, title: 'Key', tell, condition: 'none', verdict }));
	expect(paths(tellsWhole(catalogueOf({ bad_thing: anEntry({ cases }) })))).toEqual(['cases.0.tell']);
});

test('dates: a source cannot have been read on a day to come', () => {
	expect(paths(notInFuture('2026-11-20')(catalogueOf()))).toEqual(['sources.docs.checked']);
	expect(notInFuture('2026-11-21')(catalogueOf())).toEqual([]);
});

test('fragments: a topic may not take one that the page uses', () => {
	const topics = [{ id: 'support', title: 'Support', points: [{ text: 'Ask.', source: 'docs' }] }];
	expect(paths(fragments(catalogueOf({}, { providers: [{ id: 'acme', data: acme({ topics }) }] })))).toEqual(['topics.0.id']);
});

test('links: a link in prose leads to a page', () => {
	const entry = anEntry({ summary: 'See [this](/acme/bad_thing/) and [that](/acme/nowhere/).' });
	expect(links(catalogueOf({ bad_thing: entry })).map((problem) => problem.message)).toEqual([expect.stringContaining('/acme/nowhere/')]);
});

test('links: a guide is checked line by line', () => {
	const guides = [
		{ id: 'g', data: { title: 'G', summary: 'Sum.', order: 1, checked: '2026-11-21', about: [] }, body: 'fine\n[bad](/gone/)' },
	];
	expect(paths(links(catalogueOf(undefined, { guides })))).toEqual(['line.2']);
});
