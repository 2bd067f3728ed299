import { describe, expect, test } from 'vitest';
import { known } from '../../tests/fixtures/known.ts';
import { answerAtOnce } from './at-once.ts';
import { proseQuery } from './prose-query.ts';
import { readQuery } from './read-query/read-query.ts';
import { createSearch } from './search.ts';
import { bounds } from './weights.ts';

const texts = {
	'/groq/model_not_found/': { words: 'The model does not exist.', more: 'The model `x` has been decommissioned', also: 'unknown model' },
	'/groq/#request-id': { words: 'A header.', more: '', also: 'trace header' },
};
const search = createSearch(known, texts);
const urlsOf = (query: string, filters = {}) => search(query, filters).results.map(({ document }) => document.url);

describe('names come before words', () => {
	test.each([
		['429', '/status/429/'],
		['groq 429', '/groq/429/'],
		['rate_limit_exceeded', '/condition/rate-limited/'],
		['groq rate_limit_exceeded', '/groq/rate_limit_exceeded/'],
		['xai RATE_LIMIT_EXCEEDED', '/xai/rate_limit_exceeded/'],
		['xai rate_limit_exceeded', '/xai/rate/'],
		['groq.RateLimitError', '/groq/429/'],
		['twitter 453', '/x/code-453/'],
		['rate limit', '/condition/rate-limited/'],
		['Not Found', '/status/404/'],
		['groq request id', '/groq/#request-id'],
		['groq', '/groq/'],
		['429 groq vs openai', '/compare/statuses/?p=groq,openai&q=429'],
	])('%s', (query, url) => {
		expect(urlsOf(query)[0]).toBe(url);
	});
});

describe('meanings', () => {
	test('of status pages that have one besides others, the page that lists it earlier leads', () => {
		const page = (id: string, conditions: string[]) => {
			const groq = known.entries.find((entry) => entry.id === 'groq/429');
			if (!groq) throw new Error('no groq/429');
			return {
				...groq,
				id: `groq/${id}`,
				url: `/groq/${id}/`,
				wire: id,
				names: [id],
				statuses: [Number(id)],
				label: 'A status',
				conditions,
			};
		};
		const entries = [
			...known.entries,
			page('401', ['invalid-credentials', 'rate-limited', 'expired']),
			page('402', ['no-credits', 'expired']),
		];
		const meanings = [...known.meanings, { id: 'expired', phrases: ['worn out'] }];
		const found = createSearch({ ...known, entries, meanings })('groq key is worn out');
		expect(found.results.map(({ document }) => document.url).filter((url) => /40[12]/.test(url))).toEqual(['/groq/402/', '/groq/401/']);
	});

	test('the one that a code is about leads to the page of the code, not to the 400 that lists it', () => {
		const from = (id: string) => {
			const entry = known.entries.find((each) => each.id === id);
			if (!entry) throw new Error(`no ${id}`);
			return entry;
		};
		const general = {
			...from('groq/429'),
			id: 'groq/400',
			url: '/groq/400/',
			wire: '400',
			names: ['400'],
			statuses: [400],
			label: 'Bad Request',
			conditions: ['invalid-request', 'worn-out'],
		};
		const code = {
			...from('groq/rate_limit_exceeded'),
			id: 'groq/worn',
			url: '/groq/worn/',
			wire: 'worn',
			names: ['worn'],
			statuses: [400],
			label: 'A code',
			conditions: ['worn-out'],
		};
		const meanings = [...known.meanings, { id: 'worn-out', phrases: ['past its age'] }];
		const firstWith = (entries: typeof known.entries) =>
			createSearch({ ...known, entries, meanings })('groq past its age').results[0]?.document.url;
		expect(firstWith([...known.entries, general, code])).toBe('/groq/worn/');
		expect(firstWith([...known.entries, general])).toBe('/groq/400/');
	});
});

describe('words', () => {
	test('spelling mistakes, endings and beginnings still find', () => {
		for (const query of ['decommisioned', 'decommissions', 'decommiss']) expect(urlsOf(query), query).toEqual(['/groq/model_not_found/']);
	});

	test('what others call it finds too, and its text is shown', () => {
		expect(search('trace header').results[0]).toMatchObject({ document: { url: '/groq/#request-id' }, text: 'A header.' });
	});

	test('the words of a provider that is not meant count little', () => {
		expect(urlsOf('openai decommissioned')).not.toContain('/groq/model_not_found/');
	});
});

