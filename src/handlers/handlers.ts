import type { Entry } from '../catalogue/model.ts';
import { go } from './languages/go/go.ts';
import { java } from './languages/java/java.ts';
import { javascript, typescript } from './languages/javascript/javascript.ts';
import { python } from './languages/python/python.ts';
import type { HandlerLanguage } from './writing/language.ts';
import { php } from './languages/php/php.ts';
import { ruby } from './languages/ruby/ruby.ts';
import { shell } from './languages/shell/shell.ts';
import { planOf } from './make.ts';
import type { Plan } from './plan.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Shapes, shapesOf } from './shapes.ts';

/** The languages of the handlers, in the order of their tabs. */
export const handlerLanguages: readonly HandlerLanguage[] = [typescript, javascript, python, go, java, ruby, php, shell];

export type Handler = {
	id: string;
	label: string;
	highlighting: string;
	text: string;
};

const plans = new WeakMap<Entry, Plan>();

export function planFor(entry: Entry): Plan {
	const known = plans.get(entry);
	if (known) return known;
	const plan = planOf(entry);
	plans.set(entry, plan);
	return plan;
}

/** Takes what planFor made for this entry in another process. */
export const keepPlan = (entry: Entry, plan: Plan): WeakMap<Entry, Plan> => plans.set(entry, plan);

/** Whether the handler sends the request again, so that it stands around the call and not after it. */
export const sendsAgain = (plan: Plan): boolean => shapeOf(plan).loops;

const written = new WeakMap<Entry, Map<HandlerLanguage, Handler>>();

/** The handler of an entry in each language, or in those with these ids. Page, Markdown and JSON share what is written once. */
export function handlersFor(entry: Entry, ids?: readonly string[]): Handler[] {
	const known = written.get(entry) ?? new Map<HandlerLanguage, Handler>();
	written.set(entry, known);
	let shapes: Shapes | undefined;
	const write = (language: HandlerLanguage) => {
		shapes ??= shapesOf(planFor(entry));
		return handlerIn(language, planFor(entry), shapes).text;
	};
	return handlerLanguages
		.filter(({ id }) => !ids || ids.includes(id))
		.map((language) => {
			const { id, label, highlighting } = language;
			const handler = known.get(language) ?? { id, label, highlighting, text: write(language) };
			known.set(language, handler);
			return handler;
		});
}

/** Takes what handlersFor wrote for this entry in another process. */
export function keepHandlers(entry: Entry, handlers: readonly Handler[]): void {
	const known = handlerLanguages.map((language) => [language, handlers.find(({ id }) => id === language.id)] as const);
	written.set(entry, new Map(known.flatMap(([language, handler]) => (handler ? [[language, handler]] : []))));
}

/** The handler in a language, with as many cases named as its lines allow. `shapes` are those that other languages share. */
export function handlerIn(
	language: Pick<HandlerLanguage, 'longest' | 'write'>,
	plan: Plan,
	shapes: Shapes = shapesOf(plan),
): { text: string; shape: Shape } {
	let made = { text: '', shape: shapes('whole') };
	const fits = (...form: Parameters<Shapes>) => {
		const shape = shapes(...form);
		made = { text: language.write(shape), shape };
		return made.text.split('\n').length <= language.longest;
	};
	const raising = plan.branches.filter(({ action }) => action.do === 'raise').length;
	if (fits('whole', { most: raising })) return made;
	// First cases lose their line, then two errors are one, then dates and the time in the sentence are left out, then waits are raised.
	for (const without of leavingOut(plan)) {
		if (!fits('plain', { most: 0, without, terse: true })) continue;
		for (const delays of ['whole', 'undated', 'plain'] as const)
			for (const terse of [false, true])
				for (let most = raising; most >= 0; most--) if (fits(delays, { most, without, terse })) return made;
	}
	return made;
}

/**
 * The waits that are left out, as their places among the waits: none, one, two …, the last ones first. The first, which a page
 * has first because most readers get it, counts for two. One is always kept.
 */
function* leavingOut({ branches }: Plan): Generator<ReadonlySet<number>> {
	const waiting = branches.filter(({ action }) => action.do === 'wait' || action.do === 'refresh').length;
	for (let count = 0; count <= waiting; count++) {
		for (const some of combinations(waiting, count)) if (!some.includes(0) && count < Math.max(1, waiting)) yield new Set(some);
		for (const some of combinations(waiting, count - 1)) if (some.includes(0)) yield new Set(some);
	}
}

function* combinations(length: number, count: number): Generator<number[]> {
	if (count === 0) yield [];
	if (count > 0)
		for (let last = length - 1; last >= count - 1; last--) for (const others of combinations(last, count - 1)) yield [...others, last];
}
