import { type Answer, holds } from './evaluate.ts';
import { exampleOf } from './example.ts';
import { isCapped } from './pace.ts';
import type { Branch, Delay, Place, Plan, Test } from './plan.ts';
import { withoutLists } from './successes.ts';

/**
 * A plan as a program writes it down, whatever its language: first what passes and what is raised, then what waits, and
 * one last error for the rest.
 */
export type Shape = {
	plan: Plan;
	/** Whether the request can be sent again, so that the fragment holds a loop around the call. */
	loops: boolean;
	passes: Test;
	/** Whether a response that no branch fits is a success: unless this holds, and then the last error is raised. */
	held: Test | undefined;
	raises: readonly Branch[];
	waits: readonly (Branch & { delay: Delay | undefined })[];
	/** What is raised when nothing fits; undefined when a last branch takes the rest. */
	last: { reason: string; id?: string } | undefined;
	/** What is raised when the tries are used up. */
	spent: { reason: string; id?: string };
	/** Whether one error is raised for what is not sent again and for what never passed, for want of lines. */
	terse: boolean;
	/** Requests in all. */
	tries: number;
	/** Whether the text of the response is needed, whether its status, and whether its message. */
	reads: { text: boolean; status: boolean; message: boolean; header: boolean; body: boolean };
};

/**
 * `most` is the number of raising branches that have a line of their own; the others share the last error. `without` are
 * the waits, by their place among them, that are raised instead because the fragment would be too long. `terse` leaves out more.
 */
export type Limits = { most?: number; without?: ReadonlySet<number>; terse?: boolean };

/** What a handler is made of, within limits. */
export function shapeOf(plan: Plan, { most = Number.POSITIVE_INFINITY, without = new Set(), terse = false }: Limits = {}): Shape {
	const doing = (name: string) => plan.branches.filter(({ action }) => action.do === name);
	const all = plan.branches.flatMap((branch): Shape['waits'][number][] => {
		if (branch.action.do === 'wait') return [{ ...branch, delay: branch.action.delay }];
		return branch.action.do === 'refresh' ? [{ ...branch, delay: undefined }] : [];
	});
	const waits = apart(merged(all.filter((_, at) => !without.has(at))));
	const open = waits.find(({ when }) => isOpen(when));
	const raising = doing('raise');
	const rest = raising.find(({ when }) => isOpen(when));
	const inside = plan.held?.map((place): Test[number] => [{ is: 'missing', at: [place], not: true }]);
	// A success without an error inside passes by itself, unless it is a case that is raised.
	const passing = doing('pass').filter(({ when }) => !inside || isOpen(when) || holds(inside, exampleOf(when)));
	const goesOn = [...waits.map(({ when }) => when), ...passing.map(({ when }) => when)];
	// In a success nothing may be left to pass as one, and no wait may be taken for another.
	const unaffordable = all.filter(
		(wait, at) => without.has(at) && (plan.held || goesOn.some((test) => holds(test, exampleFor(plan.match, wait)))),
	);
	const closed = [...raising.filter((branch) => branch !== rest), ...unaffordable];
	const raises = foldedTo(
		most,
		closed,
		(branch) => exampleFor(plan.match, branch),
		goesOn,
		open !== undefined || doing('pass').some(({ when }) => isOpen(when)),
		plan.otherwise,
	);
	const folded = closed.filter((branch) => !raises.includes(branch)).flatMap(({ when }) => when);
	const held = inside && withoutLists([...folded.filter((atoms) => !holds(inside, exampleOf([atoms]))), ...inside], plan);
	const passes = passing.flatMap(({ when }) => (isOpen(when) ? [] : when));
	// The last error speaks for one case only when no other one is left to it.
	const alone = rest && raises.length >= closed.length ? said(rest) : { reason: plan.otherwise };
	const last = open || doing('pass').some(({ when }) => isOpen(when)) ? undefined : alone;
	const spent = waits.length === 1 && waits[0] ? said(waits[0]) : { reason: 'Still failing' };
	const tries = Math.max(1, ...waits.map(({ delay }) => delay?.tries ?? 2));
	const tests = [plan.match, passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)];
	const atoms = tests.flatMap((test) => test.flat());
	const usesMessage =
		atoms.some((atom) => 'at' in atom && isMessage(atom.at, plan)) || waits.some(({ delay }) => delay?.sentence !== undefined);
	return {
		plan,
		loops: waits.length > 0,
		passes,
		held,
		raises,
		waits,
		last,
		spent,
		terse,
		tries,
		reads: {
			text: atoms.some(({ is }) => is === 'text'),
			status: atoms.some(({ is }) => is === 'status'),
			message: usesMessage,
			header: waits.some(({ delay }) => delay?.said?.in === 'header'),
			body: usesMessage || atoms.some((atom) => 'at' in atom) || waits.some(({ delay }) => delay?.said?.in === 'body'),
		},
	};
}

