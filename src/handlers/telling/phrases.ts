/** Words of a phrase: fewer are in other messages, too, and more are rarely shared. */
const [fewest, most] = [3, 4];

/**
 * The fewest phrases, at most `limit`, that several of these messages share and none of the others has. A placeholder such as
 * {model} is no part of a phrase. `alone` adds one for the first message that shares none. Undefined when it
 * takes more, or when no two messages share one.
 */
export function sharedPhrases(
	templates: readonly string[],
	others: readonly string[],
	limit: number,
	{ alone = false } = {},
): string[] | undefined {
	const phrases = [...new Set(templates.flatMap(phrasesOf))].filter((phrase) => !others.some((other) => other.includes(phrase)));
	const found: string[] = [];
	let left = [...templates];
	while (left.length > 0) {
		if (found.length === limit) return undefined;
		const held = (phrase: string) => left.filter((template) => template.includes(phrase)).length;
		const best = phrases.reduce((one, other) => (better(held, one, other) ? other : one), phrases[0] ?? '');
		// What only one message has is left to the last error, where a handler has no lines for it.
		if (best === '' || held(best) < 2) {
			if (found.length === 0) return undefined;
			return alone && best !== '' ? [...found, best] : found;
		}
		found.push(best);
		left = left.filter((template) => !template.includes(best));
	}
	return found;
}

/** Whether another phrase is in more of the messages, or goes on longer in as many. */
const better = (held: (phrase: string) => number, one: string, other: string): boolean =>
	held(other) > held(one) || (held(other) === held(one) && other.startsWith(one));

/** Every run of words of a message between its placeholders, without the sign after it. */
function phrasesOf(template: string): string[] {
	return template.split(/\{[^}]*\}|…/).flatMap((run) => {
		const words = run.trim().split(/\s+/);
		return words.flatMap((_, from) =>
			Array.from({ length: most - fewest + 1 }, (__, more) => words.slice(from, from + fewest + more))
				.filter((some) => some.length >= fewest && some.join(' ').length <= 44)
				.map((some) => some.join(' ').replace(/[\s.,;:`'"(]+$/, '')),
		);
	});
}
