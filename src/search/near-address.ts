import type { SearchDocument } from '../signatures/signatures.ts';
import { href } from '../addresses/ids.ts';
import type { Known } from './known.ts';
import { near, spellingsAllowed } from './near.ts';
import { isStatus } from './read-query/reading.ts';
import { spellingDistance } from './spelling.ts';

/** The id of the provider that a name means, also when a letter of it is wrong. */
export function providerNear(name: string, { providers }: Known): string | undefined {
	const wanted = name.toLowerCase();
	const alike = providers
		.map(({ id, nicknames, hosts }) => {
			const distances = [id, ...nicknames, ...hosts].map((other) =>
				spellingDistance(wanted, other, Math.max(1, spellingsAllowed(wanted.length))),
			);
			return { id, distance: Math.min(...distances) };
		})
		// In a name of three letters any other letter makes another name.
		.filter(({ distance }) => distance === 0 || (wanted.length > 3 && Number.isFinite(distance)))
		.sort((a, b) => a.distance - b.distance);
	return alike[0]?.id;
}

/** The pages that are near to an address without one: of its provider, or of all where it names none. */
export function nearAddress(provider: string, code: string, known: Known): SearchDocument[] {
	const id = providerNear(provider, known);
	const found = near(
		{ providers: id ? [id] : [], codes: code && !isStatus(code) ? [code] : [], statuses: isStatus(code) ? [Number(code)] : [] },
		known,
	);
	const overview = known.places.filter(({ url }) => id !== undefined && url === href.provider(id));
	return [...found, ...overview];
}
