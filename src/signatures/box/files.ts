import type { Catalogue } from '../../catalogue/model.ts';
import { signaturesOf } from '../build.ts';
import { type SearchText, searchTexts } from '../search-texts.ts';
import type { Signatures } from '../signatures.ts';
import { format, mostAtTouch, type Script, scripts, type SentNames, shardNames, type Steps } from './format.ts';
import { packNames } from './names.ts';
import { packAnswers, packMessages, packPhrases, packWords } from './shards.ts';
import { stepsOf } from './steps.ts';

/** Everything that the box of the site loads: the names, and the shards by name. */
export type BoxFiles = { names: SentNames; shards: Map<string, object> };

/** Makes the files of the box. The same data give the same version. */
export async function boxFiles(
	signatures: Signatures,
	texts: Record<string, SearchText>,
	steps: ReadonlyMap<string, Steps>,
): Promise<BoxFiles> {
	const phrases = (Object.keys(scripts) as Script[]).map((script) => [script, packPhrases(texts, script)] as const);
	const told = phrases.filter(([, shard]) => Object.keys(shard).length > 0);
	const shards = new Map<string, object>([
		[shardNames.messages, packMessages(signatures)],
		[shardNames.words, packWords(signatures, texts)],
		...signatures.providers.map(({ id }) => [shardNames.answers(id), packAnswers(signatures, id, steps)] as const),
		...told.map(([script, shard]) => [shardNames.phrases(script), shard] as const),
	]);
	const { root, names: all } = packNames(signatures);
	const isFew = signatures.entries.length <= mostAtTouch;
	if (!isFew) shards.set(shardNames.names, all);
	const names = { ...root, scripts: told.map(([script]) => script), ...(isFew && { names: all }) };
	return { names: { format, version: await versionOf([names, ...shards]), ...names }, shards };
}

async function versionOf(data: object): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
	return [...new Uint8Array(hash).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const made = new WeakMap<Catalogue, Promise<BoxFiles>>();

/** The files of a catalogue, which several pages write: made once. */
export function boxFilesOf(all: Catalogue): Promise<BoxFiles> {
	const known =
		made.get(all) ?? boxFiles(signaturesOf(all), searchTexts(all), new Map(all.entries.map((entry) => [entry.id, stepsOf(entry)])));
	made.set(all, known);
	return known;
}
