import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { waitMarks } from './wait-marks.ts';

const sampleOf = (body: object, over: object = {}) => ({
	...{ label: 'HTTP body', language: 'json', text: JSON.stringify(body), source: 'docs' },
	...over,
});
const verdict = (action: string, wait?: object) => ({ action, actor: 'caller', because: 'So.', source: 'docs', ...(wait && { wait }) });

/** What is marked in each sample of an entry. */
function marked(over: object): string[][] {
	const [entry] = catalogueOf({ bad_thing: anEntry(over) }).entries;
	return entry ? entry.samples.map((sample) => waitMarks(entry, sample).map(({ after, text }) => `${after}|${text}`)) : [];
}

const inHeader = { from: 'header', name: 'retry-after', format: 'seconds', note: 'Wait the seconds in `retry-after`.' };

test('the header that the verdict reads is marked, whatever its letter case, also where the body repeats it', () => {
	const sample = sampleOf({ headers: { 'Retry-After': '7' }, limit: 7 }, { headers: { 'Retry-After': '7', 'x-limit': '7' } });
	expect(marked({ verdict: verdict('wait', inHeader), samples: [sample] })).toEqual([['Retry-After|7']]);
});

test('the field that the verdict reads is marked, and another that its note names', () => {
	const wait = { from: 'body', name: 'error.details[].retryDelay', format: 'duration', note: 'Wait `retryDelay`, or `error.wait_ms`.' };
	const body = { error: { details: [{ retryDelay: '58s' }], wait_ms: 580, other: '58s' } };
	expect(marked({ verdict: verdict('wait', wait), samples: [sampleOf(body)] })).toEqual([['retryDelay|58s', 'wait_ms|580']]);
});

test('the time in the message is marked where the note leads to it', () => {
	const samples = [sampleOf({ message: 'Over. Please try again in 9m38.5s. Upgrade.' })];
	const note = 'Wait the time in the message (`Please try again in …`).';
	expect(marked({ verdict: verdict('wait', { ...inHeader, note }), samples })).toEqual([['Please try again in |9m38.5s']]);
	expect(marked({ verdict: verdict('wait', inHeader), samples })).toEqual([[]]);
	const messages = [{ template: 'Over. Please try again in {wait}. Upgrade.', source: 'docs' }];
	const said = { from: 'text', note: 'Wait as long as the message says.' };
	expect(marked({ verdict: verdict('wait', said), samples, messages })).toEqual([['Over. Please try again in |9m38.5s']]);
	expect(marked({ verdict: verdict('wait', said), samples: [sampleOf({ message: 'Retry in a few seconds.' })] })).toEqual([
		['Retry in |a few seconds'],
	]);
});

test('a time that its verdict tells to distrust is not marked', () => {
	const item = (id: string, own: object) => ({ id, title: id, tell: `The message is \`${id}\`.`, condition: 'rate-limited', verdict: own });
	const cases = [item('minute', verdict('wait', inHeader)), item('never', verdict('stop'))];
	const of = (id?: string) => sampleOf({}, { headers: { 'retry-after': '7' }, ...(id && { case: id }) });
	const samples = [of('minute'), of('never'), of()];
	expect(marked({ verdict: verdict('depends'), cases, samples })).toEqual([['retry-after|7'], [], ['retry-after|7']]);
});