const examples = new WeakMap<Test, WeakMap<Test, Answer>>();

/** A response of this branch. A handler is laid out many times until it fits, and its branches stay the same. */
function exampleFor(match: Test, { when }: Pick<Branch, 'when'>): Answer {
	const known = examples.get(match) ?? new WeakMap<Test, Answer>();
	examples.set(match, known);
	const example = known.get(when) ?? exampleOf(match, when);
	known.set(when, example);
	return example;
}

export const isOpen = (test: Test) => test.some((atoms) => atoms.length === 0);
export const isMessage = (at: readonly Place[], plan: Plan) => at.join() === plan.message.join();

const said = ({ reason, id }: Branch) => ({ reason, ...(id !== undefined && { id }) });

/** Branches that wait alike are one. A wait that the response can name is like one that it doesn't name: the fallback is the same. */
function merged(waits: Shape['waits'][number][]): Shape['waits'][number][] {
	const done: Shape['waits'][number][] = [];
	for (const wait of waits) {
		// What takes the rest takes what waits as long, too: whatever is raised comes before.
		const same = done.findIndex(({ delay, when }) => alike(delay, wait.delay) && (isOpen(wait.when) || !isOpen(when)));
		const { id: _, ...other } = done[same] ?? wait;
		const delay = other.delay && wait.delay ? { ...other.delay, ...wait.delay } : undefined;
		if (same >= 0)
			done[same] = { ...other, delay, reason: 'Still failing', when: isOpen(wait.when) ? wait.when : [...other.when, ...wait.when] };
		else done.push(wait);
	}
	return done;
}

/** The same waits with a variable of its own for each header that names a moment. */
function apart(waits: Shape['waits'][number][]): Shape['waits'][number][] {
	const names = waits.flatMap(({ delay }) => (delay?.said?.format.startsWith('epoch') ? delay.said.name : []));
	return waits.map((wait) => {
		const { delay } = wait;
		if (!delay?.said || !names.includes(delay.said.name) || delay.said.name === names[0]) return wait;
		return { ...wait, delay: { ...delay, said: { ...delay.said, variable: 'moment' } } };
	});
}

const alike = (one: Delay | undefined, other: Delay | undefined): boolean => {
	if (!one || !other) return one === other;
	const pace = (delay: Delay) => [delay.first, delay.factor, isCapped(delay) ? delay.longest : '', delay.tries].join();
	const agree = (a: unknown, b: unknown) => a === undefined || b === undefined || JSON.stringify(a) === JSON.stringify(b);
	return pace(one) === pace(other) && agree(one.said, other.said) && agree(one.sentence, other.sentence);
};

/** Too many to name: what is left over is raised by the last error, or where that waits by one line for all. */
function foldedTo(
	most: number,
	raises: Branch[],
	exampleFor: (branch: Branch) => Answer,
	goesOn: readonly Test[],
	lastGoesOn: boolean,
	reason: string,
): Branch[] {
	if (raises.length <= most) return raises;
	const room = lastGoesOn ? Math.max(0, most - 1) : most;
	const needed = lastGoesOn ? [] : raises.filter((branch) => goesOn.some((test) => holds(test, exampleFor(branch))));
	// The shortest first: more of them fit.
	const optional = raises
		.filter((branch) => !needed.includes(branch))
		.sort((a, b) => lengthOf(a) - lengthOf(b))
		.slice(0, Math.max(0, room - needed.length));
	const named = raises.filter((branch) => needed.includes(branch) || optional.includes(branch));
	// What is left to the last error may not be taken for a case that says less.
	const left = raises.filter((branch) => !named.includes(branch));
	const kept = named.filter((branch) => needed.includes(branch) || !left.some((other) => holds(branch.when, exampleFor(other))));
	if (!lastGoesOn || kept.length === raises.length) return kept;
	return [
		...kept,
		{ when: raises.filter((branch) => !kept.includes(branch)).flatMap(({ when }) => when), action: { do: 'raise' }, reason },
	];
}

const lengths = new WeakMap<Test, number>();

function lengthOf({ when, reason }: Branch): number {
	const length = lengths.get(when) ?? JSON.stringify(when).length;
	lengths.set(when, length);
	return length + reason.length;
}
