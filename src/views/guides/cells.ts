import { href } from '../../addresses/ids.ts';
import type { Provider } from '../../catalogue/model.ts';

// Cells are prose: what stands on the wire in backticks, links in brackets.

export const code = (text: string | undefined, otherwise = '–'): string => (text ? `\`${text}\`` : otherwise);
export const codes = (texts: string[], otherwise = '–'): string => texts.map((text) => code(text)).join(', ') || otherwise;
export const link = (text: string, url: string): string => `[${text}](${url})`;
/** A place in a response: a header, or a path in the body. */
export function place(where: string | undefined): string {
	if (!where) return 'none documented';
	return where.startsWith('header:') ? `header ${code(where.slice('header:'.length))}` : `${code(where)} in the body`;
}
/** The name of a provider, leading to a section of its page. */
export const atProvider = ({ id, name }: Provider, section: string): string => link(name, `${href.provider(id)}#${section}`);
