/** The names of a list that look most like a word that is not in it, the likest first; empty when none does. */
export function nearest(word: string, names: Iterable<string>, most = 3): string[] {
	const own = pairsOf(word);
	return [...names]
		.map((name) => ({ name, likeness: likeness(own, pairsOf(name)) }))
		.filter((item) => item.likeness > 0.35)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, most)
		.map(({ name }) => name);
}

/** ", did you mean a or b?", or nothing. */
export function didYouMean(word: string, names: Iterable<string>): string {
	const found = nearest(word, names);
	return found.length > 0 ? `; did you mean ${found.join(' or ')}?` : '';
}

const pairsOf = (word: string) => {
	const text = ` ${word.toLowerCase()} `;
	return new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
};

// Sørensen–Dice over pairs of letters: the share of pairs that both have.
function likeness(a: Set<string>, b: Set<string>): number {
	const shared = [...a].filter((pair) => b.has(pair)).length;
	return (2 * shared) / (a.size + b.size);
}
