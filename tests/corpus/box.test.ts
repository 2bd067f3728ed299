import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { createDecoder } from '../../src/decode/decode.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { createFind } from '../../src/search/find.ts';
import { createSearch } from '../../src/search/search.ts';
import { boxFilesOf } from '../../src/signatures/box/files.ts';
import { stepsOf } from '../../src/signatures/box/steps.ts';
import { signaturesOf } from '../../src/signatures/build.ts';
import { searchTexts } from '../../src/signatures/search-texts.ts';
import { inflate } from '../../tools/inflate.ts';
import { whole as isWhole } from '../../tools/whole.ts';
import { groq429 } from '../fixtures/pastes.ts';
import { boxOf, seen } from './box.ts';
import { sample } from './corpus.ts';
import { piecesOf } from './pieces.ts';
import { brotliOf } from './shard-weight.ts';
import { wrappings } from './wrappings.ts';

// The box of the site, which loads what a text needs, against one that has everything. Both must answer alike.
const catalogue = catalogueFromDisk();
const whole = signaturesOf(catalogue);
const files = await boxFilesOf(catalogue);
const decode = createDecoder(whole);
const find = createFind(decode, createSearch(whole, searchTexts(catalogue)));
const pieces = piecesOf(catalogue);
const every = 40;

const idsIn = ({ matches, provider, hints }: ReturnType<typeof decode>) =>
	new Set([...matches.map(({ entry }) => entry.provider), provider, ...hints.map(({ owner }) => owner)]);

const stepsById = new Map(catalogue.entries.map((entry) => [entry.id, stepsOf(entry)]));

function toldByWhole(text: string) {
	const decoded = decode(text);
	const { matches } = decoded;
	const status = matches[0]?.entry.kind === 'type' ? matches.find(({ entry }) => entry.kind === 'status' && entry.cases) : undefined;
	const shown = [matches[0], status].flatMap((match) => match?.entry.id ?? []);
	return {
		decoded,
		providers: whole.providers.filter(({ id }) => idsIn(decoded).has(id)),
		steps: new Map(shown.map((id) => [id, stepsById.get(id) ?? {}])),
	};
}

test.each(wrappings)('a paste, as $title, decodes alike', async (wrapping) => {
	const { box } = boxOf(files);
	const texts = sample(pieces, wrapping, every).flatMap((piece) => wrapping.wrap(piece) ?? []);
	expect(texts.length).toBeGreaterThan(5);
	for (const text of texts) expect(seen(await box.decode(text)), text).toEqual(seen(toldByWhole(text)));
});

/** What people type: a few of the names and words of everything, as they are and in part. */
const queries = [
	...whole.entries.flatMap(({ names, label, messages, provider }) => [
		...names.slice(0, 1),
		`${provider} ${label}`,
		...messages.slice(0, 1).map(({ text }) => text.split(' ').slice(0, 6).join(' ')),
	]),
	...whole.places.flatMap(({ label, names }) => [label, ...names.slice(0, 1)]),
	...Object.values(searchTexts(catalogue)).flatMap(({ phrases = [] }) => phrases.filter((_, index) => index % 9 === 0)),
].filter((_, index) => index % 23 === 0);

test('queries in every language find alike', async () => {
	expect(queries.length).toBeGreaterThan(120);
	const { box } = boxOf(files);
	for (const query of queries) {
		const asked = await box.find(query, {});
		const { sure, results, answer } = find(query);
		expect({ sure: asked.sure, notices: asked.notices, results: asked.results.map(told) }, query).toEqual({
			sure,
			notices: answer.notices,
			results: results.map(told),
		});
	}
});

const told = ({ document: { url, title, verdicts }, text }: { document: (typeof whole.places)[number]; text: string }) => ({
	url,
	title,
	verdicts,
	text,
});

describe('only what a text needs is loaded', () => {
	test.each([
		['INVALID_API_KEY', ['messages', 'words']],
		['groq 429', ['messages', 'words']],
		['límite de solicitudes', ['messages', 'words']],
		['レート制限', ['messages', 'words', 'phrases/kana', 'phrases/han']],
		['лимит запросов', ['messages', 'words', 'phrases/cyrillic']],
	])('%s', async (query, shards) => {
		const { box, loaded } = boxOf(files);
		await box.find(query, {});
		expect(loaded.sort()).toEqual(shards.sort());
	});

	test('a paste that names its provider', async () => {
		const { box, loaded } = boxOf(files);
		await box.decode(`api.groq.com answered 429: ${groq429}`);
		expect(loaded).toEqual(['messages', 'answers/groq']);
	});

	test('names alone', async () => {
		const { box, loaded } = boxOf(files);
		await box.atOnce('groq 429');
		await box.pageNamed('groq', '', '429');
		await box.nearAddress('gorq', '429', 'gorq 429');
		expect(loaded).toEqual([]);
	});
});

test('a shard that failed is asked for again', async () => {
	const failing = { ...files, shards: new Map(files.shards) };
	failing.shards.delete('words');
	let isThere = false;
	const { createBox } = await import('../../src/search/box/box.ts');
	const box = createBox(structuredClone(files.names), {
		code: () => import('../../src/search/box/answering.ts'),
		shard: async (name) => {
			const shard = (isThere ? files : failing).shards.get(name);
			if (!shard) throw new Error('gone');
			return JSON.parse(JSON.stringify(shard));
		},
	});
	await expect(box.find('レート制限', {})).rejects.toThrow('gone');
	isThere = true;
	expect((await box.find('レート制限', {})).results[0]?.document.url).toBe(find('レート制限').results[0]?.document.url);
});

