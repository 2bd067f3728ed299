import { type Condition, conditionOf, not } from '../writing/conditions.ts';
import { type Step, flowOf } from '../writing/flow.ts';
import { fitted, wrapped } from '../writing/lines.ts';
import type { Delay } from '../plan.ts';
import { isOpen, type Shape } from '../shape.ts';
import { millisecondsOf, secondsOf } from '../languages/javascript/waits.ts';
import { text } from '../languages/javascript/reader.ts';
import { Reader } from './typescript-reader.ts';
import { callOf, commented, type Given, longestVariant } from './written.ts';

/** The variant of a handler in TypeScript: around a call of the SDK, in a function that returns its result. */
export function inTypescript(shape: Shape, given: Given): string {
	const laidOut = (packed: boolean) => new Fragment(shape, given, packed).lines().flatMap((line) => folded(line, packed));
	const usual = laidOut(false);
	return (usual.length > longestVariant ? laidOut(true) : usual).join('\n');
}

const width = 118;

/** Breaks a long line at its operators, and only where that doesn't do within a list. */
const folded = (line: string, packed: boolean) =>
	wrapped(line, [' || ', ' && ', ' : ', ' { cause', ...(packed ? [', '] : [])], width).flatMap((part) =>
		wrapped(part, [' [', ', '], width),
	);

const deeper = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

class Fragment {
	readonly #shape: Shape;
	readonly #given: Given;
	readonly #steps: readonly Step[];
	readonly #isResult: boolean;
	readonly #reader: Reader;
	readonly #packed: boolean;

	/** `packed` is where lines are scarce. */
	constructor(shape: Shape, given: Given, packed: boolean) {
		this.#packed = packed;
		this.#shape = shape;
		this.#steps = flowOf(shape);
		this.#given = given;
		this.#isResult = given.caught === undefined;
		this.#reader = new Reader(shape, given, packed);
	}

	lines(): string[] {
		const { plan, loops } = this.#shape;
		const { call, about } = callOf(this.#given);
		const page = `const page = ${text(plan.page)};`;
		const handled = this.#handled();
		if (this.#isResult) {
			const body = [`const result: any = await ${call}; // ${about[0]}`, ...handled];
			return [page, ...(loops ? this.#again(body) : body)];
		}
		// Inside the try, and that inside the loop.
		const room = width - (loops ? 4 : 2);
		const { imports, hides } = this.#given.pack;
		const caught = `} catch (err${hides ? ': any' : ''}) {`;
		const attempt = ['try {', ...deeper(this.#returned(call, about, room)), caught, ...deeper(handled), '}'];
		return [...(imports ? [imports] : []), page, ...(loops ? this.#again(attempt) : attempt)];
	}

	/** What the call returns, unless that says itself that it failed. */
	#returned(call: string, about: readonly string[], room: number): string[] {
		const { after, read } = this.#given.streamed ?? {};
		const whole = `return await ${read}(await ${call});`;
		if (read && commented(whole, ' // ', about, room).length <= room) return [commented(whole, ' // ', about, room)];
		if (read) return [commented(`const res = await ${call};`, ' // ', about, room), `return await ${read}(res);`];
		return [commented(`${after ? 'const res =' : 'return'} await ${call};`, ' // ', about, room), ...(after ?? [])];
	}

	#again = (lines: readonly string[]) => ['for (let attempt = 1; ; attempt++) {', ...deeper(lines), '}'];

	/** From the error or the result to what is done with it. */
	#handled(): string[] {
		const { caught } = this.#given;
		const own = conditionOf(this.#shape.plan.match);
		const other = isOpen(this.#shape.plan.match) ? undefined : this.#reader.says(not(own));
		const isPlain = this.#reader.variables().length === 0;
		const steps = this.#steps.flatMap((step) => this.#step(step));
		const variables = this.#reader.variables();
		if (caught === undefined) return this.#afterSuccess(other, own, variables, steps);
		if (this.#given.pack.hides) return [...variables, ...(other ? [`if (${other}) throw err;`] : []), ...steps];
		const isOther = `!(err instanceof ${caught})`;
		if (other === undefined) return [`if (${isOther}) throw err;`, ...variables, ...steps];
		if (isPlain) return [`if (${isOther} || ${other}) throw err;`, ...variables, ...steps];
		return [`if (${isOther}) throw err;`, ...variables, `if (${other}) throw err;`, ...steps];
	}

	/** A success is what the call returns, unless it holds the error. */
	#afterSuccess(other: string | undefined, own: Condition, variables: readonly string[], steps: readonly string[]): string[] {
		const [only, ...more] = steps;
		if (only?.startsWith('throw ') && more.length + variables.length === 0)
			return [...fitted(`if (${this.#reader.says(own)}) ${only}`, 'throw new Error(', '  ', width), 'return result;'];
		const end = this.#shape.loops || steps.at(-1)?.startsWith('throw ') ? [] : ['return result;'];
		return [...variables, ...(other ? [`if (${other}) return result;`] : []), ...steps, ...end];
	}

	#step(step: Step): string[] {
		if (step.do === 'raise') {
			const error = this.#raise(step);
			return step.when ? fitted(`if (${this.#reader.says(step.when)}) ${error}`, 'throw new Error(', '  ', width) : [error];
		}
		if (step.do === 'leave') return [`if (${this.#reader.says(step.when)}) return${this.#isResult ? ' result' : ''};`];
		if (step.do === 'keep') return [`const again = ${this.#reader.says(step.when)};`];
		if (step.do === 'refresh') return ['await refreshToken(); // yours'];
		if (step.do === 'sleep') return [`await new Promise((done) => setTimeout(done, ${millisecondsOf(step.delay)}));`];
		if (step.do === 'wait') {
			const { before, value } = this.#wait(step.delay);
			return [...before, `const wait = ${value};`];
		}
		const isCounted = step.choices.some(({ tries }) => tries !== undefined);
		const made = step.choices.map(({ when, delay, tries }) => {
			const { before, value } = delay ? this.#wait(delay) : { before: [], value: '0' };
			return { when, before, value: isCounted ? `[${value}, ${tries}]` : value };
		});
		const chosen = made.map(({ when, value }) => {
			if (!when) return value;
			const condition = when.is === 'any' ? `(${this.#reader.says(when)})` : this.#reader.says(when);
			return `${condition} ? ${/ \? /.test(value) ? `(${value})` : value}`;
		});
		const end = made.every(({ when }) => when !== undefined) ? ` : ${isCounted ? '[0, 0]' : '0'};` : ';';
		const head = `const ${isCounted ? '[wait, tries]' : 'wait'} = `;
		return [
			...new Set(made.flatMap(({ before }) => before)),
			...chosen.map((line, at) => `${at === 0 ? head : '  : '}${line}${at < chosen.length - 1 ? '' : end}`),
		];
	}

	#raise({ reason, id }: { reason: string; id?: string }): string {
		const said = `${reason.replace(/[\\`]|\$\{/g, '\\$&')}: \${page}${id ? `#${id}` : ''}`;
		return `throw new Error(\`${said}\`${this.#isResult ? '' : ', { cause: err }'});`;
	}

	#wait(delay: Delay): { before: string[]; value: string } {
		if (delay.sentence) this.#reader.message();
		return secondsOf(delay, { header: this.#reader.header, value: (place) => this.#reader.value(place) }, this.#packed);
	}
}
