/** A part of a text. */
export type Place = { start: number; end: number };

/** In the order of the text. Of two that overlap the second goes. */
export function apart(places: Place[]): Place[] {
	const kept: Place[] = [];
	for (const place of places.toSorted((a, b) => a.start - b.start))
		if (place.end > place.start && place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
	return kept;
}
