/** Words in the order of a text, for finding what two texts have in common. Numbers and {placeholders} are all the same word. */
export const wordsInOrder = (text: string): string[] =>
	(text.toLowerCase().match(/\{[a-z_ ]+\}|[\p{L}\p{N}_]+/gu) ?? []).map((word) => (/^[{\d]/.test(word) ? blank : word));

const blank = '#';

/** What the longest run of words is worth that stands in both texts: the sum of what each of its words is worth. */
export function longestRun(one: readonly string[], other: readonly string[], worth: (word: string) => number): number {
	let best = 0;
	let before: number[] = [];
	for (const word of one) {
		const row: number[] = [];
		for (let j = 0; j < other.length; j++) {
			if (other[j] !== word) continue;
			const run = (before[j - 1] ?? 0) + worth(word);
			row[j] = run;
			if (run > best) best = run;
		}
		before = row;
	}
	return best;
}

/** Words that every text has, and blanks, make a run longer, not more telling. */
export const worthOf = (word: string): number => (word === blank || grammar.has(word) ? 0.25 : 1);

const grammar = new Set(
	'a an the of to is are was in at on for and or it this that your you i we with be been not no has have error request failed status code api'.split(
		' ',
	),
);
