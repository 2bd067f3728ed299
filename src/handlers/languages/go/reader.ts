import { escaped } from '../../../snippets/languages/escape.ts';
import type { Place } from '../../plan.ts';
import type { Shape } from '../../shape.ts';
import { all, any, type Condition, type InBody, type Leaf, leaf, replaced } from '../../writing/conditions.ts';
import { alternatives, anchored, grouped } from '../../writing/patterns.ts';
import { isInList, testsInside, variablesOf } from '../../writing/reads.ts';
import { equals, ofItself, type Said, said, written } from '../../writing/said.ts';
import { longWait } from '../../writing/words.ts';
import type { GoType, Structs } from './structs.ts';

type Value = string | number | boolean;

export const text = (value: Value) => (typeof value === 'string' ? escaped(value, '"') : String(value));

/** Reads a response in Go. It keeps in mind what the body is decoded into, and which values are in a variable by now. */
export class Reader {
	readonly structs: Structs;
	readonly #shape: Shape;
	readonly #names = new Map<string, string>();

	constructor(shape: Shape, structs: Structs) {
		this.#shape = shape;
		this.structs = structs;
	}

	/** A condition in Go. */
	says(condition: Condition<Leaf | Said>): string {
		return written(replaced<Leaf | Said, Said>(condition, (one) => (one.is === 'said' ? leaf(one) : this.#compare(one))));
	}

	/** A line for each value that several comparisons look at. */
	variables(): string[] {
		if (['rpc', 'close'].includes(this.#shape.plan.reads)) return [];
		return variablesOf(this.#shape).flatMap(({ at, name, wanted }) => {
			const read = at.map((place) => this.structs.read(place, typeFor(wanted)));
			// body.Status is as short as a variable.
			if (read.length === 1 && (read[0] ?? '').length < name.length + 8) return [];
			this.#names.set(at.join(), name);
			return [`${name} := ${read.join(' + ')}`];
		});
	}

	/** The text of the message. */
	message(): string {
		return this.#values(this.#shape.plan.message, [''])[0] ?? '';
	}

	#compare(atom: Leaf): Condition<Said> {
		if (atom.is === 'status') return any(atom.in.map((status) => equals('res.StatusCode', String(status))));
		if (atom.is === 'header') return equals(`res.Header.Get(${text(atom.name)})`, text(atom.value));
		if (atom.is === 'absent') return equals(`res.Header.Get(${text(atom.name)})`, '""');
		if (atom.is === 'text') return any(atom.texts.map((words) => said(`strings.Contains(string(data), ${text(words)})`)));
		if (!('at' in atom)) return ofItself(atom, longest());
		if (atom.is === 'missing') return all(atom.at.map((place) => this.#missing(place, atom.empty ?? false)));
		if (atom.at.some(isInList)) return inList(atom);
		if (atom.is === 'equal') {
			const isRpc = this.#shape.plan.reads === 'rpc';
			const wanted = atom.values.map((value) => (isRpc && typeof value === 'string' ? codeName(value) : text(value)));
			const values = this.#values(atom.at, atom.values);
			if (!isRpc && wanted.length > 2 && atom.values.every((one) => typeof one === 'string' && /^\w+$/.test(one))) {
				const patterns = grouped(atom.values.map(String), longestPattern).map((some) => `^(${some.join('|')})$`);
				return any(values.flatMap((value) => patterns.map((pattern) => said(matches(pattern, value)))));
			}
			return any(values.flatMap((value) => wanted.map((one) => (one === 'true' ? said(value) : equals(value, one)))));
		}
		const method = { starts: 'HasPrefix', ends: 'HasSuffix', contains: 'Contains' }[atom.is];
		const fits = (value: string) => {
			const plain = atom.texts.map((words) => `strings.${method}(${value}, ${text(words)})`);
			const groups = grouped(atom.texts, longestPattern);
			const inPatterns = groups.map((some) => matches(anchored(atom.is, alternatives(some)), value));
			const isShort = inPatterns.join(' || ').length < plain.join(' || ').length && !atom.texts.join('').includes('`');
			return (isShort ? inPatterns : plain).map((one) => said(one));
		};
		return any(this.#values(atom.at, atom.texts).flatMap(fits));
	}

	#missing(place: Place, empty: boolean): Condition<Said> {
		// A value that is compared with texts is one; an object whose texts are read is a map.
		if (!empty && this.#isText(place)) return equals(this.structs.read(place, 'string'), '""');
		const value = (empty ? undefined : this.structs.map(place)) ?? this.structs.read(place, 'any');
		const absent = equals(value, 'nil');
		return empty ? said(`regexp.MustCompile(\`^(<nil>|\\[\\])?$\`).MatchString(fmt.Sprint(${value}))`) : absent;
	}

	#isText = (place: Place) =>
		testsInside(this.#shape)
			.flat(2)
			.some((atom) => atom.is === 'equal' && atom.at.includes(place) && typeof atom.values[0] === 'string');

	/** The values at these places, of the type that they are compared with. */
	#values(places: readonly Place[], wanted: readonly Value[]): string[] {
		const { reads } = this.#shape.plan;
		if (reads === 'rpc') return places.map((place) => (place === 'code' ? 'st.Code()' : 'st.Message()'));
		if (reads === 'close') return places.map((place) => (place === 'code' ? 'closed.Code' : 'closed.Text'));
		const kept = this.#names.get(places.join());
		return kept === undefined ? places.map((place) => this.structs.read(place, typeFor(wanted))) : [kept];
	}
}

/** A pattern can't go on in the next line. */
const longestPattern = 90;

const matches = (pattern: string, value: string) => `regexp.MustCompile(\`${pattern}\`).MatchString(${value})`;

function typeFor(wanted: readonly Value[]): GoType {
	if (wanted.every((value) => typeof value === 'string')) return 'string';
	if (wanted.every((value) => typeof value === 'number')) return 'int';
	return wanted.every((value) => value === true) ? 'bool' : 'any';
}

/** What holds for an item of a list, looked for in the text of the body: a loop would take five lines. */
function inList(atom: Exclude<InBody, { is: 'missing' }>): Condition<Said> {
	const [before, after] = [atom.is === 'starts' ? '"' : '', atom.is === 'ends' ? '"' : ''];
	const words =
		atom.is === 'equal'
			? atom.values.map((value) => (typeof value === 'string' ? `"${value}"` : `${value}`))
			: atom.texts.map((some) => before + some + after);
	return any(words.map((one) => said(`strings.Contains(string(data), ${one.includes('`') ? text(one) : `\`${one}\``})`)));
}

/** codes.DataLoss for DATA_LOSS. In Go one is spelled otherwise: Canceled. */
const codeName = (grpc: string) =>
	`codes.${grpc
		.replace('CANCELLED', 'CANCELED')
		.split('_')
		.map((part) => part.charAt(0) + part.slice(1).toLowerCase())
		.join('')}`;

/** A wait is compared with a duration. */
const longest = () => duration(longWait).replaceAll(' ', '');

/** Seconds as a duration. */
export function duration(seconds: number): string {
	if (seconds === 1) return 'time.Second';
	if (seconds === 60) return 'time.Minute';
	if (!Number.isInteger(seconds)) return `${seconds * 1000} * time.Millisecond`;
	return seconds % 60 === 0 ? `${seconds / 60} * time.Minute` : `${seconds} * time.Second`;
}
