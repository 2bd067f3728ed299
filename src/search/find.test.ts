import { expect, test } from 'vitest';
import { known } from '../../tests/fixtures/known.ts';
import { createDecoder } from '../decode/decode.ts';
import { createFind } from './find.ts';
import { createSearch } from './search.ts';

const search = createSearch(known);
const find = createFind(createDecoder(known), search);
const urls = (text: string) => find(text).results.map(({ document }) => document.url);

test('labels of trackers say nothing', () => {
	for (const title of ['[Bug]: groq 429', 'fix(api): groq 429', '🐛 [Bug] groq 429', 'Question: groq 429'])
		expect(urls(title)[0], title).toBe('/groq/429/');
	expect(urls('groq使用429')[0]).toBe('/groq/429/');
});

test('a provider that is named is an answer, if only by its overview', () => {
	const { sure, results } = find('why does groq frobnicate');
	expect([sure, results[0]?.document.provider]).toEqual([true, 'groq']);
});

test('what only has words in common with a text is not sure, and no page of a provider comes first', () => {
	const { sure, results } = find('the model of my bicycle');
	expect(sure).toBe(false);
	expect(results.filter(({ document }) => document.provider !== undefined)).toEqual([]);
});

test('an error with the marks of an API without pages is its own', () => {
	const { sure, results, decoded } = find('Acme::RateLimitError 429');
	expect([sure, results, decoded.other?.name]).toEqual([false, [], 'Acme']);
});

test('the name of an API without pages is no unknown code', () => {
	const others = [{ name: 'Bolt', marks: ['bolt_cloud'] }];
	const { notices } = createSearch({ ...known, others })('groq and bolt_cloud disagree');
	expect([notices, search('groq and bolt_cloud disagree').notices]).toEqual([[], ['"bolt_cloud" is not a code that Errdex knows.']]);
});

test('a model is served by others, too: beside the mark of another API it names no provider', () => {
	for (const text of ['acme:: gpt-4o 429', 'gpt-retired on acme.example', 'Acme::Client and gpt-5: rate limit'])
		expect([find(text).sure, urls(text)], text).toEqual([false, []]);
	expect(urls('openai gpt-4o behind acme:: 429')[0]).toBe('/openai/429/');
	expect(urls('twitter behind acme:: 429')[0]).toBe('/x/429/');
});

test('a text of which only the status is known leads to the page of the status', () => {
	const { decoded } = find('{"status": 404, "detail": "nothing of ours"}');
	expect([decoded.outcome, decoded.part?.url]).toEqual(['unknown', '/status/404/']);
});

test('the words for an error of any language leave a status the answer, other words do not', () => {
	expect(find('昨天 开始 报错 429 错误').sure).toBe(true);
	expect(find('blue green red 429 parrots').sure).toBe(false);
});

test('a guide is the answer to how to do something, when its words fit as well as any', () => {
	const { provider: _, ...place } = known.places[1] as (typeof known.places)[number];
	const guide = { ...place, url: '/guides/parrots/', kind: 'guide' as const, label: 'Parrots that repeat words', names: [] };
	const withGuide = createFind(createDecoder(known), createSearch({ ...known, places: [...known.places, guide] }));
	expect(withGuide('how to feed parrots that repeat words').sure).toBe(true);
	expect(withGuide('feed parrots that repeat words').sure).toBe(false);
	expect(withGuide('how to feed a slow old grey bird, one of the parrots').sure).toBe(false);
});

test('what the query calls an invalid parameter is not the code that the decoder knows by that name', () => {
	const [entry] = known.entries;
	const cut = { ...entry, url: '/groq/cut_tokens/', wire: 'cut_tokens', names: ['cut_tokens'], statuses: [200] } as NonNullable<
		typeof entry
	>;
	const signatures = { ...known, entries: [...known.entries, cut] };
	const decode = createDecoder(signatures);
	const sureOfCut = (text: string) => ({
		...decode(text),
		outcome: 'known' as const,
		matches: [{ entry: cut, score: 14, action: 'fix' as const, reasons: [] }],
	});
	const firstOf = (text: string) => createFind(sureOfCut as typeof decode, createSearch(signatures))(text).results[0]?.document.url;
	expect(firstOf('groq cut_tokens')).toBe('/groq/cut_tokens/');
	expect(firstOf('groq invalid cut_tokens')).not.toBe('/groq/cut_tokens/');
});
