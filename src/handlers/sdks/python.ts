import { escaped } from '../../snippets/languages/escape.ts';
import { conditionOf, not } from '../writing/conditions.ts';
import { type Step, flowOf } from '../writing/flow.ts';
import { joined, wrappedInBrackets } from '../languages/python/lines.ts';
import type { Delay } from '../plan.ts';
import { isOpen, type Shape } from '../shape.ts';
import { secondsOf } from '../languages/python/waits.ts';
import { text } from '../languages/python/reader.ts';
import { Reader } from './python-reader.ts';
import { callOf, commented, type Given, longestVariant, quieted } from './written.ts';

/** The variant of a handler in Python: around a call of the SDK, in a function that returns its result. */
export function inPython(shape: Shape, given: Given): string {
	const laidOut = (packed: boolean) => joined(new Fragment(shape, given, packed).lines().flatMap(folded), longestVariant);
	const usual = laidOut(false);
	return (usual.length > longestVariant ? laidOut(true) : usual).join('\n');
}

const width = 118;

/** Breaks a long line inside brackets, and before that what an if does off its condition. */
function folded(line: string): string[] {
	if (line.length <= width) return [line];
	const [, indent = '', condition, step] = /^( *)(if .*:) (raise|return \w+)$/.exec(line) ?? [];
	if (condition !== undefined) {
		const lines = folded(indent + condition);
		const [last = ''] = lines.splice(-1);
		const fits = lines.length > 0 && last.length + 1 + (step?.length ?? 0) <= width;
		return [...lines, ...(fits ? [`${last} ${step}`] : [last, `${indent}    ${step}`])];
	}
	return wrappedInBrackets(line);
}

const deeper = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

class Fragment {
	readonly #shape: Shape;
	readonly #given: Given;
	readonly #steps: readonly Step[];
	readonly #reader: Reader;
	readonly #modules = new Set<string>();

	/** `packed` is where lines are scarce. */
	constructor(shape: Shape, given: Given, packed: boolean) {
		this.#shape = shape;
		this.#steps = flowOf(shape);
		this.#given = given;
		this.#reader = new Reader(shape, given, packed);
	}

	lines(): string[] {
		const { plan, loops, tries } = this.#shape;
		const { caught, pack } = this.#given;
		const { call, about } = callOf(this.#given);
		const handled = this.#handled();
		const attempt =
			caught === undefined
				? [`result = ${call}  # ${about[0]}`, ...handled]
				: ['try:', ...deeper(this.#returned(call, about, width - (loops ? 8 : 4))), `except ${caught} as err:`, ...deeper(handled)];
		return [
			...(this.#modules.size > 0 ? [`import ${[...this.#modules].sort().join(', ')}`] : []),
			...(caught === undefined || !pack.imports ? [] : [pack.imports]),
			...quieted(this.#given),
			`page = ${text(plan.page)}`,
			...(loops ? [`for attempt in range(1, ${tries + 1}):`, ...deeper(attempt)] : attempt),
		];
	}

	/** What the call returns; of a stream, what all of it says. */
	#returned(call: string, about: readonly string[], room: number): string[] {
		const { final } = this.#given.streamed ?? {};
		if (final === undefined) return [commented(`return ${call}`, '  # ', about, room)];
		return [commented(`with ${call} as stream:`, '  # ', about, room), `    return stream.${final}`];
	}

	/** From the error or the result to what is done with it. */
	#handled(): string[] {
		const { caught } = this.#given;
		const { match } = this.#shape.plan;
		const other = isOpen(match) ? undefined : this.#reader.says(not(conditionOf(match)));
		const steps = this.#steps.flatMap((step) => this.#step(step));
		const passed = caught === undefined ? 'return result' : 'raise';
		const guard = other === undefined ? [] : [`if ${other}: ${passed}`];
		const ends = caught !== undefined || this.#shape.loops || steps.at(-1)?.startsWith('raise ');
		return [...this.#reader.variables(), ...guard, ...steps, ...(ends ? [] : ['return result'])];
	}

	#step(step: Step): string[] {
		if (step.do === 'raise') {
			const error = this.#raise(step);
			return step.when ? [`if ${this.#reader.says(step.when)}:`, `    ${error}`] : [error];
		}
		if (step.do === 'leave') return [`if ${this.#reader.says(step.when)}: return ${this.#given.caught === undefined ? 'result' : 'None'}`];
		if (step.do === 'keep') return [`again = ${this.#reader.says(step.when)}`];
		if (step.do === 'refresh') return ['refresh_token()  # yours'];
		if (step.do === 'sleep') {
			this.#modules.add('time');
			return [`time.sleep(${step.delay ? this.#wait(step.delay).value : 'wait'})`];
		}
		if (step.do === 'wait') {
			const { before, value } = this.#wait(step.delay);
			return [...before, `wait = ${value}`];
		}
		const isCounted = step.choices.some(({ tries }) => tries !== undefined);
		const made = step.choices.map(({ when, delay, tries }) => {
			const { before, value } = delay ? this.#wait(delay) : { before: [], value: '0' };
			return { when, before, value: isCounted ? `(${value}, ${tries})` : value };
		});
		const chosen = made.map(({ when, value }) => {
			if (!when) return value;
			return `${/ if /.test(value) ? `(${value})` : value} if ${this.#reader.says(when)} else`;
		});
		const end = made.every(({ when }) => when !== undefined) ? ` ${isCounted ? '(0, 0)' : '0'})` : ')';
		const head = isCounted ? 'wait, tries = (' : 'wait = (';
		return [
			...new Set(made.flatMap(({ before }) => before)),
			...chosen.map((line, at) => `${at === 0 ? head : '    '}${line}${at < chosen.length - 1 ? '' : end}`),
		];
	}

	#raise({ reason, id }: { reason: string; id?: string }): string {
		const said = `${reason.replace(/[{}]/g, '$&$&')}: {page}${id ? `#${id}` : ''}`;
		return `raise RuntimeError(f${escaped(said, said.includes("'") ? '"' : "'")})${this.#given.caught === undefined ? '' : ' from err'}`;
	}

	#wait(delay: Delay): { before: string[]; value: string } {
		if (delay.sentence) this.#reader.message();
		const { header } = this.#reader;
		const inBody = ({ name }: { name: string }) => ({
			before: [],
			value: `float(str(${this.#reader.value(name)} or 0).rstrip('s'))`,
		});
		return secondsOf(delay, { needs: this.#modules, header, inBody });
	}
}
