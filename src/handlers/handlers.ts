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

/** The languages of the handlers, in the order of their tabs. */
export const handlerLanguages: readonly HandlerLanguage[] = [typescript, javascript, python, go, java, ruby, php, shell];

export type Handler = { id: string; label: string; highlighting: string; text: string };

const plans = new WeakMap<Entry, Plan>();

export function planFor(entry: Entry): Plan {
	const known = plans.get(entry);
	if (known) return known;
	const plan = planOf(entry);
	plans.set(entry, plan);
	return plan;
}

/** Whether the handler sends the request again, so that it stands around the call and not after it. */
export const sendsAgain = (plan: Plan): boolean => shapeOf(plan).loops;

const written = new WeakMap<Entry, Map<HandlerLanguage, Handler>>();

/** The handler of an entry in each language, or in those with these ids. Page, Markdown and JSON share what is written once. */
export function handlersFor(entry: Entry, ids?: readonly string[]): Handler[] {
	const known = written.get(entry) ?? new Map<HandlerLanguage, Handler>();
	written.set(entry, known);
	return handlerLanguages
		.filter(({ id }) => !ids || ids.includes(id))
		.map((language) => {
			const { id, label, highlighting } = language;
			const handler = known.get(language) ?? { id, label, highlighting, text: handlerIn(language, planFor(entry)).text };
			known.set(language, handler);
			return handler;
		});
}

/** The handler in a language, with as many cases named as its lines allow. */
export function handlerIn(language: HandlerLanguage, plan: Plan): { text: string; shape: Shape } {
	const raising = plan.branches.filter(({ action }) => action.do === 'raise').length;
	const waiting = shapeOf(plan).waits.length;
	let made = { text: '', shape: shapeOf(plan) };
	// First cases lose their line, then the time in the sentence is left out, then waits are raised.
	for (let fewer = 0; fewer <= Math.max(0, waiting - 1); fewer++) {
		for (const one of [plan, withoutSentences(plan)]) {
			for (let most = raising; most >= 0; most--) {
				const shape = shapeOf(one, most, fewer);
				made = { text: language.write(shape), shape };
				if (made.text.split('\n').length <= language.longest) return made;
			}
		}
	}
	return made;
}

function withoutSentences(plan: Plan): Plan {
	const branches = plan.branches.map((branch) => {
		if (branch.action.do !== 'wait') return branch;
		const { sentence: _, ...delay } = branch.action.delay;
		return { ...branch, action: { do: 'wait' as const, delay } };
	});
	return { ...plan, branches };
}
