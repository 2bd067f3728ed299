import type { Decoded } from '../../decode/types.ts';
import type { SentNames, Steps } from '../../signatures/box/format.ts';
import type { ProviderSignature, SearchDocument } from '../../signatures/signatures.ts';
import { answerAtOnce } from '../at-once.ts';
import { queryOf } from '../looks-pasted.ts';
import { entryNamed, providerNamed, providerPage } from '../named.ts';
import { near } from '../near.ts';
import { nearAddress, providerNear } from '../near-address.ts';
import { notices } from '../notices.ts';
import { type ProseQuery, proseQuery } from '../prose-query.ts';
import { readQuery } from '../read-query/read-query.ts';
import type { Filters, Found } from '../search.ts';
import { type Shelf, type Sources, shelfToCome } from './shelf.ts';
import { createWholeShelf } from './whole-shelf.ts';

/** What a text was decoded to, the providers that it speaks of, and the steps of the entries that can be its answer, by their ids. */
export type Told = { decoded: Decoded; providers: ProviderSignature[]; steps: Map<string, Steps> };

/** What names alone find. */
export type AtOnce = { documents: SearchDocument[]; notices: string[] };

/** What everything finds. `error` is there when the text is one that an entry answers. */
export type Result = {
	sure: boolean;
	results: Pick<Found, 'document' | 'text'>[];
	notices: string[];
	/** Name of the API without pages here that the text comes from. */
	other?: string;
	error?: Told;
	/** What to ask the text of the pages for, if anything. */
	prose?: ProseQuery;
};

export type Box = ReturnType<typeof createBox>;

/**
 * Builds what answers the box: each text with as few shards as it needs. Whatever it takes and gives can be sent to and from a
 * worker.
 */
export function createBox(names: SentNames, sources: Sources) {
	// At once, so that what came in another form than this is asked for again.
	const providers = names.providers.map(({ id, name, keyPrefixes }) => ({ id, name, keyPrefixes }));
	const shelf =
		'names' in names ? createWholeShelf(names, sources) : shelfToCome(async () => (await sources.code()).createSplitShelf(names, sources));

	/** Only an answer that is shown is worth its shard: of candidates that are listed, names and verdicts are enough. */
	async function tell(decoded: Decoded): Promise<Told> {
		const { matches, provider, hints } = decoded;
		const [first] = matches;
		// A general type is shown with the cases of the status that came with it.
		const status = first?.entry.kind === 'type' ? matches.find(({ entry }) => entry.kind === 'status' && entry.cases) : undefined;
		const { steps: said, providers } = await shelf.say(ids([first?.entry.provider, status?.entry.provider, provider]));
		const steps = new Map(ids([first?.entry.id, status?.entry.id]).map((id) => [id, said.get(id) ?? {}]));
		const spoken = ids([...matches.map(({ entry }) => entry.provider), provider, ...hints.map(({ owner }) => owner)]);
		return { decoded, providers: providers.filter(({ id }) => spoken.includes(id)), steps };
	}

	return {
		/** The providers, with what is known before any shard. */
		providers: async () => providers,

		atOnce: async (query: string): Promise<AtOnce> => {
			const known = await shelf.known(query);
			const reading = readQuery(query, known);
			return { documents: answerAtOnce(reading, known), notices: notices(reading, known) };
		},

		find: async (text: string, filters: Filters): Promise<Result> => {
			const find = await shelf.findFor(text);
			const { sure, results, decoded, answer } = find(text, filters);
			const isError = decoded.outcome === 'known' && results[0]?.document === decoded.matches[0]?.entry;
			const prose = decoded.other ? undefined : proseQuery(answer, filters);
			return {
				sure,
				results: results.map(({ document, text: words }) => ({ document, text: words })),
				notices: answer.notices,
				...(decoded.other && { other: decoded.other.name }),
				...(isError && { error: await tell(decoded) }),
				...(prose && { prose }),
			};
		},

		decode: async (text: string): Promise<Told> => tell((await shelf.decoder(text))(text)),

		...neighbours(shelf),
	};
}

/** What a name or an address leads to, and what is near to one that leads nowhere. */
const neighbours = (shelf: Shelf) => ({
	/** What is near to an error that nobody here sends: codes a spelling away, and its statuses. */
	near: async (text: string, statuses: number[]): Promise<SearchDocument[]> => {
		const known = await shelf.known(text);
		const { named, providers, likeCodes: codes } = readQuery(queryOf(text), known);
		return [...new Set([...named.keys(), ...near({ providers, codes, statuses }, known)])];
	},

	/** The address of the entry that provider, code and status name; without a code and a status, that of the provider. */
	pageNamed: async (provider: string, code: string, status: string): Promise<string | undefined> => {
		const known = await shelf.known(`${provider} ${code} ${status}`, (all) => providerNamed(provider, all));
		return entryNamed(provider, code, status, known)?.url ?? (code === '' && status === '' ? providerPage(provider, known) : undefined);
	},

	/** What is near to an address without a page. */
	nearAddress: async (provider: string, code: string, text: string): Promise<AtOnce> => {
		const known = await shelf.known(text, (all) => providerNear(provider, all));
		return { documents: nearAddress(provider, code, known), notices: notices(readQuery(text, known), known) };
	},
});

const ids = (some: (string | undefined)[]): string[] => [...new Set(some.filter((id) => id !== undefined))];
