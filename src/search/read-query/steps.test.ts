import { describe, expect, test } from 'vitest';
import { known } from '../../../tests/fixtures/known.ts';
import { chooseProviders } from './choose-providers.ts';
import { readCodes } from './codes.ts';
import { readHosts } from './hosts.ts';
import { readMeanings } from './meanings.ts';
import { readModels } from './models.ts';
import { readNumbers } from './numbers.ts';
import { readProviderNames } from './provider-names.ts';
import { beginReading, type Reading } from './reading.ts';
import { readSdkClasses } from './sdk-classes.ts';
import { readSharedMeaning } from './shared-meaning.ts';
import { readWords } from './words.ts';

/** A query of which nothing is recognized but what the test says. */
const begun = (query: string, over: Partial<Reading> = {}): Reading => ({ ...beginReading(query), ...over });
const urls = (documents: Iterable<{ url: string }>) => [...documents].map(({ url }) => url);
const usedOf = ({ used }: Reading) => [...used];

test('a query is split into words, without quotes, brackets and final punctuation', () => {
	expect(beginReading(' what does "groq 429" mean?! (v1.5)').tokens).toEqual(['what', 'does', 'groq', '429', 'mean', 'v1.5']);
	expect(beginReading('"').tokens).toEqual([]);
});

describe('hosts', () => {
	test('an address names its provider, also by a host below its own', () => {
		for (const address of ['api.x.com', 'https://api.x.com/2/tweets', 'http://eu.api.x.com/', 'API.X.COM'])
			expect([...readHosts(begun(address), known).official], address).toEqual(['x']);
		expect([...readHosts(begun('notapi.x.com.evil.example'), known).official]).toEqual([]);
	});

	test('its last segment names a problem type', () => {
		const reading = readHosts(begun('see https://twitter.com/2/problems/usage-capped'), known);
		expect(urls(reading.named.keys())).toEqual(['/x/usage-capped/']);
		expect(usedOf(reading)).toEqual([1]);
	});
});

describe('SDK classes', () => {
	test('with its package a class names provider and status', () => {
		const reading = readSdkClasses(begun('groq.RateLimitError again'), known);
		expect([[...reading.official], reading.classStatuses, usedOf(reading)]).toEqual([['groq'], [429], [0]]);
	});

	test('alone it names the status, once however many providers have it', () => {
		const reading = readSdkClasses(begun('RateLimitError'), known);
		expect([[...reading.official], reading.classStatuses]).toEqual([[], [429]]);
	});

	test('modules between the package and the class change nothing', () => {
		for (const name of ['groq.error.RateLimitError', 'groq._exceptions.RateLimitError']) {
			const reading = readSdkClasses(begun(name), known);
			expect([[...reading.official], reading.classStatuses, usedOf(reading)], name).toEqual([['groq'], [429], [0]]);
		}
	});

	test('a package of several providers is the one it is called after', () => {
		expect([...readSdkClasses(begun('openai.AuthenticationError'), known).official]).toEqual(['openai']);
	});

	test.each(Object.getOwnPropertyNames(Object.prototype))('%s is no class, though every object has it', (name) => {
		for (const query of [name, `groq.${name}`, `${name} 429`]) {
			const reading = readSdkClasses(begun(query), known);
			expect([reading.classStatuses, usedOf(reading), [...reading.official]], query).toEqual([[], [], []]);
		}
	});
});

describe('models', () => {
	test('the id of a model names who serves it', () => {
		const reading = readModels(begun('GPT-4o 429'), known);
		expect([[...reading.nicknamed], usedOf(reading)]).toEqual([['openai'], [0]]);
	});

	test('a code that begins like a model stays a code', () => {
		expect([...readModels(begun('gpt-retired'), known).nicknamed]).toEqual([]);
	});
});

describe('names of providers', () => {
	test('the longest name takes its words', () => {
		const reading = readProviderNames(begun('groq cloud x ai 429'), known);
		expect([[...reading.official], [...reading.nicknamed], usedOf(reading)]).toEqual([[], ['groq', 'xai'], [0, 1, 2, 3]]);
	});

	test('what is recognized already is passed over', () => {
		expect([...readProviderNames(begun('Groq twitter', { used: new Set([0]) }), known).nicknamed]).toEqual(['x']);
	});
});

describe('choosing providers', () => {
	test('a name of its own outweighs a nickname, whose words then count as words', () => {
		const reading = chooseProviders(
			begun('grok or groq', { official: new Set(['groq']), nicknamed: new Set(['xai']), used: new Set([0, 2]) }),
			known,
		);
		expect([reading.providers, reading.words]).toEqual([['groq'], ['grok', 'groq']]);
	});

	test('nicknames alone are meant', () => {
		expect(chooseProviders(begun('grok', { nicknamed: new Set(['xai']), used: new Set([0]) }), known)).toMatchObject({
			providers: ['xai'],
			words: [],
		});
	});
});

