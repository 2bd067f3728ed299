import { type Step, stepsTo } from '../evaluate.ts';
import { together } from '../writing/alike.ts';
import { type Condition, expression, type Leaf } from '../writing/conditions.ts';
import type { Place } from '../plan.ts';
import { isMessage } from '../shape.ts';
import { isInList } from '../writing/reads.ts';
import { patternOf, text } from '../languages/javascript/reader.ts';
import { below } from './held.ts';
import { ofItself, SdkReader } from './reader.ts';
import { among, anyWord, isWrap, key } from './typescript-words.ts';

type Wanted = readonly (string | number | boolean)[];

/** Reads what a caught error or a result holds, in TypeScript. It keeps in mind which variables that takes. */
export class Reader extends SdkReader {
	/** The variables that are needed so far. */
	variables(): string[] {
		const said = () => this.plan.message.map((place) => this.value(place)).join(' ?? ');
		const message = this.usesMessage ? [`const message = String(${said()});`] : [];
		const part = this.usesPart && !this.#isInline() ? [this.#part()] : [];
		return [...part, ...message];
	}

	#part(): string {
		const value = this.given.held.part?.value ?? '';
		const [, json] = /^JSON\.parse\((.+)\)$/.exec(value) ?? [];
		if (this.given.streams && this.given.pack.name === '@google/genai')
			return `const body = JSON.parse(${json}.replace(/^got status: .*?(?={)/, ''));`;
		return `const body: any = /^[[{]/.test(${json}) ? JSON.parse(${json}) : {};`;
	}

	/** Whether what is kept needs no variable of its own. */
	#isInline = () => this.isResult || !/^JSON\.parse\(/.test(this.given.held.part?.value ?? '');

	#name(): string {
		const { held, caught, pack } = this.given;
		if (this.isResult) return 'result';
		if (!this.#isInline()) return 'body';
		// The classes of single statuses say less of the body than the class of all.
		return caught === pack.base ? (held.part?.value ?? '') : `(${held.part?.value} as any)`;
	}

	header = (name: string) => `${this.given.pack.headers}(${text(name)})`;

	/** The value at a place: a field of the error, or a part of the body; of a list the first item that has it. */
	value(place: Place, wanted: Wanted = []): string {
		const field = this.#field(place, wanted);
		if (field) return field;
		this.usesPart = true;
		const steps = this.#steps(place);
		const each = steps.indexOf(null);
		if (each < 0) return `${this.#name()}${steps.map(key).join('')}`;
		const rest = steps
			.slice(each + 1)
			.map(key)
			.join('');
		return `${this.#list(steps)}?.find?.((item: any) => item${rest})${rest}`;
	}

	/** The field of the error that holds a place, if its type knows the values that are asked for. */
	#field(place: Place, wanted: Wanted): string | undefined {
		const { held, pack } = this.given;
		if (this.isResult || wanted.some((value) => pack.codes && !pack.codes.test(String(value)))) return undefined;
		return held.fields.get(place);
	}

	/** The way from what is kept to a place. */
	#steps(place: Place): readonly Step[] {
		const { held, pack } = this.given;
		if (!this.isResult) return stepsTo(below(place, held.part) ?? place);
		return stepsTo(pack.camel ? place.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : place);
	}

	#list = (steps: readonly Step[]) => `${this.#name()}${steps.slice(0, steps.indexOf(null)).map(key).join('')}`;

	/** A condition as an expression. */
	says = (condition: Condition) =>
		expression(together(condition), {
			and: ' && ',
			or: ' || ',
			not: '!',
			group: (inner) => `(${inner})`,
			leaf: (one, negated) => this.#leaf(one, negated),
		});

	#leaf(one: Leaf, negated: boolean): string {
		if (!('at' in one)) return this.#aside(one, negated);
		if (one.is === 'missing') {
			const values = one.at.map((place) => `${this.value(place)}${one.empty ? '?.length' : ''}`);
			const said = values.map((value) => (negated ? value : `!${value}`)).join(negated ? ' || ' : ' && ');
			return values.length > 1 ? `(${said})` : said;
		}
		// A list inside another is read as text.
		if (one.is !== 'equal' && one.at.some((place) => this.#steps(place).filter((step) => step === null).length > 1)) {
			this.usesPart = true;
			return anyWord(one.texts.map(text), (words) => `JSON.stringify(${this.#name()}).includes(${words})`, negated);
		}
		const [first = ''] = one.at;
		const each = this.#steps(first).indexOf(null);
		if (one.is !== 'equal' && one.at.length === 1 && each >= 0) {
			this.usesPart = true;
			const rest = this.#steps(first)
				.slice(each + 1)
				.map(key)
				.join('');
			return `${negated ? '!' : ''}${this.#list(this.#steps(first))}?.some?.((item: any) => ${patternOf(one.is, one.texts)}.test(item${rest}))`;
		}
		if (
			this.packed &&
			one.is === 'equal' &&
			one.values.length > 1 &&
			!this.isResult &&
			(one.at.length > 1 ? !isWrap(one.at) : isInList(first))
		)
			return `${negated ? '!' : ''}/"(${one.values.join('|')})"/.test(${this.given.pack.text})`;
		const values =
			isMessage(one.at, this.plan) && one.is !== 'equal' && this.looks > 1
				? [this.message()]
				: one.at.map((place) => this.value(place, one.is === 'equal' ? one.values : []));
		if (one.is === 'equal') return this.#equal(one.at, values, one.values.map(text), negated);
		const method = { starts: 'startsWith', ends: 'endsWith', contains: 'includes' }[one.is];
		const isKept = values.join() === 'message';
		const pattern = patternOf(one.is, one.texts);
		if (!isKept && pattern.length < 90) return `${negated ? '!' : ''}${pattern}.test(${values.join(' ?? ')})`;
		const subject = isKept ? 'message' : `String(${values.join(' ?? ')})`;
		return anyWord(one.texts.map(text), (words) => `${subject}.${method}(${words})`, negated);
	}

	/** What is not read from the body. */
	#aside(one: Exclude<Leaf, { at: unknown }>, negated: boolean): string {
		if (one.is === 'status') return among(this.given.held.status ?? '', one.in.map(String), negated);
		if (one.is === 'header') return among(this.header(one.name), [text(one.value)], negated);
		if (one.is === 'absent') return `${negated ? '' : '!'}${this.header(one.name)}`;
		if (one.is === 'text') return anyWord(one.texts.map(text), (words) => `${this.given.pack.text}.includes(${words})`, negated);
		const [positive, negative] = ofItself(one, '!', '===');
		return negated ? negative : positive;
	}

	#equal(at: readonly Place[], values: readonly string[], wanted: readonly string[], negated: boolean): string {
		const no = negated ? '!' : '';
		const [place = '', ...more] = at;
		// In an event of a stream the same stands in what that holds.
		if (isWrap(at) && wanted.length > 1) return among(values.join(' ?? '), wanted, negated);
		// A list inside another is read as text.
		if (more.length > 0 && at.some((each) => this.#steps(each).filter((step) => step === null).length > 1))
			return anyWord(wanted, (word) => `JSON.stringify(${this.#name()}).includes(${word})`, negated);
		const steps = this.#steps(place);
		const each = steps.indexOf(null);
		if (each >= 0 && more.length === 0) {
			const rest = steps.slice(each + 1);
			if (!rest.includes(null))
				return `${no}${this.#list(steps)}?.some?.((item: any) => ${among(`item${rest.map(key).join('')}`, wanted, false)})`;
			return anyWord(wanted, (word) => `JSON.stringify(${this.#list(steps)})?.includes(${word})`, negated);
		}
		const [only = ''] = values;
		const isField = /^err\.\w+$/.test(only);
		if (values.length === 1) return among(isField && wanted.length > 1 ? `${only} ?? ''` : only, wanted, negated);
		if (wanted.length === 1) return `${no}[${values.join(', ')}].includes(${wanted[0]})`;
		return `${no}[${values.join(', ')}].some((value: any) => [${wanted.join(', ')}].includes(value))`;
	}

	/** The variable that holds the message. */
	message(): string {
		this.usesMessage = true;
		return 'message';
	}
}
