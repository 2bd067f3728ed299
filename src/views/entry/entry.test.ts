import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { entryView } from './entry.ts';

const notesOf = (over: object) => {
	const all = catalogueOf({ bad_thing: anEntry(over) });
	const [entry] = all.entries;
	return entry ? entryView(entry, all).head.notes : ['no entry'];
};

test('a very long page says how many steps, pairs and responses it leaves out, and where all of them are', () => {
	const step = { text: 'x'.repeat(1_200), source: 'docs', case: 'a' };
	const sample = { label: 'HTTP body', language: 'json', text: '{}', source: 'docs' };
	const fixes = Array.from({ length: 10 }, () => step);
	expect(notesOf({ fixes, samples: [sample, sample, sample, sample] })).toContain(
		'The [JSON](/api/v1/errors/acme/bad_thing.json) has 8 more steps and 1 more response.',
	);
	expect(notesOf({ fixes, samples: [sample] })).toContain('The [JSON](/api/v1/errors/acme/bad_thing.json) has 8 more steps.');
	expect(notesOf({})).toEqual([]);
	const pair = { label: 'It', wrong: 'GET https://a.example', right: 'GET https://b.example', why: 'So.', source: 'docs' };
	expect(notesOf({ fixes, requests: [pair, pair, pair], samples: [sample, sample, sample, sample] })).toContain(
		'The [JSON](/api/v1/errors/acme/bad_thing.json) has 8 more steps, 1 more request pair and 1 more response.',
	);
	expect(notesOf({ fixes: fixes.slice(0, 2), samples: [sample] }).join()).not.toContain('JSON');
});

const samplesOf = (over: object) => {
	const all = catalogueOf({ bad_thing: anEntry(over) });
	const [entry] = all.entries;
	const wire = entry && entryView(entry, all).sections.find(({ kind }) => kind === 'wire');
	return wire?.kind === 'wire' ? wire.samples : [];
};
const marksOf = (over: object) => samplesOf(over).map(({ marks }) => marks.filter((mark) => /[a-z]/i.test(mark) && mark !== 'bad_thing'));

test('marked in a response are the first words of its message, not the longest', () => {
	const template = '{model} is over its limit. Try again in {wait}. Upgrade your plan at https://acme.example/plans to get more.';
	const message = 'one is over its limit. Try again in 9m38.5s. Upgrade your plan at https://acme.example/plans to get more.';
	const sample = { label: 'HTTP body', language: 'json', text: JSON.stringify({ message }), source: 'docs' };
	expect(marksOf({ messages: [{ template, source: 'docs' }], samples: [sample] })).toEqual([['is over its limit. Try again in']]);
});
