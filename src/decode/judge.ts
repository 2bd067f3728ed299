import type { ProviderEvidence } from './evidence.ts';
import type { Readings } from './read/read.ts';
import type { Scored, Scores } from './score/score.ts';
import type { Decoded } from './types.ts';
import { judging } from './weights.ts';

/** Whether the best entry is the answer, one of several, or chance. */
export function judge({ entries, providers }: Scores, readings: Readings): Decoded['outcome'] {
	const [first, ...others] = entries;
	if (!first || first.own < judging.least) return 'unknown';
	const provider = providers.get(first.entry.provider ?? '') ?? 0;
	const isNamed = provider >= judging.named;
	const foreign = wentElsewhere(first.entry.provider, readings);
	if (isAnothers(first.entry.provider, readings)) return 'unknown';
	const isStatusAlone = first.why.every(({ kind }) => kind === 'status' || kind === 'status-name' || kind === 'class');
	if (!isNamed && isStatusAlone) return provider >= judging.mentioned && !foreign ? 'ambiguous' : 'unknown';
	if (foreign) return isNamed && first.own >= judging.leastAtForeignHost ? 'ambiguous' : 'unknown';
	if (!isNamed || first.own < judging.leastKnown) return 'ambiguous';
	const isSame = (other: Scored) => other.entry.provider === first.entry.provider;
	const rival = others.find((other) => !isSame(other));
	const twin = others.find(isSame);
	const isClear = (!rival || rival.score < first.score - judging.rivalWithin) && (!twin || twin.score <= first.score - judging.twinWithin);
	return isClear ? 'known' : 'ambiguous';
}

/** A host that was asked: an `api.` host, or the URL of a request. */
const askedHost =
	/(?<![A-Za-z0-9.-])(?:[a-z0-9-]{1,40}\.)?api\.(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,}|(?<=(?:for url|GET|POST|PUT|DELETE|fetching from|request to):?\s{1,2}["']?https:\/\/)(?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,}/gi;

const isHost = ({ kind }: ProviderEvidence) => kind === 'host' || kind === 'broken-host';

/** Whether the text holds marks of an API without pages here, and nothing that this provider alone has. Messages and forms of bodies get copied. */
const isAnothers = (provider: string | undefined, { others, providers }: Readings): boolean =>
	others.length > 0 && !providers.some((seen) => seen.provider === provider && seen.weight >= judging.ownMark);

/** Whether a host was asked that no provider here has, and none of this provider. Then whatever fits, fits by chance. */
function wentElsewhere(provider: string | undefined, { providers, flat }: Readings): boolean {
	if (providers.some((seen) => isHost(seen) && seen.provider === provider)) return false;
	const known = new Set(providers.map(({ value }) => value.toLowerCase()));
	return [...flat.text.matchAll(askedHost)].some(([host]) => !known.has(host.toLowerCase()));
}

/** Those that are shown: the best, and what comes near. */
export function nearBest(entries: Scored[]): Scored[] {
	const least = (entries[0]?.score ?? 0) * judging.shownShare;
	return entries.filter(({ score }) => score >= least).slice(0, judging.mostShown);
}

/** From 0 to 1, in hundredths: how strong the first is, and how far before the second. */
export function confidenceOf([first, second]: Scored[]): number {
	if (!first) return 0;
	const { sureScore, sureLead, withoutLead } = judging;
	const lead = second ? Math.min(1, (first.score - second.score) / sureLead) : 1;
	return Math.round(Math.min(1, first.score / sureScore) * (withoutLead + (1 - withoutLead) * lead) * 100) / 100;
}
