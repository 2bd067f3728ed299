import type { Shape } from '../../shape.ts';
import { all, any, conditionOf, type Leaf, not } from '../../writing/conditions.ts';
import { Reader, text } from './reader.ts';
import { Structs } from './structs.ts';
import { pause, waitLines } from './waits.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { wrapped } from '../../writing/lines.ts';
import { endings, needsResponse } from '../../writing/reads.ts';
import { type Said, said } from '../../writing/said.ts';
import { type Choice, flowOf, type Raise, type Step } from '../../writing/flow.ts';
import { whatIs } from '../../writing/words.ts';

/** Go with its own library, in a function that returns an error. */
export const go: HandlerLanguage = {
	id: 'go',
	label: 'Go',
	highlighting: 'go',
	longest: 25,
	write: (shape) => {
		const structs = new Structs();
		// What the body is decoded into is known once all has been read from it.
		new Fragment(shape, structs).lines();
		return new Fragment(shape, structs).lines().flatMap(folded).map(tabbed).join('\n');
	},
};

const folded = (line: string) => nested(wrapped(line, [' || ', ' && '], 118, '    ', true));

/** As gofmt has it, one step deeper is what goes on inside brackets that a further line opened, or after an && of operands that began a line. */
function nested(all: string[]): string[] {
	const [first = '', ...more] = all;
	let open = 0;
	const lines = more.map((line, index) => {
		const goesOn = all[index - 1]?.endsWith('||') && /^(?!.* \|\| ).*&&$/.test(all[index] ?? '');
		const deeper = '    '.repeat(Math.max(0, open) + (goesOn ? 1 : 0)) + line;
		open += line.split('(').length - line.split(')').length;
		return deeper;
	});
	return [first, ...lines];
}
/** Tabs, once the lines are as long as they get. */
const tabbed = (line: string) => line.replace(/^(?: {4})+/, (indent) => '\t'.repeat(indent.length / 4));
const deeper = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
const block = (head: string, body: readonly string[]) => [`${head} {`, ...deeper(body), '}'];

class Fragment {
	readonly #shape: Shape;
	readonly #reader: Reader;

	constructor(shape: Shape, structs: Structs) {
		this.#shape = shape;
		this.#reader = new Reader(shape, structs);
	}

