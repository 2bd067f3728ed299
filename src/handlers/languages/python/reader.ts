import { escaped } from '../../../snippets/languages/escape.ts';
import { stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';
import type { Shape } from '../../shape.ts';
import { together } from '../../writing/alike.ts';
import { type Condition, expression, type InBody, type Leaf, type Signs } from '../../writing/conditions.ts';
import { isInList, namesByPlace } from '../../writing/reads.ts';
import { longWait } from '../../writing/words.ts';

export const text = (value: string | number | boolean) =>
	typeof value === 'boolean' ? (value ? 'True' : 'False') : typeof value === 'string' ? escaped(value, "'") : String(value);

/** Reads a response in Python. It keeps in mind which modules that takes, and which values are in a variable by now. */
export class Reader {
	/** Modules, `dig` for the function that reads a body of any form, and `item` where it reads lists, too. */
	readonly needs = new Set<string>();
	readonly #shape: Shape;
	readonly #names = new Map<string, string>();
	readonly #signs: Signs<Leaf> = {
		and: ' and ',
		or: ' or ',
		not: 'not ',
		bare: true,
		group: (inner) => `(${inner})`,
		leaf: (one, negated) => this.#compare(one, negated),
	};

	constructor(shape: Shape) {
		this.#shape = shape;
	}

	/** A condition in Python. */
	says(condition: Condition): string {
		return expression(together(condition), this.#signs);
	}

	/** From now on the message is in a variable. */
	keepMessage(): void {
		this.#names.set(this.#shape.plan.message.join(), 'message');
	}

	/** A line for the message, and one for each value that several comparisons look at. */
	variables(): string[] {
		const { plan, reads } = this.#shape;
		const lines: string[] = [];
		if (reads.message && !this.#names.has(plan.message.join())) {
			lines.push(`message = str(${plan.message.map((place) => this.#read(place)).join(' or ')})`);
			this.keepMessage();
		}
		for (const [place, name] of namesByPlace(this.#shape, taken)) {
			const snake = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
			lines.push(`${snake} = ${this.#read(place)}`);
			this.#names.set(place, snake);
		}
		return lines;
	}

	/** The beginning of a call that reads a header. */
	header = (name: string): string => `res.headers.get(${text(name)}`;

	/** The seconds in the body, looked for by their name. */
	inBody = ({ name }: { name: string }): { before: string[]; value: string } => {
		this.needs.add('re');
		const before = [`said = re.search(r"'${String(stepsTo(name).at(-1))}': '?([\\d.]+)", str(body))`];
		return { before, value: '(said and float(said[1]))' };
	};

	#read(place: Place): string {
		this.needs.add('dig');
		const keys = stepsTo(place).map((step) => (step === null ? '0' : text(step)));
		if (keys.some((key) => /^\d+$/.test(key))) this.needs.add('item');
		return `dig(${keys.join(', ')})`;
	}

	#compare(one: Leaf, negated: boolean): string {
		if (one.is === 'missing') {
			const places = one.at.map(
				(place) => (this.#names.get(place) === 'message' ? undefined : this.#names.get(place)) ?? this.#read(place),
			);
			return negated ? anyOf(places) : places.map((place) => `not ${place}`).join(' and ');
		}
		const plain = 'at' in one ? this.#inBody(one) : aside(one);
		return negated ? denied(plain) : plain;
	}

	#inBody(one: Exclude<InBody, { is: 'missing' }>): string {
		const found = (one.is === 'equal' ? one.values : one.texts).map(text);
		if (one.at.some(isInList)) {
			const words = one.is === 'equal' ? found.map((value) => (value.startsWith("'") ? `"${value}"` : value)) : inQuotes(one);
			return anyOf(words.map((value) => `${value} in str(body)`));
		}
		const kept = this.#names.get(one.at.join());
		const values = kept ? [kept] : one.at.map((place) => this.#names.get(place) ?? this.#read(place));
		if (one.is === 'equal') {
			if (values.length === 1) return among(values[0] ?? '', found);
			if (found.length === 1) return `${found[0]} in (${values.join(', ')})`;
			return `{${values.join(', ')}} & {${found.join(', ')}}`;
		}
		const subject = kept === 'message' ? kept : `str(${values.join(' or ')})`;
		if (one.is === 'contains' && found.length > 2) return `any(words in ${subject} for words in (${found.join(', ')}))`;
		if (one.is === 'contains') return anyOf(found.map((words) => `${words} in ${subject}`));
		return `${subject}.${one.is === 'starts' ? 'startswith' : 'endswith'}(${found.length === 1 ? found[0] : `(${found.join(', ')})`})`;
	}
}

/** How texts stand in a dictionary that is written out: an end before its quote, a start after it. */
const inQuotes = ({ is, texts }: Exclude<InBody, { is: 'missing' | 'equal' }>) =>
	texts.map((words) => (is === 'contains' ? text(words) : `"${is === 'starts' ? "'" : ''}${words}${is === 'ends' ? "'" : ''}"`));

/** Names that a handler has for something else. */
const taken = [
	'res',
	'body',
	'text',
	'page',
	'message',
	'attempt',
	'tries',
	'again',
	'wait',
	'reset',
	'said',
	'dig',
	're',
	'time',
	'random',
];

function aside(one: Exclude<Leaf, InBody>): string {
	switch (one.is) {
		case 'status':
			return among('res.status_code', one.in.map(String));
		case 'header':
			return `res.headers.get(${text(one.name)}) == ${text(one.value)}`;
		case 'absent':
			return `${text(one.name)} not in res.headers`;
		case 'text':
			return anyOf(one.texts.map((words) => `${text(words)} in text`));
		case 'chosen':
			return 'wait';
		case 'again':
			return 'again';
		case 'before':
			return `attempt < ${one.tries}`;
		case 'last':
			return `attempt == ${one.tries}`;
		case 'spent':
			return 'attempt >= tries';
		case 'long':
			return `wait > ${longWait}`;
	}
}

/** The opposite of one comparison. */
function denied(plain: string): string {
	if (plain.startsWith('any(')) return `not ${plain}`;
	const isOne = !/ or | and |^not /.test(plain);
	if (isOne && plain.includes(' == ')) return plain.replace(' == ', ' != ');
	if (isOne && / in \(/.test(plain)) return plain.replace(' in (', ' not in (');
	return isOne || /^\([^()]*\)$/.test(plain) ? `not ${plain}` : `not (${plain})`;
}

const among = (value: string, wanted: readonly string[]) =>
	wanted.length === 1 ? `${value} == ${wanted[0]}` : `${value} in (${wanted.join(', ')})`;
const anyOf = (tests: readonly string[]) => (tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' or ')})`);
