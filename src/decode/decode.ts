import type { Signatures } from '../signatures/signatures.ts';
import { indexCodes } from './code-index.ts';
import { readStatuses, readStatusNames, readWords } from './evidence.ts';
import { readFacts, readWaitFacts } from './facts.ts';
import { type Flat, flatten } from './flatten.ts';
import { readHints } from './hints.ts';
import type { MessageHit } from './match-message.ts';
import { createMessageFinder } from './messages.ts';
import { outline } from './outline.ts';
import { type Evidence, type Ranked, rank } from './rank.ts';
import { readKeys } from './read-keys.ts';
import { createProviderReader } from './read-providers.ts';
import { readShapes, wrappedMessages } from './shapes.ts';
import type { Decoded, Match } from './types.ts';

/** From this much evidence on, a provider counts as named; a name alone does not reach it. */
const named = 5;

/** Builds the decoder of pasted errors. Everything it knows comes from the signatures. */
export function createDecoder(signatures: Signatures): (paste: string) => Decoded {
	const codes = indexCodes(signatures.entries);
	const findMessages = createMessageFinder(signatures.entries);
	const readProviders = createProviderReader(signatures.providers);

	return (paste) => {
		const flat = flatten(paste);
		const words = readWords(flat.text);
		const keys = outline(flat.text);
		const messages = findMessages(flat);
		const evidence: Evidence = {
			statuses: readStatuses(flat.text),
			statusNames: readStatusNames(flat.text, signatures.places),
			keys: readKeys(flat.text, keys),
			words,
			providers: readProviders(flat, words),
			shapes: readShapes(keys, signatures.providers),
			messages,
			inner: wrappedMessages(messages, keys, signatures.providers),
		};
		const { ranked, providers } = rank(evidence, signatures, codes);
		const outcome = judge(ranked, providers, evidence, flat.text);
		const matches = outcome === 'unknown' ? [] : nearBest(ranked).map((item) => toMatch(item, flat, evidence.messages));
		const first = matches[0]?.entry.provider;
		const isTold = first !== undefined && (providers.get(first) ?? 0) >= named;
		const answered = isTold ? signatures.providers.find((provider) => provider.id === first) : undefined;
		const wait = outcome === 'unknown' ? undefined : readWaitFacts(flat.text);
		return {
			outcome,
			confidence: outcome === 'unknown' ? 0 : confidenceOf(ranked),
			matches,
			...(answered && { provider: answered.id }),
			hints: outcome === 'unknown' ? [] : readHints(flat.text, answered, evidence.providers, signatures.providers),
			facts: outcome === 'unknown' ? [] : readFacts(flat.text, evidence, signatures.providers),
			...(wait && { wait }),
			tellApart: outcome === 'ambiguous' ? tellApart(matches, signatures) : [],
			statuses: [...new Set(evidence.statuses.map((seen) => Number(seen.value)))],
		};
	};
}

/** A host that was asked and is nobody's we know: an `api.` host, or the URL of a request. Then whatever fits, fits by chance. */
const foreignHost =
	/(?<![A-Za-z0-9.-])(?:[a-z0-9-]{1,40}\.)?api\.(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,}|(?<=(?:for url|GET|POST|PUT|DELETE|fetching from|request to):?\s{1,2}["']?https:\/\/)(?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,}/gi;

function judge(ranked: Ranked[], providers: Map<string, number>, evidence: Evidence, text: string): Decoded['outcome'] {
	const [first, ...others] = ranked;
	if (!first || first.own < 3) return 'unknown';
	const provider = providers.get(first.entry.provider ?? '') ?? 0;
	const ownHost = evidence.providers.some((seen) => seen.how === 'host' && seen.provider === first.entry.provider);
	const foreign =
		!ownHost &&
		[...text.matchAll(foreignHost)].some(
			(match) => !evidence.providers.some((seen) => seen.value.toLowerCase() === match[0].toLowerCase()),
		);
	const onlyStatus = first.why.every((item) => item.text.startsWith('status') || item.text.startsWith('class'));
	if (provider < named && onlyStatus) return provider >= 4 && !foreign ? 'ambiguous' : 'unknown';
	if (foreign) return first.own >= 8 && provider >= named ? 'ambiguous' : 'unknown';
	const weak = first.why.every((item) => item.weight < 5);
	if (weak && provider < named) return first.own >= 3 ? 'ambiguous' : 'unknown';
	const rival = others.find((other) => other.entry.provider !== first.entry.provider);
	const clear = provider >= named && first.own >= 5 && (!rival || rival.score < first.score - 3);
	const twin = others.find((other) => other.entry.provider === first.entry.provider && other.score > first.score - 0.5);
	return clear && !twin ? 'known' : 'ambiguous';
}

const nearBest = (ranked: Ranked[]) => ranked.filter((item) => item.score >= (ranked[0]?.score ?? 0) * 0.35).slice(0, 6);

function confidenceOf([first, second]: Ranked[]): number {
	if (!first) return 0;
	const lead = second ? Math.min(1, (first.score - second.score) / 8) : 1;
	return Math.round(Math.min(1, first.score / 25) * (0.6 + 0.4 * lead) * 100) / 100;
}

function toMatch({ entry, score, why }: Ranked, { places, text }: Flat, messages: MessageHit[]): Match {
	const place = (index: number) => places[Math.min(index, places.length - 1)] ?? 0;
	const hit = messages.find((item) => item.meant !== undefined && entry.cases !== undefined && item.entry.cases === entry.cases);
	const meant = hit?.meant === undefined ? undefined : entry.cases?.[hit.meant];
	return {
		entry,
		...(meant && { meant }),
		score: Math.round(score * 10) / 10,
		reasons: why.map((item) => ({
			text: item.text,
			start: place(item.start),
			end: item.end >= text.length ? place(item.end) + 1 : place(item.end),
		})),
	};
}

/** What the reader can look up to choose: where the request went, or which case it is. */
function tellApart(matches: Match[], { providers }: Signatures): string[] {
	const ids = [...new Set(matches.map((match) => match.entry.provider))];
	const hosts = ids
		.map((id) => providers.find((provider) => provider.id === id))
		.flatMap((provider) => (provider?.hosts[0] ? [`${provider.hosts[0]} is ${provider.name}`] : []));
	return [`Look where the request went: ${hosts.join(', ')}. Another host means another provider, whatever the body looks like.`];
}