describe('fields', () => {
	const [first] = known.entries;
	if (!first) throw new Error('no entry');
	const page = (owner: string, status: number, name: string) => ({
		...first,
		id: `${owner}/${name}`,
		url: `/${owner}/${name}/`,
		provider: owner,
		kind: 'code' as const,
		label: name,
		wire: name,
		names: [name],
		statuses: [status],
		conditions: [],
	});
	const entries = [...known.entries, page('openai', 200, 'most_words'), page('groq', 400, 'wrong'), page('groq', 409, 'another')];
	const told = {
		...texts,
		'/groq/wrong/': { words: 'Lower `most_words` or drop `replyFormat`.', more: '', also: '' },
		'/groq/another/': { words: 'On weekdays.', more: '', also: '' },
	};
	const withFields = createSearch({ ...known, entries }, told);
	const listed = (query: string) => withFields(query).results.map(({ document }) => document.url);

	test('are found in the text of a page, also in camel case', () => {
		expect(listed('groq replyFormat weekdays')[0]).toBe('/groq/wrong/');
	});

	test('that end good answers elsewhere are fields where a provider has no such code', () => {
		expect(listed('groq dislikes most_words')[0]).toBe('/groq/wrong/');
		expect(listed('groq dislikes most_words')).not.toContain('/openai/most_words/');
		expect(listed('openai most_words')[0]).toBe('/openai/most_words/');
	});
});

test('a number with the words of its meaning alone leads to its page, also where a title fits better', () => {
	const meanings = [...known.meanings, { id: 'lost', phrases: ['birdsong faded away'] }];
	const told = { ...texts, '/groq/model_not_found/': { words: 'The birdsong faded away.', more: 'birdsong faded away', also: '' } };
	const firstOf = (query: string) => createSearch({ ...known, meanings }, told)(query).results[0]?.document.url;
	expect(firstOf('404 birdsong faded away')).toBe('/status/404/');
	expect(firstOf('404 the orange birdsong faded away')).toBe('/groq/model_not_found/');
	expect(firstOf('404 llama-9 birdsong faded away')).not.toBe('/status/404/');
});

test('a number with words that only the pages of one provider fit leads to its page of the status', () => {
	const told = { ...texts, '/x/429/': { words: 'Too much birdsong in one garden.', more: '', also: '' } };
	const firstOf = (query: string, more = {}) => createSearch(known, { ...told, ...more })(query).results[0]?.document.url;
	expect(firstOf('garden birdsong orange lamp 429')).toBe('/x/429/');
	expect(firstOf('llama-9 garden birdsong orange lamp 429')).not.toBe('/x/429/');
	expect(firstOf('birdsong rate limit 429')).toBe('/status/429/');
	expect(firstOf('garden birdsong orange lamp 429', { '/groq/429/': told['/x/429/'] })).toBe('/status/429/');
});

test('beside a good status the section that is named leads', () => {
	const [failure] = known.entries;
	if (!failure) throw new Error('no groq/429');
	const good = { ...failure, id: 'groq/200', url: '/groq/200/', wire: '200', names: ['200'], statuses: [200], conditions: [] };
	const ofGood = { '/groq/200/': { words: 'Each good answer has a request id.', more: '', also: '' } };
	const withGood = createSearch({ ...known, entries: [...known.entries, good] }, { ...texts, ...ofGood });
	const firstOf = (query: string) => withGood(query).results[0]?.document.url;
	expect(firstOf('groq 200 good request id')).toBe('/groq/#request-id');
	expect(firstOf('groq 200')).toBe('/groq/200/');
});

describe('what is not documented is said', () => {
	test('a status that the provider does not have', () => {
		expect(search('groq 529').notices).toEqual(['Groq documents no status 529.']);
	});

	test('a code that nobody has', () => {
		expect(search('frobnicate_not_found').notices).toEqual(['"frobnicate_not_found" is not a code that Errdex knows.']);
	});

	test('what is near to it is found, and nothing for a word in common', () => {
		expect(urlsOf('groq rate_limit_exceded')).toEqual(['/groq/rate_limit_exceeded/']);
		expect(urlsOf('groq rate_limit_model')).toEqual([]);
		expect(urlsOf('groq 404 rate_limit_model')).toEqual(['/groq/model_not_found/', '/status/404/']);
	});

	test('what is known raises no notice, nor does a number that is a code', () => {
		for (const query of ['model_not_found', 'groq 429', 'twitter 453', '529']) expect(search(query).notices, query).toEqual([]);
	});
});

