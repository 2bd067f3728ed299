import { escaped } from '../../snippets/languages/escape.ts';
import { type Step, stepsTo } from '../evaluate.ts';
import { type Condition, conditionOf, expression, type Leaf, not } from '../languages/condition.ts';
import { type Deed, flowOf } from '../languages/flow.ts';
import { fitted, longWait, wrapped } from '../languages/words.ts';
import type { Delay, Place } from '../plan.ts';
import { isMessage, isOpen, type Shape } from '../shape.ts';
import { below } from './held.ts';
import { callOf, type Given, terse } from './written.ts';

/** The variant of a handler in TypeScript: around a call of the SDK, in a function that returns its result. */
export function inTypescript(shape: Shape, given: Given, longest: number): string {
	const write = (deeds: Deed[]) => new Fragment(shape, given, deeds).lines().flatMap(folded);
	const deeds = flowOf(shape);
	const lines = write(deeds);
	return (lines.length > longest ? write(terse(deeds)) : lines).join('\n');
}

const width = 118;

/** Breaks a long line at its operators, and only where that doesn't do within a list. */
const folded = (line: string) =>
	wrapped(line, [' || ', ' && ', ' : ', ' { cause'], width).flatMap((part) => wrapped(part, [' [', ', '], width));

const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, "'") : String(value));
const deeper = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

class Fragment {
	readonly #shape: Shape;
	readonly #given: Given;
	readonly #deeds: readonly Deed[];
	readonly #isResult: boolean;
	#usesPart = false;
	#usesMessage = false;

	constructor(shape: Shape, given: Given, deeds: readonly Deed[]) {
		this.#shape = shape;
		this.#deeds = deeds;
		this.#given = given;
		this.#isResult = given.caught === undefined;
	}