type Outcome = Awaited<ReturnType<ReturnType<typeof boxOf>['box']['decode']>>['decoded'];

/** What a reader does after a paste. */
const said = ({ outcome, provider, matches: [first], part, wait }: Outcome) =>
	JSON.stringify([outcome, provider, first?.entry.id, first?.action, part?.url, wait?.seconds]);

/** What of two lists is alike, in percent. */
const share = (alike: boolean[]) => (100 * alike.filter(Boolean).length) / alike.length;

describe('split as the data of many entries are', async () => {
	const split = await boxFilesOf(catalogue, 0);
	const { box } = boxOf(split);

	// Of texts that fit several providers alike, and name none, two are looked at and not all.
	test('pastes in every wrapping lead to what they lead to with everything loaded, 99 % of them', async () => {
		const texts = wrappings.flatMap((wrapping) => sample(pieces, wrapping, 2 * every).flatMap((piece) => wrapping.wrap(piece) ?? []));
		expect(texts.length).toBeGreaterThan(300);
		const alike: boolean[] = [];
		for (const text of texts) alike.push(said((await box.decode(text)).decoded) === said(decode(text)));
		expect(share(alike)).toBeGreaterThanOrEqual(99);
	});

	test('queries in every language have the same page first, 92 % of them', async () => {
		const alike: boolean[] = [];
		for (const query of queries) alike.push((await box.find(query, {})).results[0]?.document.url === find(query).results[0]?.document.url);
		expect(share(alike)).toBeGreaterThanOrEqual(92);
	});

	test.each([
		[
			'a paste with a message that another sends, too',
			`api.groq.com answered 429: ${groq429}`,
			['index', 'provider/groq', 'provider/openai'],
		],
		['a paste that names its provider', 'api.groq.com answered {"status": 429}', ['index', 'provider/groq']],
		['a query that names one', 'groq 429', ['index', 'provider/groq', 'words/groq']],
		['a query that names two', 'groq or openai 429', ['index', 'provider/groq', 'provider/openai']],
		['one that names none', 'límite de solicitudes', ['index', 'words']],
		['one in another writing system', 'レート制限', ['index', 'phrases', 'words']],
	])('%s loads no more than it needs', async (_, text, shards) => {
		const { box: fresh, loaded } = boxOf(split);
		await (text.includes('{') ? fresh.decode(text) : fresh.find(text, {}));
		expect(loaded.sort()).toEqual(shards);
	});

	test('a page is named, and what is near is told', async () => {
		expect(await box.pageNamed('twitter', '453', '')).toBe('/x/code-453/');
		expect((await box.nearAddress('gorq', '429', 'gorq 429')).documents[0]?.url).toBe('/groq/429/');
	});
});

/** Names of providers and beginnings of keys: the code of the box makes up the first touch. */
const dataAtTouch = 2_000;
const dataOfAnswer = 150_000;

/** Outside CI a smaller one: making these takes longer than all other tests here. */
const sizes = isWhole ? [5_000, 20_000] : [2_000];

describe.each(sizes)('with %d entries', async (size) => {
	const inflated = buildCatalogue(inflate(loadFromDisk(process.cwd()).records, size));
	const made = await boxFilesOf(inflated);
	const step = Math.ceil(size / (isWhole ? 40 : 12));
	const pastes = inflated.entries.flatMap(({ samples }) => samples.map(({ text }) => text)).filter((_, index) => index % step === 0);
	const typed = inflated.entries
		.flatMap(({ provider, title, slug, messages: [message] }) => [
			`${provider.name} ${title}`,
			slug,
			message?.template.slice(0, 60) ?? title,
		])
		.filter((_, index) => index % step === 0);

	test('the first touch stays light, and what it leaves out comes with the first text', async () => {
		expect(brotliOf([made.names], dataAtTouch)).toBeLessThanOrEqual(dataAtTouch);
		const { box, loaded } = boxOf(made);
		expect((await box.providers()).length).toBe(inflated.providers.length);
		expect(loaded).toEqual([]);
		const { url } = signaturesOf(inflated).entries.at(-1) ?? {};
		const last = inflated.entries.at(-1);
		expect(await box.pageNamed(last?.provider.id ?? '', last?.slug ?? '', '')).toBe(url);
		expect(loaded).toEqual(['index', `provider/${last?.provider.id}`]);
	});

	test('any answer takes three requests and 150 kB at most', async () => {
		expect(pastes.length).toBeGreaterThan(5);
		for (const text of [...pastes, ...typed, ...queries.slice(0, 40), 'groq or openai 429', 'anthropic vs x 401']) {
			const { box, loaded } = boxOf(made);
			await (pastes.includes(text) ? box.decode(text) : box.find(text, {}));
			expect(loaded.length, text).toBeLessThanOrEqual(3);
			const shards = loaded.map((name) => made.shards.get(name) ?? {});
			expect(brotliOf(shards, dataOfAnswer), text).toBeLessThanOrEqual(dataOfAnswer);
		}
	});

	test('a paste that names its provider decodes as with everything loaded', async () => {
		const { box } = boxOf(made);
		const decodeAll = createDecoder(signaturesOf(inflated));
		const idsOf = ({ outcome, provider, matches }: Outcome) => [outcome, provider, matches[0]?.entry.id];
		const wrapping = wrappings.find(({ id }) => id === 'curl-v');
		const named = piecesOf(inflated).filter((_, index) => index % step === 0);
		const texts = named.flatMap((piece) => wrapping?.wrap(piece) ?? []);
		expect(texts.length).toBeGreaterThan(20);
		for (const paste of texts) expect(idsOf((await box.decode(paste)).decoded), paste).toEqual(idsOf(decodeAll(paste)));
	});
});
