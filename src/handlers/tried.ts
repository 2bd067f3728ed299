import type { Entry } from '../catalogue/model.ts';
import { casesOf } from '../catalogue/query.ts';
import { holds } from './evaluate.ts';
import { planFor } from './handlers.ts';
import { type Known, knownAnswers } from './known.ts';

/** The documented responses that the tests try a handler with in a case, or in the only situation of the entry. */
export function triedWith(entry: Entry, id: string | undefined): Known[] {
	const { match, branches, successes, untold } = planFor(entry);
	const known = knownAnswers(entry).filter((answer) => answer.shows === id && holds(match, answer));
	if (id && untold.includes(id)) return known.filter((answer) => !branches.some(({ when }) => holds(when, answer)));
	if (successes.some((one) => one.id === id)) return known;
	const branch = branches.find((one) => one.id === id) ?? branches[0];
	return branch ? known.filter((answer) => holds(branch.when, answer)) : [];
}

/** The situations that a handler decides between. `undefined` is the only one. */
export const situationsOf = (entry: Entry): (string | undefined)[] =>
	entry.verdict.action === 'depends'
		? casesOf(entry)
				.cases.map(({ id }) => id)
				.filter((id) => !planFor(entry).elsewhere.includes(id ?? ''))
		: [undefined];

/** Whether the tests try the handler of an entry with each response that `shown` documents, and there is one. */
export function isTriedWithAll(entry: Entry, shown: Entry): boolean {
	const tried = new Set(
		situationsOf(entry)
			.flatMap((id) => triedWith(entry, id))
			.map(({ text }) => text),
	);
	const documented = knownAnswers(shown);
	return documented.length > 0 && documented.every(({ text }) => tried.has(text));
}
