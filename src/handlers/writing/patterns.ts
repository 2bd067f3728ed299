/** Words as they stand in a regular expression. */
const inPattern = (words: string) => words.replace(/[\\/^$.*+?()[\]{}|]/g, '\\$&');

/**
 * These texts as the alternatives of a regular expression, with the whole words that all of them begin and end with written once:
 * Too many (requests|tokens) for team.
 */
export function alternatives(texts: readonly string[], literal: (words: string) => string = inPattern): string {
	const [first = [], ...more] = texts.map((text) => text.split(/(?<= )/));
	const count = (same: (at: number) => boolean) => {
		const shortest = Math.min(first.length, ...more.map(({ length }) => length)) - 1;
		let at = 0;
		while (at < shortest && same(at)) at++;
		return at;
	};
	const begin = more.length === 0 ? 0 : count((at) => more.every((words) => words[at] === first[at]));
	const room = Math.min(first.length, ...more.map(({ length }) => length)) - begin - 1;
	const end =
		more.length === 0
			? 0
			: Math.min(
					room,
					count((at) => more.every((words) => words.at(-1 - at) === first.at(-1 - at))),
				);
	const middle = [first, ...more].map((words) =>
		literal(
			words
				.slice(begin, words.length - end)
				.join('')
				.replace(/ $/, ''),
		),
	);
	if (begin + end === 0) return middle.join('|');
	const after = end === 0 ? '' : ` ${literal(first.slice(first.length - end).join(''))}`;
	return `${literal(first.slice(0, begin).join(''))}(${middle.join('|')})${after}`;
}

/** Alternatives as a text starts with one of them, ends with one, or has one inside. */
export function anchored(is: 'starts' | 'ends' | 'contains', pattern: string): string {
	if (is === 'contains') return pattern;
	const whole = /^[^(]*\|/.test(pattern.replace(/\\.|\[.\]/g, '')) ? `(${pattern})` : pattern;
	return is === 'starts' ? `^${whole}` : `${whole}$`;
}

/** Texts in groups whose patterns are at most this long: no line is broken inside of one. */
export function grouped(texts: readonly string[], longest: number, literal?: (words: string) => string): string[][] {
	const groups: string[][] = [];
	for (const text of texts) {
		const last = groups.at(-1);
		if (last && alternatives([...last, text], literal).length <= longest) last.push(text);
		else groups.push([text]);
	}
	return groups;
}