	lines(): string[] {
		const page = `const page = ${text(this.#shape.plan.page)}`;
		const steps = flowOf(this.#shape);
		if (this.#shape.loops) return [page, ...this.#loop(steps)];
		const lines = this.#once(steps);
		if (this.#shape.plan.reads === 'rpc') {
			// The constant of Go is spelled otherwise than the status.
			const [first, ...more] = lines;
			return [page, `${first} // ${this.#grpc()}; ${this.#given()}`, ...more];
		}
		return [`${page} // ${this.#given()}`, ...this.#reader.structs.lines(), ...lines];
	}

	/** What the reader has in hand. */
	#given(): string {
		const { plan } = this.#shape;
		if (plan.reads === 'rpc') return 'st: status.Convert of the error';
		if (plan.reads === 'close') return 'closed: the *websocket.CloseError';
		const what = plan.reads === 'response' ? `the body${plan.streams ? ', or an event of its stream' : ''}` : whatIs(plan);
		return needsResponse(this.#shape) ? `res, data: the response and ${what}` : `data: ${what}`;
	}

	/** What comes after a call that is not sent again. */
	#once(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const recognized = conditionOf(plan.match);
		const [first, ...more] = steps;
		if (!first) return [`// ${plan.branches[0]?.reason}`, `done := ${this.#reader.says(recognized)}`];
		if (first.do === 'raise' && more.length === 0) {
			const when = all([recognized, ...(first.when ? [first.when] : [])]);
			return block(`if ${this.#reader.says(when)}`, [raise(first)]);
		}
		const match = this.#reader.says(recognized);
		return block(`if ${match}`, this.#inside(steps));
	}

	#loop(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const recognized = conditionOf(plan.match);
		const match = this.#reader.says(recognized);
		const [first, ...more] = steps;
		const leaves = first?.do === 'leave' && plan.reads !== 'rpc' ? [first.when] : [];
		const leave = block(`if ${this.#reader.says(any([not(recognized), ...leaves]))}`, ['break']);
		const inside = this.#inside(leaves.length > 0 ? more : steps);
		if (plan.reads === 'rpc') {
			const call = `st := status.Convert(send()) // the error of your call, here ${this.#grpc()}`;
			return [call, ...block(`for attempt := 1; ${match}; attempt++`, [...inside, 'st = status.Convert(send())'])];
		}
		const names = needsResponse(this.#shape) ? 'res, data, err' : 'data, err';
		const stream = plan.streams ? ', or an event of its stream' : '';
		const about = plan.reads === 'response' ? `the response and its body as bytes${stream}` : whatIs(plan);
		const byStatus = leaves.length === 0 && plan.match.flat().every(({ is }) => is === 'status' || is === 'header');
		const guard = this.#reader.says(all<Leaf | Said>([said('err == nil'), ...(byStatus ? [recognized] : [])]));
		const body = [...this.#reader.structs.lines(), ...(byStatus ? [] : leave), ...inside, `${names} = send()`];
		return [`${names} := send() // your call: ${about}`, ...block(`for attempt := 1; ${guard}; attempt++`, body)];
	}

	#inside(steps: readonly Step[]): string[] {
		const lines = this.#reader.variables();
		for (let at = 0; at < steps.length; ) {
			const step = steps[at];
			const run = steps.slice(at).findIndex((one) => !(one.do === 'raise' && one.when));
			const several = run < 0 ? steps.length - at : run;
			if (several > 2) lines.push(...this.#switch(steps.slice(at, at + several)));
			else if (step) lines.push(...this.#step(step));
			at += several > 2 ? several : 1;
		}
		return lines;
	}

	/** Several errors in a row. */
	#switch(steps: readonly Step[]): string[] {
		const cases = steps.flatMap((step) =>
			step.do === 'raise' && step.when ? [`case ${this.#reader.says(step.when)}:`, `    ${raise(step)}`] : [],
		);
		return ['switch {', ...cases, '}'];
	}

	#step(step: Step): string[] {
		const reader = this.#reader;
		if (step.do === 'raise') return step.when ? block(`if ${reader.says(step.when)}`, [raise(step)]) : [raise(step)];
		if (step.do === 'leave') return block(`if ${reader.says(step.when)}`, ['break']);
		if (step.do === 'keep') return [`again := ${reader.says(step.when)}`];
		if (step.do === 'refresh') return ['refreshToken() // yours'];
		if (step.do === 'sleep') return [`time.Sleep(${step.delay ? pause(step.delay) : 'wait'})`];
		if (step.do === 'wait') return waitLines(step.delay, ':=', reader);
		const isCounted = step.choices.some(({ tries }) => tries !== undefined);
		const head = isCounted ? 'wait, tries := time.Duration(0), 0' : 'var wait time.Duration';
		return [head, 'switch {', ...step.choices.flatMap((choice) => this.#case(choice)), '}'];
	}

	#case({ when, delay, tries }: Choice): string[] {
		const lines = delay ? waitLines(delay, '=', this.#reader) : [];
		const set = tries === undefined ? lines : lines.map((line) => line.replace(/^wait = (.*)/, `wait, tries = $1, ${tries}`));
		return [when ? `case ${this.#reader.says(when)}:` : 'default:', ...deeper(set)];
	}

	#grpc = () =>
		this.#shape.plan.match
			.flat()
			.flatMap((atom) => (atom.is === 'equal' ? atom.values : []))
			.join(' or ');
}

function raise({ reason, id }: Raise): string {
	const [start, end] = endings(reason, id);
	return `return errors.New(${text(start)} + page${end && ` + ${text(end)}`})`;
}