test('filters narrow the results', () => {
	expect(urlsOf('rate limit', { provider: 'groq', kind: 'code' })).toEqual(['/groq/rate_limit_exceeded/']);
	expect(urlsOf('rate limit', { status: '5' })).toEqual([]);
	expect(urlsOf('rate limit', { verdict: 'wait' })).toEqual([]);
	expect(urlsOf('rate limit', { verdict: 'fix' }).length).toBeGreaterThan(3);
});

test('an empty or odd query finds nothing', () => {
	for (const query of ['', '   ', '"', '{}', '((((', '\u0000', '%%%', 'the', '?!'])
		expect(search(query), JSON.stringify(query)).toMatchObject({ results: [], notices: [] });
});

test('the list is cut after the best', () => {
	const many = known.entries.slice(0, 1).flatMap((entry) =>
		Array.from({ length: bounds.most + 9 }, (_, index) => ({
			...entry,
			id: `groq/busy-${index}`,
			url: `/groq/busy-${index}/`,
			label: index === bounds.most ? 'Busy busy line' : 'Busy line',
			names: [],
		})),
	);
	const { results } = createSearch({ ...known, entries: many })('busy line');
	expect(results).toHaveLength(bounds.most);
	expect(results[0]?.document.url).toBe(`/groq/busy-${bounds.most}/`);
});

test.each(Object.getOwnPropertyNames(Object.prototype))('%s, which every object has, is a word like any other', (name) => {
	for (const query of [name, `groq ${name}`, `openai.${name}`, `https://api.groq.com/${name}`, `${name} 429`]) {
		const { reading, notices } = search(query);
		expect([...reading.named.values(), ...reading.classStatuses], query).toEqual([]);
		expect(
			notices.filter((text) => !text.includes(name)),
			query,
		).toEqual([]);
		expect(() => answerAtOnce(readQuery(query, known), known), query).not.toThrow();
	}
	expect(search(name).results).toEqual([]);
	expect(search('429', { provider: name, kind: name, verdict: name }).results).toEqual([]);
});

test('names settle it at once, words do not', () => {
	const atOnce = (query: string) => answerAtOnce(readQuery(query, known), known).map(({ url }) => url);
	expect(atOnce('groq 429')[0]).toBe('/groq/429/');
	expect(atOnce('model not found')[0]).toBe('/condition/model-not-found/');
	expect(atOnce('404 model not found')[0]).toBe('/status/404/');
	expect(atOnce('decommissioned')).toEqual([]);
});

test('the text of the pages is asked when the list is not full, and only for what pages can be filtered by', () => {
	const prose = (query: string, filters = {}) => proseQuery(search(query, filters), filters);
	expect(prose('groq decommissioned')).toEqual({ words: 'decommissioned', filters: { provider: 'groq' } });
	expect(prose('groq openai decommissioned', { verdict: 'fix' })).toEqual({ words: 'decommissioned', filters: { verdict: 'fix' } });
	expect(prose('decommissioned', { status: '4' })).toBeUndefined();
	expect(prose('groq 429')).toBeUndefined();
});

test('a code that providers share leads to its page, the words of a sentence do not', () => {
	const place = {
		url: '/code/model_not_found/',
		title: 'model_not_found at 2 providers',
		label: 'model_not_found',
		kind: 'shared-code' as const,
	};
	const shared = { ...place, statuses: [], verdicts: [], names: ['model_not_found'], conditions: [] };
	const withShared = createSearch({ ...known, places: [...known.places, shared] }, texts);
	const found = (query: string) => withShared(query).results.map(({ document }) => document.url);
	const entries = urlsOf('model_not_found').filter((url) => url.endsWith('/model_not_found/'));
	expect(found('model_not_found').slice(0, entries.length + 1)).toEqual([...entries, shared.url]);
	expect(found('groq model_not_found')[0]).toBe('/groq/model_not_found/');
	expect(found('the model was not found')).not.toContain(shared.url);
	expect(found('rate_limit_exceeded')).toEqual(urlsOf('rate_limit_exceeded'));
});

test('a section that several providers have says nothing of one of them', () => {
	const [section] = known.places.filter(({ url }) => url === '/groq/#request-id');
	if (!section) throw new Error('the section is gone');
	const other = { ...section, url: '/openai/#request-id', provider: 'openai' };
	const scoreOf = (places: typeof known.places) =>
		createSearch({ ...known, places })('request id').results.find(({ document }) => document.url === section.url)?.score ?? 0;
	expect(scoreOf([...known.places, other])).toBeLessThan(scoreOf(known.places) - 10);
});
