import type { Source } from '../../schema/types.ts';
import { type Cite, type CitedText, saidBy } from '../../views/citations.ts';
import type { Field } from '../../views/parts.ts';
import { list, numbered } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './text/inline.ts';

/** The sources of one page, numbered in the order in which its text first names them. */
export class Citations {
	readonly #context: Context;
	/** By what they say, since a view that was read from JSON holds a copy of the source for each fact. */
	readonly #found = new Map<string, { source: Source; number: number }>();

	constructor(context: Context) {
		this.#context = context;
	}

	/** The mark behind a fact: [1], or [1, our reading]. */
	cite({ source, inferred }: Cite): string {
		const said = saidBy(source);
		const found = this.#found.get(said) ?? { source, number: this.#found.size + 1 };
		this.#found.set(said, found);
		return `[${found.number}${inferred ? ', our reading' : ''}]`;
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
		return numbered([...this.#found.values()].map(({ source }) => this.#told(source)));
	}

	#told({ kind, title, url, seen, checked, note }: Source): string {
		const what = url ? link(literal(title), url) : `${literal(title)} (no link kept)`;
		return `${kind}: ${what},${seen ? ` seen ${seen},` : ''} checked ${checked}.${note ? ` ${this.#context.say(note)}` : ''}`;
	}
}
