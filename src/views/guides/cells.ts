import { href } from '../../addresses/ids.ts';
import type { Provider } from '../../catalogue/model.ts';

// Cells are prose: what stands on the wire in backticks, links in brackets.

export const code = (text: string | undefined, otherwise = '–'): string => (text ? `\`${text}\`` : otherwise);
export const codes = (texts: string[], otherwise = '–'): string => texts.map((text) => code(text)).join(', ') || otherwise;
export const link = (text: string, url: string): string => `[${text}](${url})`;
/** The name of a provider, leading to a section of its page. */
export const atProvider = ({ id, name }: Provider, section: string): string => link(name, `${href.provider(id)}#${section}`);
