import { escaped } from '../../../snippets/languages/escape.ts';
import { type Step, stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';
import type { Shape } from '../../shape.ts';
import { together } from '../../writing/alike.ts';
import { any, type Condition, expression, type InBody, type Leaf, replaced } from '../../writing/conditions.ts';
import { isInList, looksAt, namesByPlace } from '../../writing/reads.ts';
import { alternatives, anchored, grouped } from '../../writing/patterns.ts';
import { type Said, said, signs } from '../../writing/said.ts';
import { longWait } from '../../writing/words.ts';

export const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, "'") : String(value));

const methods = { starts: 'startsWith', ends: 'endsWith', contains: 'includes' };

/** Reads a response in JavaScript or TypeScript, and keeps in mind which values are in a variable by now. */
export class Reader {
	readonly typed: boolean;
	readonly #shape: Shape;
	readonly #names = new Map<string, string>();
	/** An item of a list, as a function takes it. */
	readonly #item: string;

	constructor(shape: Shape, typed: boolean) {
		this.#shape = shape;
		this.typed = typed;
		this.#item = typed ? 'item: any' : 'item';
	}

	/** A condition in JavaScript. */
	says(condition: Condition): string {
		return expression(
			replaced(together(condition), (one) => this.#compare(one)),
			signs,
		);
	}

	/** A line for the message, and one for each value that several comparisons look at. `packed` is where lines are scarce. */
	variables(packed: boolean): string[] {
		const { plan, reads } = this.#shape;
		const lines: string[] = [];
		if (reads.message && looksAt(this.#shape, plan.message) > (packed ? 2 : 1)) {
			lines.push(`const message = String(${plan.message.map((place) => this.value(place)).join(' ?? ')});`);
			this.#names.set(plan.message.join(), 'message');
		}
		for (const [place, name] of namesByPlace(this.#shape, taken)) {
			lines.push(`const ${name} = ${this.value(place)};`);
			this.#names.set(place, name);
		}
		return lines;
	}

	/** The value at a place, or undefined; of a list the first item that has it. */
	value(place: Place): string {
		const steps = stepsTo(place);
		const each = steps.indexOf(null);
		if (each < 0) return at('body', steps);
		const rest = steps.slice(each + 1);
		return at(`${at('body', steps.slice(0, each))}?.find?.((${this.#item}) => ${at('item', rest)})`, rest);
	}

	#compare(one: Leaf): Condition<Said> {
		switch (one.is) {
			case 'status':
				return plainly(among('res.status', one.in.map(String)));
			case 'header':
				return plainly(`res.headers.get(${text(one.name)}) === ${text(one.value)}`);
			case 'absent':
				return said(`!res.headers.has(${text(one.name)})`, `res.headers.has(${text(one.name)})`);
			case 'text':
				return any(one.texts.map((words) => said(`text.includes(${text(words)})`)));
			case 'chosen':
				return said('wait');
			case 'again':
				return said('again');
			case 'before':
				return said(`attempt < ${one.tries}`);
			case 'last':
				return plainly(`attempt === ${one.tries}`);
			case 'spent':
				return said('attempt >= tries', 'attempt < tries');
			case 'long':
				return said(`wait > ${longWait}`);
			case 'missing':
				return this.#missing(one);
			case 'equal':
				return this.#equal(one);
			default:
				return this.#has(one);
		}
	}

	#missing({ at: places, empty }: Extract<Leaf, { is: 'missing' }>): Condition<Said> {
		const kept = (place: Place) => (this.#names.get(place) === 'message' ? undefined : this.#names.get(place)) ?? this.value(place);
		const absent = places.map((place) => `!${kept(place)}${empty ? '?.length' : ''}`).join(' && ');
		const present = places.map(kept);
		return said(absent, present.length === 1 ? present[0] : `(${present.join(' || ')})`);
	}

	#equal({ at: places, values }: Extract<Leaf, { is: 'equal' }>): Condition<Said> {
		const wanted = values.map(text);
		const kept = this.#names.get(places.join());
		const [place = ''] = places;
		const nested = places.find((each) => stepsTo(each).filter((step) => step === null).length > 1);
		if (nested) return this.#inList(nested, wanted);
		if (!kept && places.length === 1 && isInList(place)) return this.#inList(place, wanted);
		const found = kept ? [kept] : this.#values(places);
		if (found.length === 1) return plainly(among(found[0] ?? '', wanted));
		if (wanted.length === 1) return plainly(`[${found.join(', ')}].includes(${wanted[0]})`);
		return plainly(`[${found.join(', ')}].some((value) => [${wanted.join(', ')}].includes(value))`);
	}

	#listAt(place: Place): [list: string, rest: Step[]] {
		const steps = stepsTo(place);
		const each = steps.indexOf(null);
		return [at('body', steps.slice(0, each)), steps.slice(each + 1)];
	}

