import type { Entry, Provider } from '../catalogue/model.ts';
import { sourceOf } from '../catalogue/query.ts';
import type { Claim, Source } from '../schema/types.ts';

/** What backs a fact: its source, whether we infer the fact from it, the number under which the page lists both, and whose it is. */
export type Cite = { source: Source; inferred: boolean; number: number; provider: string };
/** A statement with what backs it. */
export type CitedText = { text: string; cite: Cite };

type Cited = { source: string; inferred?: boolean | undefined };

/**
 * The sources of one page, numbered in the order in which its sections first name them. What a source says and what we
 * infer from it are known in different ways, so they have a number each.
 */
export class Citations {
	/** By what they say: an entry and its provider may name the same source. */
	readonly #found = new Map<string, Cite>();

	/** What backs a fact of a record. */
	of(record: Entry | Provider, { source: key, inferred = false }: Cited): Cite {
		const source = sourceOf(record, key);
		const said = `${inferred} ${saidBy(source)}`;
		const known = this.#found.get(said);
		if (known) return known;
		const cite = { source, inferred, number: this.#found.size + 1, provider: ('provider' in record ? record.provider : record).name };
		this.#found.set(said, cite);
		return cite;
	}

	text(record: Entry | Provider, claim: Claim): CitedText {
		return { text: claim.text, cite: this.of(record, claim) };
	}

	texts(record: Entry | Provider, claims: Claim[]): CitedText[] {
		return claims.map((claim) => this.text(record, claim));
	}

	/** All that were named so far, in the order of their numbers. */
	all(): Cite[] {
		return [...this.#found.values()];
	}
}

const texts = new WeakMap<Source, string>();

/** Everything that a source says, as one text. An entry and its provider may each hold a copy of it. */
export function saidBy(source: Source): string {
	const text = texts.get(source) ?? JSON.stringify(source);
	texts.set(source, text);
	return text;
}
