import type { SearchDocument } from '../catalogue/search-documents.ts';
import type { Prose } from './pagefind.ts';

/** Splits text around the words of a query, so that the matches can be marked without HTML. */
export function markWords(text: string, query: string): (Node | string)[] {
	const words = query
		.toLowerCase()
		.split(/[^\p{L}\p{N}_]+/u)
		.filter((word) => word.length > 2 || /^\d+$/.test(word));
	if (words.length === 0) return [text];
	const pattern = new RegExp(`(${words.map((word) => RegExp.escape?.(word) ?? word.replace(/[^\p{L}\p{N}_]/gu, '')).join('|')})`, 'giu');
	return text.split(pattern).map((part, index) => {
		if (index % 2 === 0) return part;
		const mark = document.createElement('mark');
		mark.textContent = part;
		return mark;
	});
}

export function resultItem(
	found: { url: string; title: string; text: string; verdict?: string | undefined },
	query: string,
): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	const title = document.createElement('b');
	const text = document.createElement('p');
	link.href = found.url;
	title.append(...markWords(found.title, query));
	text.append(...markWords(found.text, query));
	link.append(title);
	if (found.verdict) {
		const mark = document.createElement('span');
		mark.className = `mark ${found.verdict}`;
		mark.textContent = found.verdict;
		link.append(' ', mark);
	}
	link.append(text);
	item.append(link);
	return item;
}

export const fromDocument = ({ url, title, words, verdicts }: SearchDocument) => ({
	url,
	title,
	text: words.length > 140 ? `${words.slice(0, 140).replace(/\s\S*$/, '')} …` : words,
	verdict: verdicts.length > 1 ? 'depends' : verdicts[0],
});

export const fromProse = ({ url, title, excerpt }: Prose) => ({ url, title, text: excerpt });
