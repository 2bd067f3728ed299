import type { Step } from '../evaluate.ts';
import { text } from '../languages/javascript/reader.ts';
import type { Place } from '../plan.ts';

/** Whether a place in an event of a stream is that of the response which it holds. */
export const isWrap = ([place, other, ...more]: readonly Place[]) => other === `response.${place}` && more.length === 0;

export const key = (step: Step) =>
	typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `?.${step}` : `?.[${typeof step === 'number' ? step : text(String(step))}]`;

export const among = (value: string, wanted: readonly string[], negated: boolean) =>
	wanted.length === 1
		? `${value} ${negated ? '!==' : '==='} ${wanted[0]}`
		: `${negated ? '!' : ''}[${wanted.join(', ')}].includes(${value})`;

/** Whether any of these literals is there. */
export function anyWord(literals: readonly string[], has: (words: string) => string, negated: boolean): string {
	const [only = '', ...more] = literals;
	const said = more.length === 0 ? has(only) : `[${literals.join(', ')}].some((words) => ${has('words')})`;
	return negated ? `!${said}` : said;
}
