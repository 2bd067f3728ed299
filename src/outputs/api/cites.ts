import type { z } from 'astro/zod';
import type { Entry, Provider } from '../../catalogue/model.ts';
import { sourceOf } from '../../catalogue/query.ts';
import type { Claim, Source } from '../../schema/types.ts';
import { proseAt } from './links.ts';
import type * as form from './schema/shared.ts';

type Written = z.input<typeof form.claim>;

/**
 * Writes texts and claims of one public record, and keeps the sources that they name. `record` is where a key is looked
 * up: cases can be borrowed from another entry, together with its sources.
 */
export type Cites = {
	prose: (text: string) => string;
	maybe: (text: string | undefined) => string | null;
	source: (key: string, record?: Entry) => string;
	claim: (claim: Claim) => Written;
	claims: (claims: Claim[]) => Written[];
	sources: () => z.input<typeof form.sources>;
};

export function citesOf(own: Entry | Provider): Cites {
	const named = new Map<string, Source>();
	const prose = (text: string) => proseAt(own.href, text);
	const source = (key: string, record: Entry | Provider = own) => {
		const found = sourceOf(record, key);
		const taken = named.get(key);
		// Two entries may use one key for two sources.
		const name = taken && JSON.stringify(taken) !== JSON.stringify(found) ? `${record.id}#${key}` : key;
		named.set(name, found);
		return name;
	};
	const claim = ({ text, source: key, inferred }: Claim) => ({ text: prose(text), source: source(key), inferred: inferred ?? false });
	return {
		prose,
		maybe: (text) => (text === undefined ? null : prose(text)),
		source,
		claim,
		claims: (claims) => claims.map(claim),
		sources: () =>
			Object.fromEntries(
				[...named].map(([key, { kind, title, url, checked, seen, note }]) => [
					key,
					{ kind, title, url: url ?? null, checked, seen: seen ?? null, note: note === undefined ? null : prose(note) },
				]),
			),
	};
}
