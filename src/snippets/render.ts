import type { Variant } from './choose.ts';
import { type Library, partFile, partName } from './library.ts';
import type { Piece, Template } from './template.ts';
import type { Value } from './tokens.ts';

export type Values = Readonly<Record<string, Value>>;
export type Filling = {
	values: Values;
	/** For each part that is taken once per item: the values of each item. */
	repeated: Readonly<Record<string, readonly Values[]>>;
	variants: readonly Variant[];
};

/** The text of a source with its parts and values in place. Throws when a token or part has nothing to stand for. */
export function render(template: Template, filling: Filling, library: Library): string {
	const texts = template.pieces.map((piece) => {
		if (piece.kind === 'text') return piece.text;
		if (piece.kind === 'token') return token(piece, template, filling, library);
		const lines = part(piece.name, template, filling, library).flatMap((text) => (text === '' ? [] : text.split('\n')));
		return lines.map((line) => `${line && piece.indent}${line}\n`).join('');
	});
	return texts.join('').trimEnd();
}

/** The text of a part, once, or once per item. */
function part(name: string, { file, language }: Template, filling: Filling, library: Library): string[] {
	const made = filling.variants.flatMap((variant) => library.templates.get(partFile(name, language, variant)) ?? []);
	const [template = library.templates.get(partFile(name, language))] = made;
	if (!template) throw new Error(`content/snippets/${file}: no part "${name}" for ${filling.variants.join(', ') || 'the usual case'}`);
	const items = filling.repeated[name] ?? [{}];
	return items.map((own) => render(template, { ...filling, values: { ...filling.values, ...own } }, library));
}

type Token = Extract<Piece, { kind: 'token' }>;

function token(piece: Token, template: Template, filling: Filling, library: Library): string {
	const { name, quote, separator, line } = piece;
	const { language, file } = template;
	const value = filling.values[name];
	const wrong = (what: string) => new Error(`content/snippets/${file}:${line}: __${name}__ ${what}`);
	// Several texts in one line. With none of them the separator before goes, too.
	const listed = (texts: string[]) => (texts.length > 0 ? separator + texts.join(language.separator) : '');
	if (value === undefined && quote) throw wrong('stands for no value');
	if (value === undefined) return listed(part(partName(name), template, filling, library));
	if (typeof value === 'object' && quote) return listed(value.map((item) => language.literal(item, quote)));
	if (typeof value === 'object') throw wrong('is a list: put it in quotes');
	if (typeof value === 'number' && quote) throw wrong('is a number: take it out of the quotes');
	if (quote) return separator + language.literal(String(value), quote);
	if (!/^[\w .,:;/=+-]*$/.test(String(value))) throw wrong(`is no plain word (${value}): put it in quotes`);
	return separator + String(value);
}
