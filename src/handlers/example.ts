import { type Answer, stepsTo, valuesAt } from './evaluate.ts';
import type { Atom, Place, Test } from './plan.ts';

/** The plainest response that the first alternative of each test holds for. Later tests win where two ask for the same place. */
export function exampleOf(...tests: Test[]): Answer {
	const answer = { status: 400, headers: {} as Record<string, string>, body: {} as Record<string, unknown>, text: '' };
	let words = '';
	const atoms = tests.flatMap((test) => test[0] ?? []);
	for (const atom of atoms) {
		if (atom.is === 'status') answer.status = atom.in[0] ?? 400;
		else if (atom.is === 'header') answer.headers[atom.name] = atom.value;
		else if (atom.is === 'absent') continue;
		else if (atom.is === 'text') words += atom.texts[0];
		else if (atom.is === 'missing') {
			if (atom.not) putAt(answer.body, atom.at[0] ?? '', somethingAt(atom.at[0] ?? '', atom.empty));
		} else if (!atom.not) {
			const place = placeFor(atom, atoms);
			putAt(answer.body, place, withWords(atom, valuesAt(answer.body, place)[0]));
		}
	}
	return { ...answer, text: words || JSON.stringify(answer.body), body: words ? undefined : answer.body };
}

/** What may stand at a place where something is: a word where its name says so, or else an object. */
function somethingAt(place: Place, empty: true | undefined): unknown {
	if (empty) return 'It worked.';
	return /(?:code|type|reason|status)$/i.test(place) ? 'another' : { message: 'It failed.' };
}

type Compared = Exclude<Extract<Atom, { at: unknown }>, { is: 'missing' }>;

const wordsOf = (atom: Compared) => (atom.is === 'equal' ? atom.values : atom.texts);

/** What is there by now, and the words that this comparison asks for. */
function withWords(atom: Compared, found: unknown): string | number | boolean {
	const [words = ''] = wordsOf(atom);
	if (atom.is === 'equal' || typeof found !== 'string' || atom.texts.some((text) => found.includes(text))) return words;
	return atom.is === 'starts' ? `${words} ${found}` : `${found} ${words}`;
}

/** Of several places one that another comparison asks the same of, or one beside that it asks something else of. */
function placeFor(atom: Compared, atoms: readonly Atom[]): Place {
	const [words = ''] = wordsOf(atom);
	const asked = (place: Place) =>
		atoms.flatMap((other) => (other !== atom && other.is === 'equal' && !other.not && other.at.join() === place ? [other.values] : []));
	const same = atom.at.find((place) => asked(place).some((values) => values.includes(words)));
	const [first = ''] = atom.at;
	if (same || asked(first).length === 0) return same ?? first;
	return atom.at.find((place) => asked(place).length === 0 && parentOf(place) === parentOf(first)) ?? first;
}

const parentOf = (place: Place) => place.slice(0, place.lastIndexOf('.') + 1);

/** Sets the value at a place. In a list that a place leads through, each value gets an item of its own. */
export function putAt(body: object, place: Place, value: unknown): void {
	const steps = stepsTo(place);
	let at = body as Record<string | number, unknown>;
	steps.forEach((step, index) => {
		const key = step ?? (Array.isArray(at) ? at.length : 0);
		const next = at[key];
		if (index === steps.length - 1) at[key] = value;
		else {
			const list = typeof steps[index + 1] !== 'string';
			if (typeof next !== 'object' || next === null || Array.isArray(next) !== list) at[key] = list ? [] : {};
			at = at[key] as Record<string | number, unknown>;
		}
	});
}
