import { escaped } from '../../../snippets/languages/escape.ts';
import { stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';
import type { Shape } from '../../shape.ts';
import { all, any, type Condition, type InBody, type Leaf, not, replaced } from '../../writing/conditions.ts';
import { isInList, variablesOf } from '../../writing/reads.ts';
import { equals, ofItself, type Said, said, written } from '../../writing/said.ts';

export const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, '"') : String(value));

const methods = { starts: 'startsWith', ends: 'endsWith', contains: 'contains' };

/** Reads a response in Java, and keeps in mind which values are in a variable by now. */
export class Reader {
	readonly #shape: Shape;
	readonly #names = new Map<string, string>();

	constructor(shape: Shape) {
		this.#shape = shape;
	}

	/** A condition in Java. */
	says(condition: Condition): string {
		return written(replaced(condition, (one) => this.#compare(one)));
	}

	/** A line for each value that several comparisons look at. */
	variables(): string[] {
		if (['rpc', 'close'].includes(this.#shape.plan.reads)) return [];
		return variablesOf(this.#shape).map(({ at, name }) => {
			const value = this.#either(at);
			this.#names.set(at.join(), name);
			return `String ${name} = ${value};`;
		});
	}

	/** The text of the message. */
	message(): string {
		return this.#either(this.#shape.plan.message);
	}

	/** The node at a place, which is there even when nothing is. */
	node(place: Place): string {
		return nodeAt(stepsTo(place));
	}

	#compare(atom: Leaf): Condition<Said> {
		if (atom.is === 'status') return any(atom.in.map((status) => equals('res.statusCode()', String(status))));
		if (atom.is === 'header') return said(`res.headers().firstValue(${text(atom.name)}).orElse("").equals(${text(atom.value)})`);
		if (atom.is === 'absent') return said(`res.headers().firstValue(${text(atom.name)}).isEmpty()`);
		if (atom.is === 'text') return any(atom.texts.map((words) => said(`res.body().contains(${text(words)})`)));
		if (!('at' in atom)) return ofItself(atom);
		if (atom.is === 'missing') return all(atom.at.map((place) => this.#missing(place, atom.empty ?? false)));
		if (atom.at.some(isInList)) return inList(atom);
		if (atom.is === 'equal') return this.#equal(atom);
		const fits = (value: string) => atom.texts.map((words) => said(`${value}.${methods[atom.is]}(${text(words)})`));
		return any(this.#texts(atom.at).flatMap(fits));
	}

	#equal({ at, values }: Extract<Leaf, { is: 'equal' }>): Condition<Said> {
		const { reads } = this.#shape.plan;
		if (reads === 'rpc' && at.includes('code')) return any(values.map((value) => equals('status.getCode()', `Status.Code.${value}`)));
		if (values.every((value) => typeof value === 'number')) {
			const numbers = reads === 'close' ? ['statusCode'] : at.map((place) => `${this.node(place)}.asInt()`);
			return any(numbers.flatMap((number) => values.map((value) => equals(number, String(value)))));
		}
		const wanted = values.map((value) => text(String(value)));
		const isOne = (value: string) =>
			wanted.length < 2 ? `${value}.equals(${wanted[0]})` : `List.of(${wanted.join(', ')}).contains(${value})`;
		return any(this.#texts(at).map((value) => said(isOne(value))));
	}

	#missing(place: Place, empty: boolean): Condition<Said> {
		if (empty) return all([said(`${this.node(place)}.isEmpty()`), said(`${this.node(place)}.asText("").isEmpty()`)]);
		const steps = stepsTo(place);
		const key = steps.at(-1);
		return not(said(`${nodeAt(steps.slice(0, -1))}.hasNonNull(${typeof key === 'number' ? key : text(String(key))})`));
	}

	#texts(places: readonly Place[]): string[] {
		const { reads } = this.#shape.plan;
		if (reads === 'rpc') return ['String.valueOf(status.getDescription())'];
		if (reads === 'close') return ['reason'];
		const kept = this.#names.get(places.join());
		return kept === undefined ? places.map((place) => `${this.node(place)}.asText()`) : [kept];
	}

	/** One text of several places: that of the first which has one. */
	#either(places: readonly Place[]): string {
		const [first = '', other] = this.#texts(places);
		return other === undefined ? first : first.replace(/asText\(\)$/, `asText(${other})`);
	}
}

const nodeAt = (steps: readonly (string | number | null)[]) =>
	steps.length === 0 ? 'body' : `body.at("${steps.map((step) => `/${step ?? 0}`).join('')}")`;

/** What holds for an item of a list: Jackson finds every value of a key. */
function inList(atom: Exclude<InBody, { is: 'missing' }>): Condition<Said> {
	const values = `body.findValuesAsText(${text(String(stepsTo(atom.at[0] ?? '').at(-1)))})`;
	if (atom.is === 'equal') return any(atom.values.map((value) => said(`${values}.contains(${text(String(value))})`)));
	const fits = atom.texts.map((words) => `s.${methods[atom.is]}(${text(words)})`).join(' || ');
	return said(`${values}.stream().anyMatch(s -> ${fits})`);
}
