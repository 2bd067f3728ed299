import type { Entry, Provider } from '../../catalogue/model.ts';
import { sourceOf } from '../../catalogue/query.ts';
import type { Claim, Source } from '../../schema/types.ts';
import { list, numbered } from './blocks.ts';
import type { Context } from './context.ts';
import { literal, link } from './inline.ts';

/** The sources of one page, numbered in the order in which its text first names them. */
export class Citations {
	readonly #context: Context;
	readonly #found: Source[] = [];

	constructor(context: Context) {
		this.#context = context;
	}

	/** The mark behind a fact of a record: [1], or [1, our reading]. */
	cite(record: Entry | Provider, { source: key, inferred }: { source: string; inferred?: boolean | undefined }): string {
		const source = sourceOf(record, key);
		if (!this.#found.includes(source)) this.#found.push(source);
		return `[${this.#found.indexOf(source) + 1}${inferred ? ', our reading' : ''}]`;
	}

	/** Sentences, each with its mark. */
	claims(record: Entry | Provider, claims: Claim[]): string {
		return list(claims.map((claim) => `${this.#context.say(claim.text)} ${this.cite(record, claim)}`));
	}

	/** The list that the marks point to. */
	list(): string {
		return numbered(this.#found.map((source) => this.#told(source)));
	}

	#told({ kind, title, url, seen, checked, note }: Source): string {
		const what = url ? link(literal(title), url) : `${literal(title)} (no address)`;
		return `${kind}: ${what},${seen ? ` seen ${seen},` : ''} checked ${checked}.${note ? ` ${this.#context.say(note)}` : ''}`;
	}
}