	lines(): string[] {
		const { plan, loops } = this.#shape;
		const { call, about } = callOf(this.#given);
		const page = `const page = ${text(plan.page)};`;
		const handled = this.#handled();
		if (this.#isResult) {
			const body = [`const result: any = await ${call}; // ${about}`, ...handled];
			return [page, ...(loops ? this.#again(body) : body)];
		}
		const attempt = ['try {', `  return await ${call}; // ${about}`, '} catch (err) {', ...deeper(handled), '}'];
		return [this.#given.pack.imports, page, ...(loops ? this.#again(attempt) : attempt)];
	}

	#again = (lines: readonly string[]) => ['for (let attempt = 1; ; attempt++) {', ...deeper(lines), '}'];

	/** From the error or the result to what is done with it. */
	#handled(): string[] {
		const { caught } = this.#given;
		const own = conditionOf(this.#shape.plan.match);
		const deeds = this.#deeds.flatMap((deed) => this.#deed(deed));
		const inside = [this.#usesPart, this.#usesMessage];
		[this.#usesPart, this.#usesMessage] = [false, false];
		const other = isOpen(this.#shape.plan.match) ? undefined : this.#says(not(own));
		const message = `const message = String(${this.#shape.plan.message.map((place) => this.#value(place)).join(' ?? ')});`;
		const guardNeeds = this.#reads(message);
		[this.#usesPart, this.#usesMessage] = [this.#usesPart || inside[0] === true, this.#usesMessage || inside[1] === true];
		const reads = this.#reads(message);
		if (caught === undefined) return this.#afterSuccess(other, own, reads, deeds);
		const isOther = `!(err instanceof ${caught})`;
		if (other === undefined) return [`if (${isOther}) throw err;`, ...reads, ...deeds];
		if (guardNeeds.length > 0) return [`if (${isOther}) throw err;`, ...reads, `if (${other}) throw err;`, ...deeds];
		return [`if (${isOther} || ${other}) throw err;`, ...reads, ...deeds];
	}

	#afterSuccess(other: string | undefined, own: Condition, reads: readonly string[], deeds: readonly string[]): string[] {
		const [only, ...more] = deeds;
		if (only?.startsWith('throw ') && more.length + reads.length === 0)
			return [...fitted(`if (${this.#says(own)}) ${only}`, 'throw new Error(', '  ', width), 'return result;'];
		const end = this.#shape.loops || deeds.at(-1)?.startsWith('throw ') ? [] : ['return result;'];
		return [...(other ? [`if (${other}) return result;`] : []), ...reads, ...deeds, ...end];
	}

	/** The variables that are needed so far. */
	#reads = (message: string) => [...(this.#usesPart && !this.#isInline() ? [this.#part()] : []), ...(this.#usesMessage ? [message] : [])];

	#part(): string {
		const value = this.#given.held.part?.value ?? '';
		const [, json] = /^JSON\.parse\((.+)\)$/.exec(value) ?? [];
		if (this.#given.streams && this.#given.pack.name === '@google/genai')
			return `const body = JSON.parse(${json}.replace(/^got status: .*?(?={)/, ''));`;
		return `const body: any = /^[[{]/.test(${json}) ? JSON.parse(${json}) : {};`;
	}

	/** Whether what is kept needs no variable of its own. */
	#isInline = () => this.#isResult || /^err\.\w+$/.test(this.#given.held.part?.value ?? '');

	#name(): string {
		const { held, caught, pack } = this.#given;
		if (this.#isResult) return 'result';
		if (!this.#isInline()) return 'body';
		// The classes of single statuses say less of the body than the class of all.
		return caught === pack.base ? (held.part?.value ?? '') : `(${held.part?.value} as any)`;
	}

	#deed(deed: Deed): string[] {
		if (deed.does === 'raise') {
			const error = this.#raise(deed);
			return deed.when ? fitted(`if (${this.#says(deed.when)}) ${error}`, 'throw new Error(', '  ', width) : [error];
		}
		if (deed.does === 'leave') return [`if (${this.#says(deed.when)}) return${this.#isResult ? ' result' : ''};`];
		if (deed.does === 'keep') return [`const again = ${this.#says(deed.when)};`];
		if (deed.does === 'refresh') return ['await refreshToken(); // yours'];
		if (deed.does === 'sleep')
			return [`await new Promise((done) => setTimeout(done, ${deed.seconds === undefined ? 'wait * 1000' : deed.seconds * 1000}));`];
		if (deed.does === 'wait') {
			const { before, value } = this.#wait(deed.delay);
			return [...before, `const wait = ${value};`];
		}
		const made = deed.choices.map(({ when, delay }) => ({ when, ...(delay ? this.#wait(delay) : { before: [], value: '0' }) }));
		const chosen = made.map(({ when, value }) => {
			if (!when) return value;
			const condition = when.is === 'any' ? `(${this.#says(when)})` : this.#says(when);
			return `${condition} ? ${/ \? /.test(value) ? `(${value})` : value}`;
		});
		const closed = made.every(({ when }) => when !== undefined);
		return [
			...new Set(made.flatMap(({ before }) => before)),
			...chosen.map((line, at) => `${at === 0 ? 'const wait = ' : '  : '}${line}${at < chosen.length - 1 ? '' : closed ? ' : 0;' : ';'}`),
		];
	}

	#raise({ reason, id }: { reason: string; id?: string }): string {
		const said = `${reason.replace(/[\\`]|\$\{/g, '\\$&')}: \${page}${id ? `#${id}` : ''}`;
		return `throw new Error(\`${said}\`${this.#isResult ? '' : ', { cause: err }'});`;
	}

	#wait({ said, sentence, first, factor, longest }: Delay): { before: string[]; value: string } {
		const start = first === 1 ? '' : `${first} * `;
		const fallback = factor === 1 ? String(first) : `Math.min(${longest}, ${start}2 ** (attempt - 1)) + Math.random()`;
		if (said?.in === 'header' && said.format !== 'seconds') {
			const unit = said.format === 'epoch-ms' ? 'milliseconds' : 'seconds';
			const until = said.format === 'epoch-ms' ? '(reset - Date.now()) / 1000' : 'reset - Date.now() / 1000';
			const before = [`const reset = Number(${this.#header(said.name)}); // Unix time in ${unit}`];
			return { before, value: `reset ? Math.max(1, ${until}) : ${fallback}` };
		}
		let named = '';
		if (said?.in === 'header') named = `Number(${this.#header(said.name)}) || `;
		else if (said) named = `${said.format === 'duration' ? 'parseFloat' : 'Number'}(${this.#value(said.name)}) || `;
		if (!sentence) return { before: [], value: named + fallback };
		this.#usesMessage = true;
		const before = [`const [, h = 0, m = 0, s = 0] = /${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/.exec(message) ?? [];`];
		return { before, value: `${named}Number(h) * 3600 + Number(m) * 60 + Number(s) || ${fallback}` };
	}

	#header = (name: string) => `${this.#given.pack.headers}(${text(name)})`;

	/** The value at a place: a field of the error, or a part of the body; of a list the first item that has it. */
	#value(place: Place): string {
		const field = this.#isResult ? undefined : this.#given.held.fields.get(place);
		if (field) return field;
		this.#usesPart = true;
		const steps = this.#steps(place);
		const each = steps.indexOf(null);
		if (each < 0) return `${this.#name()}${steps.map(key).join('')}`;
		const rest = steps
			.slice(each + 1)
			.map(key)
			.join('');
		return `${this.#list(steps)}?.find?.((item: any) => item${rest})${rest}`;
	}

	/** The way from what is kept to a place. */
	#steps(place: Place): Step[] {
		const { held, pack } = this.#given;
		if (!this.#isResult) return stepsTo(below(place, held.part) ?? place);
		return stepsTo(pack.camel ? place.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : place);
	}

	#list = (steps: readonly Step[]) => `${this.#name()}${steps.slice(0, steps.indexOf(null)).map(key).join('')}`;

	#says = (condition: Condition) =>
		expression(condition, {
			and: ' && ',
			or: ' || ',
			not: '!',
			group: (inner) => `(${inner})`,
			leaf: (one, negated) => this.#leaf(one, negated),
		});

	#leaf(one: Leaf, negated: boolean): string {
		if (!('at' in one)) return this.#aside(one, negated);
		if (one.is === 'missing') {
			const values = one.at.map((place) => `${this.#value(place)}${one.empty ? '?.length' : ''}`);
			const said = values.map((value) => (negated ? value : `!${value}`)).join(negated ? ' || ' : ' && ');
			return values.length > 1 ? `(${said})` : said;
		}
		const values =
			isMessage(one.at, this.#shape.plan) && one.is !== 'equal' ? [this.#message()] : one.at.map((place) => this.#value(place));
		if (one.is === 'equal') return this.#equal(one.at, values, one.values.map(text), negated);
		const method = { starts: 'startsWith', ends: 'endsWith', contains: 'includes' }[one.is];
		const subject = values.join() === 'message' ? 'message' : `String(${values.join(' ?? ')})`;
		return anyWord(one.texts.map(text), (words) => `${subject}.${method}(${words})`, negated);
	}

	/** What is not read from the body. */
	#aside(one: Exclude<Leaf, { at: unknown }>, negated: boolean): string {
		if (one.is === 'status') return among(this.#given.held.status ?? '', one.in.map(String), negated);
		if (one.is === 'header') return among(this.#header(one.name), [text(one.value)], negated);
		if (one.is === 'text') return anyWord(one.texts.map(text), (words) => `${this.#given.pack.text}.includes(${words})`, negated);
		const [positive, negative] = {
			chosen: ['wait', '!wait'],
			again: ['again', '!again'],
			long: [`wait > ${longWait}`, `wait <= ${longWait}`],
			last: [`attempt === ${'tries' in one ? one.tries : 0}`, `attempt !== ${'tries' in one ? one.tries : 0}`],
			before: [`attempt < ${'tries' in one ? one.tries : 0}`, `attempt >= ${'tries' in one ? one.tries : 0}`],
		}[one.is];
		return (negated ? negative : positive) ?? '';
	}

	#equal(at: readonly Place[], values: readonly string[], wanted: readonly string[], negated: boolean): string {
		const no = negated ? '!' : '';
		const [place = '', ...more] = at;
		const steps = this.#steps(place);
		const each = steps.indexOf(null);
		if (each >= 0 && more.length === 0) {
			const rest = steps.slice(each + 1);
			if (!rest.includes(null))
				return `${no}${this.#list(steps)}?.some?.((item: any) => ${among(`item${rest.map(key).join('')}`, wanted, false)})`;
			return anyWord(wanted, (word) => `JSON.stringify(${this.#list(steps)})?.includes(${word})`, negated);
		}
		if (values.length === 1) return among(values[0] ?? '', wanted, negated);
		if (wanted.length === 1) return `${no}[${values.join(', ')}].includes(${wanted[0]})`;
		return `${no}[${values.join(', ')}].some((value) => [${wanted.join(', ')}].includes(value))`;
	}

	#message(): string {
		this.#usesMessage = true;
		this.#usesPart = true;
		return 'message';
	}
}

const key = (step: Step) =>
	typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `?.${step}` : `?.[${typeof step === 'number' ? step : text(String(step))}]`;

const among = (value: string, wanted: readonly string[], negated: boolean) =>
	wanted.length === 1
		? `${value} ${negated ? '!==' : '==='} ${wanted[0]}`
		: `${negated ? '!' : ''}[${wanted.join(', ')}].includes(${value})`;

/** Whether any of these literals is there. */
function anyWord(literals: readonly string[], has: (words: string) => string, negated: boolean): string {
	const [only = '', ...more] = literals;
	const said = more.length === 0 ? has(only) : `[${literals.join(', ')}].some((words) => ${has('words')})`;
	return negated ? `!${said}` : said;
}
