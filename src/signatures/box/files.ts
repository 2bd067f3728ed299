import type { Catalogue } from '../../catalogue/model.ts';
import { signaturesOf } from '../build.ts';
import { type SearchText, searchTexts } from '../search-texts.ts';
import type { Signatures } from '../signatures.ts';
import { type DecodingShard, format, mostAtTouch, type Script, scripts, type SentNames, shardNames, type Steps } from './format.ts';
import { packNames } from './names.ts';
import { packAnswers, packMessages, packPhrases, packWords } from './shards.ts';
import { splitShards } from './split.ts';
import { stepsOf } from './steps.ts';

type Texts = Record<string, SearchText>;

/** Everything that the box of the site loads: the names, and the shards by name. */
export type BoxFiles = { names: SentNames; shards: Map<string, object> };

/** Makes the files of the box. The same data give the same version. Of at most `few` entries names, messages and words stay whole. */
export async function boxFiles(
	signatures: Signatures,
	texts: Texts,
	steps: ReadonlyMap<string, Steps>,
	few: number = mostAtTouch,
): Promise<BoxFiles> {
	const told = (Object.keys(scripts) as Script[]).filter((script) => Object.keys(packPhrases(texts, script)).length > 0);
	const isFew = signatures.entries.length <= few;
	const shards = isFew ? wholeShards(signatures, texts, steps, told) : splitShards(signatures, texts, steps);
	const first = isFew ? allNames(signatures) : firstOf(signatures);
	const names = { scripts: told, ...first };
	return { names: { format, version: await versionOf([names, ...shards]), ...names }, shards };
}

function allNames(signatures: Signatures) {
	const { root, names } = packNames(signatures);
	return { ...root, names };
}

const firstOf = ({ providers }: Signatures) => ({ providers: providers.map(({ id, name, keyPrefixes }) => ({ id, name, keyPrefixes })) });

/** The shards of few entries. */
const wholeShards = (signatures: Signatures, texts: Texts, steps: ReadonlyMap<string, Steps>, told: Script[]): Map<string, object> =>
	new Map<string, object>([
		[shardNames.messages, { messages: packMessages(signatures), others: signatures.others } satisfies DecodingShard],
		[shardNames.words, packWords(signatures, texts)],
		...signatures.providers.map(({ id }) => [shardNames.answers(id), packAnswers(signatures, id, steps)] as const),
		...told.map((script) => [shardNames.phrases(script), packPhrases(texts, script)] as const),
	]);

async function versionOf(data: object): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
	return [...new Uint8Array(hash).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const made = new WeakMap<Catalogue, Map<number, Promise<BoxFiles>>>();

/** The files of a catalogue, which several pages write: made once. */
export function boxFilesOf(all: Catalogue, few = mostAtTouch): Promise<BoxFiles> {
	const ofAll = made.get(all) ?? new Map<number, Promise<BoxFiles>>();
	made.set(all, ofAll);
	const steps = () => new Map(all.entries.map((entry) => [entry.id, stepsOf(entry)]));
	const known = ofAll.get(few) ?? boxFiles(signaturesOf(all), searchTexts(all), steps(), few);
	ofAll.set(few, known);
	return known;
}
