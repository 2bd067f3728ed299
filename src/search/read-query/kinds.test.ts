import { describe, expect, test } from 'vitest';
import { known } from '../../../tests/fixtures/known.ts';
import { knownFrom } from '../known.ts';
import { withoutParticles } from './grammar.ts';
import { readQuery } from './read-query.ts';

const read = (query: string, over: Partial<typeof known> = {}) => readQuery(query, knownFrom({ ...known, ...over }));
const urls = (documents: Iterable<{ url: string }>) => [...documents].map(({ url }) => url);

describe('names of providers', () => {
	test('are known when they are misspelled, and a word that is only near is none', () => {
		expect(read('twiter rate limit').providers).toEqual(['x']);
		expect(read('opnai rate limit').providers).toEqual([]);
		expect(read('openapi rate limit').providers).toEqual([]);
	});

	test('with something attached they are no words of the query', () => {
		expect(read('TwitterBridge frobnicates')).toMatchObject({ providers: ['x'], words: ['frobnicates'] });
		expect(read('twitterv2 frobnicates').providers).toEqual(['x']);
		expect(read('twittervision frobnicates').providers).toEqual([]);
		expect(read('openai-schema frobnicates')).toMatchObject({ providers: ['openai'], words: ['schema', 'frobnicates'] });
	});
});

test('a package that one provider alone has names it, unless another is named', () => {
	const providers = known.providers.map((item) =>
		item.id === 'x' ? { ...item, packages: ['tweepy', 'shared-client', 'xdk'] } : { ...item, packages: ['shared-client'] },
	);
	expect(read('Tweepy 429', { providers })).toMatchObject({ providers: ['x'], statuses: [429] });
	expect(read('tweepy and groq 429', { providers }).providers).toEqual(['groq']);
	expect(read('shared-client 429', { providers }).providers).toEqual([]);
	expect(read('xdk 429', { providers }).providers).toEqual([]);
});

test('a small letter before what is counted stands for a number', () => {
	expect(read('groq sessions end after x minutes').providers).toEqual(['groq']);
	expect(read('x minutes of silence').providers).toEqual([]);
	expect(read('x rate limit').providers).toEqual(['x']);
});

describe('titles', () => {
	const api = {
		...known.entries[0],
		id: 'groq/api_error',
		url: '/groq/api_error/',
		wire: 'api_error',
		names: ['api_error'],
	} as (typeof known.entries)[number];
	const entries = [...known.entries, api];

	test('"API Error" before other words is no code, and alone it is one', () => {
		expect(urls(read('[BUG] API Error (Request timed out.)', { entries }).spoken)).not.toContain('/groq/api_error/');
		expect(urls(read('groq API Error', { entries }).spoken)).toContain('/groq/api_error/');
	});

	test('letters are read as one character each, also those in two and the dotted I of Turkish', () => {
		expect(read('İstek zaman aşımı').words).toEqual(['istek', 'zaman', 'aşımı']);
		expect(read('re\u0301ponse vide').words).toEqual(['réponse', 'vide']);
	});
});

describe('models', () => {
	test('stand for the word model in the name of a meaning, and are no words', () => {
		const reading = read('groq qwen-2.5 not found');
		expect([reading.words, reading.meanings.get('model-not-found')]).toEqual([['not', 'found'], 1]);
		expect(read('groq bicycle not found').meanings.has('model-not-found')).toBe(false);
	});
});

describe('what the named provider has not', () => {
	test('a code of others means there what it means to them', () => {
		expect([...read('x rate_limit_exceeded').meanings.keys()]).toContain('rate-limited');
	});

	test('a field is an invalid parameter, a key is none', () => {
		const meanings = [...known.meanings, { id: 'invalid-parameter', phrases: ['invalid parameter'] }];
		expect([...read('groq fails with stream_mode', { meanings }).meanings.keys()]).toEqual(['invalid-parameter']);
		expect([...read('groq fails with api_key', { meanings }).meanings.keys()]).toEqual([]);
		expect([...read('fails with stream_mode', { meanings }).meanings.keys()]).toEqual([]);
		expect([...read('groq client adds replyFormat', { meanings }).meanings.keys()]).toEqual(['invalid-parameter']);
		expect([...read('Stream_mode fails on groq', { meanings }).meanings.keys()]).toEqual(['invalid-parameter']);
		expect([...read('groq fails in getStream', { meanings }).meanings.keys()]).toEqual([]);
	});
});

