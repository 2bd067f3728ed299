import type { SearchDocument, Signatures } from '../signatures/signatures.ts';
import type { Readings } from './read/read.ts';
import { judging } from './weights.ts';

/**
 * Builds what finds a page for a text whose error is not known: the provider's, when the text names one, or that of the
 * only status in it. None for an error that has the marks of an API without pages here.
 */
export function createPart({
	places,
}: Pick<Signatures, 'places'>): (readings: Readings, providers: Map<string, number>) => SearchDocument | undefined {
	const ofStatus = new Map(
		places.flatMap((place) => (place.kind === 'http' ? place.statuses.map((status) => [status, place] as const) : [])),
	);
	const overviews = new Map(places.flatMap((place) => (isOverview(place) && place.provider ? [[place.provider, place] as const] : [])));
	return ({ others, statuses }, providers) => {
		if (others.length > 0) return undefined;
		const [best, another] = [...providers].filter(([, score]) => score >= judging.mentioned).sort(([, a], [, b]) => b - a);
		if (best && best[1] > (another?.[1] ?? 0)) return overviews.get(best[0]);
		const [only, second] = new Set(statuses.map(({ value }) => Number(value)));
		return only !== undefined && second === undefined ? ofStatus.get(only) : undefined;
	};
}

const isOverview = ({ kind, url }: SearchDocument) => kind === 'section' && !url.includes('#');
