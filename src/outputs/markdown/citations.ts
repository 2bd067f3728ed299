import type { Source } from '../../schema/types.ts';
import type { Cite, CitedText } from '../../views/citations.ts';
import type { Field } from '../../views/parts.ts';
import { list, numbered } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './text/inline.ts';

/** The sources of one page, numbered in the order in which its text first names them. */
export class Citations {
	readonly #context: Context;
	readonly #found: Source[] = [];

	constructor(context: Context) {
		this.#context = context;
	}

	/** The mark behind a fact: [1], or [1, our reading]. */
	cite({ source, inferred }: Cite): string {
		if (!this.#found.includes(source)) this.#found.push(source);
		return `[${this.#found.indexOf(source) + 1}${inferred ? ', our reading' : ''}]`;
	}

	/** Sentences, each with its mark. */
	claims(claims: CitedText[]): string {
		return list(claims.map(({ text, cite }) => `${this.#context.say(text)} ${this.cite(cite)}`));
	}

	/** Fields with what each says, each with its mark. */
	fields(fields: Field[]): string {
		return list(
			fields.map(
				({ name, type, text, cite }) => `${code(name)}${type ? ` (${literal(type)})` : ''}: ${this.#context.say(text)} ${this.cite(cite)}`,
			),
		);
	}

	/** The list that the marks point to. */
	list(): string {
		return numbered(this.#found.map((source) => this.#told(source)));
	}

	#told({ kind, title, url, seen, checked, note }: Source): string {
		const what = url ? link(literal(title), url) : `${literal(title)} (no link kept)`;
		return `${kind}: ${what},${seen ? ` seen ${seen},` : ''} checked ${checked}.${note ? ` ${this.#context.say(note)}` : ''}`;
	}
}
