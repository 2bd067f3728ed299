import type { Atom, Place, Test } from './plan.ts';

/** A response as a program has it in hand. `body` is undefined when the text is no JSON. */
export type Answer = { status: number; body: unknown; text: string; headers: Readonly<Record<string, string>> };

/** Whether a test holds for a response. */
export const holds = (test: Test, answer: Answer): boolean => test.some((atoms) => atoms.every((atom) => atomHolds(atom, answer)));

function atomHolds(atom: Atom, { status, body, text, headers }: Answer): boolean {
	if (atom.is === 'status') return atom.in.includes(status);
	if (atom.is === 'header') return headers[atom.name] === atom.value;
	if (atom.is === 'absent') return headers[atom.name] === undefined;
	if (atom.is === 'text') return atom.texts.some((words) => text.includes(words));
	const found = atom.at.flatMap((place) => valuesAt(body, place));
	return compares(atom, found) !== (atom.not ?? false);
}

function compares(atom: Extract<Atom, { at: unknown }>, found: readonly unknown[]): boolean {
	if (atom.is === 'missing')
		return found.every(
			(value) => value === null || value === undefined || (atom.empty && (value === '' || (Array.isArray(value) && value.length === 0))),
		);
	if (atom.is === 'equal') return found.some((value) => atom.values.some((wanted) => wanted === value));
	const texts = found.filter((value) => typeof value === 'string');
	return texts.some((value) => atom.texts.some((words) => fits[atom.is](value, words)));
}

const fits = {
	starts: (text: string, words: string) => text.startsWith(words),
	ends: (text: string, words: string) => text.endsWith(words),
	contains: (text: string, words: string) => text.includes(words),
};

/** A key of an object, an index of a list, or each item of one. */
export type Step = string | number | null;

const steps = new Map<Place, readonly Step[]>();

/** The way to a place: errors[0].code is errors, 0, code, and details[].reason is details, each, reason. */
export function stepsTo(place: Place): readonly Step[] {
	const known = steps.get(place);
	if (known) return known;
	const parts = place
		.replaceAll('[', '.[')
		.split('.')
		.filter((part) => part !== '');
	const way = parts.map((part) => (part === '[]' ? null : /^\[?\d+\]?$/.test(part) ? Number(part.replace(/[[\]]/g, '')) : part));
	steps.set(place, way);
	return way;
}

/** The values at a place: one, none, or several where it leads through a list. */
export function valuesAt(body: unknown, place: Place): unknown[] {
	let found: unknown[] = [body];
	for (const step of stepsTo(place)) {
		const next: unknown[] = [];
		for (const value of found) {
			if (step === null) next.push(...(Array.isArray(value) ? value : []));
			else if (typeof step === 'number') next.push(...(Array.isArray(value) ? value.slice(step, step + 1) : []));
			else if (typeof value === 'object' && value !== null && step in value) next.push((value as Record<string, unknown>)[step]);
		}
		found = next;
	}
	return found;
}