	/** Whether an item of a list has one of these values. A list inside another is read as text. */
	#inList(place: Place, wanted: readonly string[]): Condition<Said> {
		const [list, rest] = this.#listAt(place);
		if (!rest.includes(null)) return said(`${list}?.some?.((${this.#item}) => ${among(at('item', rest), wanted)})`);
		return any(wanted.map((value) => said(`JSON.stringify(${list})?.includes(${text(value.replaceAll("'", '"'))})`)));
	}

	#has({ is, at: places, texts }: Exclude<InBody, { is: 'missing' | 'equal' }>): Condition<Said> {
		if (places.some((place) => stepsTo(place).filter((step) => step === null).length > 1))
			return any(texts.map((words) => said(`JSON.stringify(body).includes(${text(words)})`)));
		const [place = '', ...more] = places;
		if (is !== 'contains' && more.length > 0 && places.some(isInList)) return any(places.map((one) => this.#has({ is, at: [one], texts })));
		if (is !== 'contains' && isInList(place)) {
			const [list, rest] = this.#listAt(place);
			return said(`${list}?.some?.((${this.#item}) => ${patternOf(is, texts)}.test(${at('item', rest)}))`);
		}
		const kept = this.#names.get(places.join());
		const subject = kept === 'message' ? kept : `String(${kept ?? this.#values(places).join(' ?? ')})`;
		if (texts.length === 1 && kept) return said(`${subject}.${methods[is]}(${text(texts[0] ?? '')})`);
		const value = kept ?? this.#values(places).join(' ?? ');
		const groups = any(grouped(texts, longestPattern).map((some) => said(`${patternOf(is, some)}.test(${value})`)));
		const each = said(`[${texts.map(text).join(', ')}].some((words) => ${subject}.${methods[is]}(words))`);
		return expression(groups, signs).length < expression(each, signs).length ? groups : each;
	}

	#values = (places: readonly Place[]) => places.map((place) => this.#names.get(place) ?? this.value(place));
}

/** A pattern can't go on in the next line. */
const longestPattern = 100;

/** A regular expression for a text that starts with one of these, ends with one, or has one inside. */
export const patternOf = (is: keyof typeof methods, texts: readonly string[]): string => `/${anchored(is, alternatives(texts))}/`;

/** Names that a handler or the language has for something else. */
const taken = ['res', 'body', 'text', 'page', 'message', 'attempt', 'tries', 'again', 'wait', 'reset', 'default'];

const at = (value: string, steps: readonly Step[]) => value + steps.map(key).join('');

const key = (step: Step) =>
	typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `?.${step}` : `?.[${typeof step === 'number' ? step : text(String(step))}]`;

const among = (value: string, wanted: readonly string[]) =>
	wanted.length === 1 ? `${value} === ${wanted[0]}` : `[${wanted.join(', ')}].includes(${value})`;

/** A comparison with `===`, whose opposite is written with `!==`. */
const plainly = (comparison: string) =>
	/^[^(]* === [^(]*$/.test(comparison) ? said(comparison, comparison.replace(' === ', ' !== ')) : said(comparison, denied(comparison));

const denied = (comparison: string) => (/ === /.test(comparison.replace(/\(.*\)/, '')) ? `!(${comparison})` : `!${comparison}`);
