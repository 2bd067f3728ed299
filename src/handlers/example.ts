import { type Answer, stepsTo } from './evaluate.ts';
import type { Place, Test } from './plan.ts';

/** The plainest response that the first alternative of each test holds for. Later tests win where two ask for the same place. */
export function exampleOf(...tests: Test[]): Answer {
	const answer = { status: 400, headers: {} as Record<string, string>, body: {} as Record<string, unknown>, text: '' };
	let words = '';
	for (const atom of tests.flatMap((test) => test[0] ?? [])) {
		if (atom.is === 'status') answer.status = atom.in[0] ?? 400;
		else if (atom.is === 'header') answer.headers[atom.name] = atom.value;
		else if (atom.is === 'text') words += atom.texts[0];
		else if (atom.is === 'missing') {
			if (atom.not) putAt(answer.body, atom.at[0] ?? '', { message: 'It failed.' });
		} else if (!atom.not) putAt(answer.body, atom.at[0] ?? '', atom.is === 'equal' ? atom.values[0] : atom.texts[0]);
	}
	return { ...answer, text: words || JSON.stringify(answer.body), body: words ? undefined : answer.body };
}

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
