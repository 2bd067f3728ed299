import type { SearchDocument } from '../../signatures/signatures.ts';
import { atBase } from '../../layouts/base.ts';
import type { Prose } from './pagefind.ts';

/** `of`: what the title begins with, where that is only the name of the provider. */
export type Result = { url: string; title: string; of?: string | undefined; text: string; verdict?: string | undefined };

/** Splits text around the words of a query, so that the matches can be marked without HTML. `said` is a word that marks nothing, since it stands on each result. */
export function markWords(text: string, query: string, said = ''): (Node | string)[] {
	const words = query
		.toLowerCase()
		.split(/[^\p{L}\p{N}_]+/u)
		.filter((word) => (word.length > 2 || /^\d+$/.test(word)) && word !== said.toLowerCase());
	if (words.length === 0) return [text];
	return text.split(new RegExp(`(${words.join('|')})`, 'giu')).map((part, index) => (index % 2 === 0 ? part : element('mark', part)));
}

/** A long name breaks after an underscore, if it has to. */
const breakable = (part: Node | string): (Node | string)[] =>
	typeof part === 'string' ? part.split(/(?<=_)/).flatMap((piece, index) => (index > 0 ? [element('wbr'), piece] : [piece])) : [part];

/** A new element with text or children. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	made.append(...children);
	return made;
}

export function verdictMark(verdict: string): HTMLElement {
	const mark = element('span', verdict);
	mark.className = `mark ${verdict}`;
	return mark;
}

export function resultItem({ url, title, of = '', text, verdict }: Result, query: string): HTMLElement {
	const mark = verdict ? [' ', verdictMark(verdict)] : [];
	const link = element(
		'a',
		element('b', of, ...markWords(title.slice(of.length), query, of).flatMap(breakable)),
		...mark,
		element('p', ...markWords(text, query, of)),
	);
	link.href = url;
	return element('li', link);
}

export const fromDocument = (document: SearchDocument, text: string): Result => ({
	url: atBase(document.url),
	title: document.title,
	of: document.provider && /^\S+/.exec(document.title)?.[0],
	text: text.length > 160 ? `${text.slice(0, 160).replace(/\s\S*$/, '')} …` : text,
	verdict: document.verdicts.length > 1 ? 'depends' : document.verdicts[0],
});

export const fromProse = ({ url, title, excerpt }: Prose): Result => ({ url, title, text: excerpt });