describe('codes', () => {
	test('a status, a code as written, and a code in words', () => {
		const reading = readCodes(begun('429 RATE-LIMIT-EXCEEDED model not found'), known);
		expect(reading.statuses).toEqual([429]);
		expect(urls(reading.named.keys())).toEqual([
			'/groq/rate_limit_exceeded/',
			'/openai/rate_limit_exceeded/',
			'/xai/rate_limit_exceeded/',
			'/xai/rate/',
		]);
		expect(urls(reading.spoken)).toEqual(['/groq/model_not_found/']);
		expect(usedOf(reading)).toEqual([1]);
	});

	test('a number that is no status is a numbered code', () => {
		expect(readCodes(begun('999'), known)).toMatchObject({ statuses: [] });
		expect(urls(readCodes(begun('code-453'), known).named.keys())).toEqual(['/x/code-453/']);
	});

	test('meanings are no codes', () => {
		expect(urls(readCodes(begun('rate-limited'), known).named.keys())).toEqual([]);
	});
});

describe('numbers', () => {
	test('three digits that are no status of the named provider can be a code of it', () => {
		expect(urls(readNumbers(begun('', { providers: ['x'], statuses: [453] }), known).named.keys())).toEqual(['/x/code-453/']);
		expect(urls(readNumbers(begun('', { providers: ['x'], statuses: [429] }), known).named.keys())).toEqual([]);
		expect(urls(readNumbers(begun('', { statuses: [429] }), known).named.keys())).toEqual([]);
	});

	test('so can three digits that are no status anywhere', () => {
		expect(urls(readNumbers(begun('', { statuses: [453] }), known).named.keys())).toEqual(['/x/code-453/']);
	});
});

describe('words', () => {
	test('what is left, without what stands in any question', () => {
		const reading = readWords(begun('How to fix the Groq 429 model-cold', { used: new Set([4]), words: ['before'] }), known);
		expect([reading.words, reading.unknown]).toEqual([['before', 'model', 'cold'], ['model-cold']]);
	});

	test('in a sentence, a word with a hyphen is no code', () => {
		expect(readWords(begun('the read-only model is cold today'), known).unknown).toEqual([]);
	});

	test('one that ends in a sign is no code', () => {
		expect(readWords(begun('foo_ bar-'), known).unknown).toEqual([]);
	});
});

describe('shared meaning', () => {
	const holders = (...ids: string[]) => known.entries.filter(({ id }) => ids.includes(id));
	const three = holders('groq/rate_limit_exceeded', 'openai/rate_limit_exceeded', 'xai/rate');

	test('what most of three providers mean by a code', () => {
		expect(readSharedMeaning(begun('', { named: new Map(three.map((entry) => [entry, 'rate_limit_exceeded'])) }), known).shared).toBe(
			'rate-limited',
		);
		expect(readSharedMeaning(begun('', { spoken: new Set(three) }), known).shared).toBe('rate-limited');
	});

	test('two are not many, and a named provider has its own page', () => {
		expect(readSharedMeaning(begun('', { spoken: new Set(three.slice(0, 2)) }), known).shared).toBeUndefined();
		expect(readSharedMeaning(begun('', { spoken: new Set(three), providers: ['groq'] }), known).shared).toBeUndefined();
	});

	test('in a sentence a plain word is a code only where other words mean the same', () => {
		const plain = three.map((entry) => ({ ...entry, names: ['requests'] }));
		const words = ['requests', 'to', 'my', 'list', 'fail'];
		const sharedOf = (over: Partial<Reading>) => readSharedMeaning(begun('', { spoken: new Set(plain), ...over }), known).shared;
		expect(sharedOf({ words })).toBeUndefined();
		expect(sharedOf({ words: ['requests'] })).toBe('rate-limited');
		expect(sharedOf({ words, meanings: new Map([['rate-limited', 0.2]]) })).toBe('rate-limited');
		expect(readSharedMeaning(begun('', { spoken: new Set(three), words }), known).shared).toBe('rate-limited');
	});

	test('of codes that differ in letter case, those as typed count', () => {
		const all = known.entries.filter(({ names }) => names.includes('rate_limit_exceeded'));
		expect(
			readSharedMeaning(begun('', { named: new Map(all.map((entry) => [entry, 'RATE_LIMIT_EXCEEDED'])) }), known).shared,
		).toBeUndefined();
	});
});

describe('meanings', () => {
	test('the longest of its names, with the share of the words that it makes up', () => {
		const words = ['groq', 'is', 'rate', 'limited'];
		expect([...readMeanings(begun('', { words }), known).meanings]).toEqual([['rate-limited', 0.5]]);
	});

	test('a short name, or a part of a word, is none', () => {
		expect([...readMeanings(begun('', { words: ['slow', 'pirate', 'limits'] }), known).meanings]).toEqual([]);
	});
});

test('no step changes the reading that it was handed', () => {
	const steps = [
		readHosts,
		readSdkClasses,
		readModels,
		readProviderNames,
		chooseProviders,
		readCodes,
		readNumbers,
		readWords,
		readSharedMeaning,
		readMeanings,
	];
	let reading = beginReading('grok groq.RateLimitError gpt-4o api.x.com rate_limit_exceeded 429 not found foo_bar');
	for (const step of steps) {
		const before = structuredClone(reading);
		const next = step(reading, known);
		expect(reading, step.name).toEqual(before);
		reading = next;
	}
	expect(reading.unknown).toEqual(['foo_bar']);
});
