import { ParseEnglish } from 'parse-english';

type Place = { offset?: number | undefined };
type Node = {
	type: string;
	children?: Node[] | undefined;
	value?: string;
	position?: { start: Place; end: Place } | undefined;
};

const parser = new ParseEnglish();

/**
 * Our words alone: `code` is one word, a link its label, an address one word. Numbers and units become words that end no
 * abbreviation, so that "… after 60 s. Then …" are two sentences to the parser.
 */
export const plainWords = (text: string): string =>
	text
		.replace(/`[^`]*`/g, 'Code')
		.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		.replace(/https?:\/\/\S*[\w/]/g, 'Address');

const withoutNumbers = (text: string): string =>
	text
		.replace(/\b\d[\d.,:–-]*\d\b|\b\d/g, ' Number ')
		.replace(/\b(?:s|ms|min|h|MB|GB|KB|kB|id|ID|in|no)\./g, 'unit.')
		// A name such as xAI begins a sentence in lower case.
		.replace(/[.?!] [a-z]/g, (start) => start.toUpperCase());

/** The sentences of plain words, with the number of words in each. Numbers don't count: a list of statuses reads fast. */
export function sentencesOf(plainText: string): { text: string; words: number }[] {
	const plain = withoutNumbers(plainText);
	const tree: Node = parser.parse(plain);
	return below(tree, 'SentenceNode').map((sentence) => ({
		text: plain.slice(sentence.position?.start.offset, sentence.position?.end.offset),
		words: below(sentence, 'WordNode').filter((word) => below(word, 'TextNode').some(({ value }) => value !== 'Number')).length,
	}));
}

const below = (node: Node, type: string): Node[] =>
	node.type === type ? [node] : (node.children ?? []).flatMap((child) => below(child, type));
