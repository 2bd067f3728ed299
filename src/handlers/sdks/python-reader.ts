import { type Step, stepsTo } from '../evaluate.ts';
import { together } from '../writing/alike.ts';
import { type Condition, expression, type Leaf } from '../writing/conditions.ts';
import type { Place } from '../plan.ts';
import { isMessage } from '../shape.ts';
import { text } from '../languages/python/reader.ts';
import { below } from './held.ts';
import { ofItself, SdkReader } from './reader.ts';

/** Reads what a caught error or a result holds, in Python. It keeps in mind which variables that takes. */
export class Reader extends SdkReader {
	/** The variables that are needed so far. */
	variables(): string[] {
		const said = () => this.plan.message.map((place) => this.value(place)).join(' or ');
		const message = this.usesMessage ? [`message = str(${said()})`] : [];
		const value = this.given.held.part?.value ?? '';
		const [, response] = /^(.+)\.json\(\)$/.exec(value) ?? [];
		const isJson = response
			? `'json' in ${response}.headers.get('content-type', '')`
			: `isinstance(${this.given.pack.hides ? "getattr(err, 'body', None)" : (/^err\.\w+/.exec(value)?.[0] ?? value)}, dict)`;
		const part = this.isResult ? `body = ${this.given.pack.result}` : `${this.#name()} = ${value} if ${isJson} else {}`;
		return [...(this.usesPart ? [part] : []), ...message];
	}

	#name = () => (this.isResult || this.given.held.part?.at === '' ? 'body' : 'error');

	header = (name: string) => `${this.given.pack.headers}.get(${text(name)}`;

	/** The value at a place: a field of the error, or a part of the body; of a list the first item that has it. */
	value(place: Place): string {
		const { held } = this.given;
		const field = this.isResult ? undefined : held.fields.get(place);
		if (field) return field;
		const steps = this.#steps(place);
		if (steps.length === 0) return held.part?.value ?? '';
		this.usesPart = true;
		const each = steps.indexOf(null);
		if (each < 0) return chain(this.#name(), steps);
		const item = chain('item', steps.slice(each + 1));
		return `next((${item} for item in ${this.#list(steps)} if ${item}), None)`;
	}

	#steps = (place: Place) => stepsTo(this.isResult ? place : (below(place, this.given.held.part) ?? place));

	#list = (steps: readonly Step[]) => `(${chain(this.#name(), steps.slice(0, steps.indexOf(null)))} or [])`;

	/** A condition as an expression. */
	says = (condition: Condition) =>
		expression(together(condition), {
			and: ' and ',
			or: ' or ',
			not: 'not ',
			group: (inner) => `(${inner})`,
			leaf: (one, negated) => this.#leaf(one, negated),
		});

	#leaf(one: Leaf, negated: boolean): string {
		if (!('at' in one)) return this.#aside(one, negated);
		const no = negated ? 'not ' : '';
		if (one.is === 'missing') {
			const values = one.at.map((place) => this.value(place));
			const said = values.map((value) => (negated ? value : `not ${value}`)).join(negated ? ' or ' : ' and ');
			return values.length > 1 ? `(${said})` : said;
		}
		// What is looked at once needs no variable.
		const isSaid =
			isMessage(one.at, this.plan) && one.is !== 'equal' && (this.looks > 1 || (one.is === 'contains' && one.texts.length > 1));
		const lists = one.at.map((place) => this.#steps(place)).filter((steps) => steps.includes(null));
		const wanted = (one.is === 'equal' ? one.values : one.texts).map(text);
		if (this.packed && one.is === 'equal' && one.values.length > 1 && (lists.length > 0 || one.at.length > 1)) {
			this.usesPart = true;
			return anyOf(
				one.values.map((value) => `"'${value}'"`),
				(word) => `${word} in str(${this.#name()})`,
				negated,
			);
		}
		if (lists[0] && one.at.length === 1) {
			this.usesPart = true;
			const rest = lists[0].slice(lists[0].indexOf(null) + 1);
			if (rest.includes(null)) return anyOf(wanted, (word) => `${word} in str(${this.#name()})`, negated);
			const item = one.is === 'equal' ? chain('item', rest) : `str(${chain('item', rest)})`;
			return `${no}any(${compared(one.is, item, wanted, false)} for item in ${this.#list(lists[0])})`;
		}
		if (one.at.length > 1 && lists.some((steps) => steps.filter((step) => step === null).length > 1)) {
			this.usesPart = true;
			return anyOf(wanted, (word) => `${word} in str(${this.#name()})`, negated);
		}
		const values = isSaid ? [this.message()] : one.at.map((place) => this.value(place));
		if (one.is !== 'equal') return compared(one.is, isSaid ? 'message' : `str(${values.join(' or ')})`, wanted, negated);
		if (values.length === 1) return compared('equal', values[0] ?? '', wanted, negated);
		if (wanted.length === 1) return `${wanted[0]} ${no}in (${values.join(', ')})`;
		return `${no}any(value in (${wanted.join(', ')}) for value in (${values.join(', ')}))`;
	}

	/** What is not read from the body. */
	#aside(one: Exclude<Leaf, { at: unknown }>, negated: boolean): string {
		if (one.is === 'status') return compared('equal', this.given.held.status ?? '', one.in.map(String), negated);
		if (one.is === 'header') return compared('equal', `${this.header(one.name)})`, [text(one.value)], negated);
		if (one.is === 'absent') return `${this.header(one.name)}) is ${negated ? 'not ' : ''}None`;
		if (one.is === 'text') return anyOf(one.texts.map(text), (words) => `${words} in ${this.given.pack.text}`, negated);
		const [positive, negative] = ofItself(one, 'not ', '==');
		return negated ? negative : positive;
	}

	/** The variable that holds the message. */
	message(): string {
		this.usesMessage = true;
		// Asked for now, so that what it is read from is there, too.
		for (const place of this.plan.message) this.value(place);
		return 'message';
	}
}

/** A value below a dictionary, whatever is missing on the way. */
function chain(from: string, steps: readonly Step[]): string {
	return steps.reduce<string>((held, step, index) => {
		if (typeof step === 'number') return `${held}[${step}]`;
		const next = steps[index + 1];
		const found = `${held}.get(${text(String(step))})`;
		if (next === undefined) return found;
		return typeof next === 'number' ? `(${found} or [{}])` : `(${found} or {})`;
	}, from);
}

function compared(is: 'equal' | 'starts' | 'ends' | 'contains', value: string, wanted: readonly string[], negated: boolean): string {
	const no = negated ? 'not ' : '';
	const [only = '', ...more] = wanted;
	if (is === 'contains') return anyOf(wanted, (words) => `${words} in ${value}`, negated);
	if (is !== 'equal')
		return `${no}${value}.${is === 'starts' ? 'startswith' : 'endswith'}(${more.length > 0 ? `(${wanted.join(', ')})` : only})`;
	if (more.length > 0) return `${value} ${no}in (${wanted.join(', ')})`;
	if (/^(True|False)$/.test(only)) return `${value} is ${no}${only}`;
	return `${value} ${negated ? '!=' : '=='} ${only}`;
}

/** Whether any of these literals is there. */
function anyOf(literals: readonly string[], has: (words: string) => string, negated: boolean): string {
	const [only = '', ...more] = literals;
	if (more.length === 0) return negated ? has(only).replace(' in ', ' not in ') : has(only);
	return `${negated ? 'not ' : ''}any(${has('words')} for words in (${literals.join(', ')}))`;
}
