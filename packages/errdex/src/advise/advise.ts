import { holds, valuesAt } from '../../../../src/handlers/evaluate.ts';
import type { Atom, Delay, Test } from '../../../../src/handlers/plan.ts';
import type { BranchData, EntryData, ProviderData } from '../data/form.ts';
import type { Advice, AdviceOptions } from '../types.ts';
import type { Answer } from './answer.ts';
import { entryHref } from './addresses.ts';
import { secondsUntil } from './wait.ts';

/** What to do about an answer of this provider. Undefined when none of its errors fits. */
export function adviceFor(provider: ProviderData, answer: Answer, { attempt = 1, now = Date.now() }: AdviceOptions): Advice | undefined {
	const entry = entryOf(provider, answer);
	if (!entry) return undefined;
	const branch = entry.branches.find(({ when }) => fits(when, answer));
	const meant = branch?.of === undefined ? undefined : entry.cases?.[branch.of];
	const said = meant ?? entry;
	const delay = branch ? branch.delay : untoldDelay(entry, answer);
	const again = delay !== undefined && attempt < delay.tries;
	const steps = [...(meant?.steps ?? []), ...(entry.steps ?? []), ...(said.action === 'depends' ? casesInWords(entry) : [])];
	return {
		// Two cases that only a retry tells apart: at first it is worth one.
		action: again ? 'wait' : said.action,
		waitSeconds: again ? secondsUntil(delay, answer, attempt, now) : null,
		reason: `${meant?.title ?? entry.title}. ${said.because}`,
		steps,
		href: entryHref(provider.id, entry.slug) + (meant ? `#${meant.id}` : ''),
		id: `${provider.id}/${entry.slug}`,
	};
}

/** What can't be told and may pass is worth a wait when the header says how long. */
const untoldDelay = ({ cases = [] }: EntryData, { headers }: Answer): Delay | undefined =>
	headers['retry-after'] !== undefined && cases.some(({ action }) => action === 'wait')
		? { first: 1, factor: 2, longest: 60, tries: 5 }
		: undefined;

const casesInWords = ({ cases = [] }: EntryData) => cases.map(({ title, tell, action }) => `${action} if it is this: ${title}. ${tell}`);

/**
 * What a page is worth, so that a code comes before a type, and a type before a status whose case the answer doesn't tell.
 * A code with a status that it doesn't come with may be made up: an SDK of X makes 131 of any error. Then the page of the status counts.
 */
const worth = { code: 10, type: 2, status: 0, ofStatus: 1, foreignStatus: -12, told: 2.5, atCode: 0.25 };

/** The error that says most about the answer. */
export function entryOf({ entries }: ProviderData, answer: Answer): EntryData | undefined {
	let best: EntryData | undefined;
	let most = Number.NEGATIVE_INFINITY;
	for (const entry of entries) {
		if (!fits(entry.match, answer)) continue;
		const score = worth[entry.kind] + agrees(entry, answer) + worth.told * told(entry, answer) + worth.atCode * atCode(entry, answer);
		if (score > most) [best, most] = [entry, score];
	}
	return best;
}

/** A success may hold any error. */
const agrees = ({ status }: EntryData, answer: Answer) => {
	if (status.includes(answer.status)) return worth.ofStatus;
	return answer.status >= 400 && status.length > 0 ? worth.foreignStatus : 0;
};

/** Whether the body says which case it is. */
const told = ({ branches }: EntryData, answer: Answer) =>
	branches.some((branch) => isTelling(branch) && fits(branch.when, answer)) ? 1 : 0;

const isTelling = ({ of, when }: BranchData) => of !== undefined && when.every((atoms) => atoms.some((atom) => atom.is !== 'status'));

/** Whether it is the code that tells the error, where a type stands beside it. */
function atCode({ match }: EntryData, { bodies }: Answer): number {
	const places = match.flat().flatMap((atom) => (atom.is === 'equal' ? atom.at.map((place) => ({ place, values: atom.values })) : []));
	const holdsCode = ({ place, values }: (typeof places)[number]) =>
		place.endsWith('code') && bodies.some((body) => valuesAt(body, place).some((value) => values.some((one) => one === value)));
	return places.some(holdsCode) ? 1 : 0;
}

function fits(test: Test, { status, headers, bodies, text }: Answer): boolean {
	const all = bodies.length > 0 ? bodies : [undefined];
	return all.some((body) => holds(test.map(lowered), { status, headers, body, text }));
}

/** Names of headers come in lower case. */
const lowered = (atoms: readonly Atom[]) => atoms.map((atom) => (atom.is === 'header' ? { ...atom, name: atom.name.toLowerCase() } : atom));