describe('numbers', () => {
	const two = { ...known.entries[8], id: 'x/code-88', url: '/x/code-88/', names: ['88', 'code-88'] } as (typeof known.entries)[number];
	const entries = [...known.entries, two];

	test('of two digits are a code at their provider, or when they are called one', () => {
		expect(urls(read('twitter 88', { entries }).named.keys())).toContain('/x/code-88/');
		expect(urls(read('error 88', { entries }).named.keys())).toContain('/x/code-88/');
		expect(urls(read('groq llama 88', { entries }).named.keys())).toEqual([]);
		expect(urls(read('88 bottles of beer', { entries }).named.keys())).toEqual([]);
	});

	test('and versions are no words', () => {
		expect(read('v2 2026 frobnicates').words).toEqual(['frobnicates']);
	});
});

test('a file says where, not what', () => {
	expect(read('groq with oauth_creds.json or src/api.ts:80 frobnicates').words).toEqual(['frobnicates']);
	expect(read('parrots.example frobnicates').words).toEqual(['parrots', 'example', 'frobnicates']);
});

test('what is called invalid is the parameter, not the end of a good answer with its name', () => {
	const cut = { ...known.entries[0], url: '/groq/cut_tokens/', wire: 'cut_tokens', names: ['cut_tokens'], statuses: [200] };
	const entries = [...known.entries, cut as (typeof known.entries)[number]];
	expect(read('groq cut_tokens', { entries })).toMatchObject({ likeCodes: [] });
	expect(urls(read('groq cut_tokens', { entries }).named.keys())).toEqual(['/groq/cut_tokens/']);
	expect(read('groq Invalid cut_tokens', { entries })).toMatchObject({ likeCodes: ['cut_tokens'], named: new Map() });
	expect(urls(read('groq invalid rate_limit_exceeded', { entries }).named.keys())).toContain('/groq/rate_limit_exceeded/');
});

test('a word with a hyphen beside another is no code', () => {
	expect(read('back-end busy').unknown).toEqual([]);
	expect(read('back-end').unknown).toEqual(['back-end']);
});

test('a class with the name of a common word is not meant by that word', () => {
	const classes = { ...known.places[1], names: ['Error', 'APIError'] } as (typeof known.places)[number];
	expect(urls(read('groq ERROR', { places: [classes] }).named.keys())).toEqual([]);
});

test('small words of other languages take nothing from a meaning', () => {
	const meanings = [{ id: 'rate-limited', phrases: ['trop de requetes'] }];
	expect(read('erreur de trop de requêtes', { meanings }).meanings.get('rate-limited')).toBe(1);
});

test('a number is read behind a long vowel of Japanese', () => {
	expect(read('groqのサーバー429を見た')).toMatchObject({ providers: ['groq'], statuses: [429] });
	expect(read('groqの429:リトライ')).toMatchObject({ providers: ['groq'], statuses: [429] });
});

test('particles of scripts without spaces take nothing from a phrase', () => {
	expect(withoutParticles('残高が不足')).toBe('残高不足');
	expect(withoutParticles('할당량을 초과')).toBe('할당량초과');
	expect(withoutParticles('모델의 한도')).toBe('모델한도');
	expect(withoutParticles('多すぎる')).toBe('多すぎる');
});

test('a topic of a guide is found by its words', () => {
	const { provider: _, ...place } = known.places[0] as (typeof known.places)[number];
	const guide = { ...place, url: '/guides/a/', kind: 'guide' as const, names: ['handle errors'] };
	expect(urls(read('how to handle errors of it', { places: [guide] }).spoken)).toEqual(['/guides/a/']);
});
