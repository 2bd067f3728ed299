import { escaped } from '../../snippets/languages/escape.ts';
import { stepsTo } from '../evaluate.ts';
import type { Atom, Delay } from '../plan.ts';
import type { Shape } from '../shape.ts';
import { all, any, type Condition, conditionOf, equals, not, plainly, said, type Variable, written } from './conditions.ts';
import { type GoType, Structs } from './go-structs.ts';
import type { HandlerLanguage } from './language.ts';
import { endings, isHeader, isInList, needsResponse, variablesOf } from './reads.ts';
import { type Step, stepsOf } from './steps.ts';
import { whatIs, wrapped } from './words.ts';

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

const text = (value: string | number | boolean) => (typeof value === 'string' ? escaped(value, '"') : String(value));
const folded = (line: string) => wrapped(line, ['(?<= ||) ', '(?<= &&) '], 118, '    ');
/** Tabs, once the lines are as long as they get. */
const tabbed = (line: string) => line.replace(/^(?: {4})+/, (indent) => '\t'.repeat(indent.length / 4));
const deeper = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
const block = (head: string, body: readonly string[]) => [`${head} {`, ...deeper(body), '}'];

class Fragment {
	readonly #shape: Shape;
	readonly #structs: Structs;
	/** The variables by now, each by what it holds. */
	readonly #names = new Map<string, string>();

	constructor(shape: Shape, structs: Structs) {
		this.#shape = shape;
		this.#structs = structs;
	}

	lines(): string[] {
		const { plan, loops } = this.#shape;
		const page = `const page = ${text(plan.page)}`;
		const steps = stepsOf(this.#shape);
		if (loops) return [page, ...this.#loop(steps)];
		const lines = this.#once(steps);
		return [`${page} // ${this.#given()}`, ...this.#structs.lines(), ...lines];
	}

	/** What comes after a call that is not sent again. */
	#once(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const recognized = conditionOf(plan.match);
		const [first, ...more] = steps;
		if (!first) return [`// ${plan.branches[0]?.reason}`, `done := ${this.#says(recognized)}`];
		if (first.do === 'raise' && more.length === 0) {
			const when = all(recognized, ...(first.when ? [first.when] : []));
			return block(`if ${this.#says(when)}`, [this.#raise(first)]);
		}
		const match = this.#says(recognized);
		return block(`if ${match}`, this.#inside(steps));
	}

	/** What the reader has in hand. */
	#given(): string {
		const { plan } = this.#shape;
		if (plan.reads === 'rpc') return `st: status.Convert of the error, here ${this.#grpc().join(' or ')}`;
		if (plan.reads === 'close') return 'closed: the *websocket.CloseError';
		const what = plan.reads === 'response' ? `the body${plan.streams ? ', or an event of its stream' : ''}` : whatIs(plan);
		return needsResponse(this.#shape) ? `res, data: the response and ${what}` : `data: ${what}`;
	}

	#loop(steps: readonly Step[]): string[] {
		const { plan } = this.#shape;
		const recognized = conditionOf(plan.match);
		const match = this.#says(recognized);
		const [first, ...more] = steps;
		const leaves = first?.do === 'leave' && plan.reads !== 'rpc' ? [first.when] : [];
		const leave = block(`if ${this.#says(any(not(recognized), ...leaves))}`, ['break']);
		const inside = this.#inside(leaves.length > 0 ? more : steps);
		if (plan.reads === 'rpc') {
			const call = `st := status.Convert(send()) // the error of your call, here ${this.#grpc().join(' or ')}`;
			return [call, ...block(`for attempt := 1; ${match}; attempt++`, [...inside, 'st = status.Convert(send())'])];
		}
		const names = needsResponse(this.#shape) ? 'res, data, err' : 'data, err';
		const stream = plan.streams ? ', or an event of its stream' : '';
		const about = plan.reads === 'response' ? `the response and its body as bytes${stream}` : whatIs(plan);
		const byStatus = leaves.length === 0 && plan.match.flat().every(({ is }) => is === 'status' || is === 'header');
		const guard = this.#says(all(said('err == nil'), ...(byStatus ? [recognized] : [])));
		const body = [...this.#structs.lines(), ...(byStatus ? [] : leave), ...inside, `${names} = send()`];
		return [`${names} := send() // your call: ${about}`, ...block(`for attempt := 1; ${guard}; attempt++`, body)];
	}

	#inside(steps: readonly Step[]): string[] {
		const lines: string[] = [];
		if (!this.#isConnection()) lines.push(...this.#variables());
		for (let at = 0; at < steps.length; ) {
			const run = steps.slice(at).findIndex((step) => !(step.do === 'raise' && step.when));
			const several = run < 0 ? steps.length - at : run;
			if (several > 2) lines.push(...this.#switch(steps.slice(at, at + several)));
			else lines.push(...steps.slice(at, at + 1).flatMap((step) => this.#step(step)));
			at += several > 2 ? several : 1;
		}
		return lines;
	}

	/** A line for each value that several comparisons look at. */
	#variables(): string[] {
		return variablesOf(this.#shape).flatMap(({ at, name, wanted }) => {
			const read = at.map((place) => this.#structs.read(place, typeFor(wanted)));
			this.#names.set(at.join(), name);
			return [...(read.length > 1 ? ['// Only one is there.'] : []), `${name} := ${read.join(' + ')}`];
		});
	}

	#switch(steps: readonly Step[]): string[] {
		const cases = steps.flatMap((step) =>
			step.do === 'raise' && step.when ? [`case ${this.#says(step.when)}:`, `    ${this.#raise(step)}`] : [],
		);
		return ['switch {', ...cases, '}'];
	}

	#step(step: Step): string[] {
		if (step.do === 'raise') {
			const raise = this.#raise(step);
			return step.when ? block(`if ${this.#says(step.when)}`, [raise]) : [raise];
		}
		if (step.do === 'leave') return block(`if ${this.#says(step.when)}`, ['break']);
		if (step.do === 'ask') return [`again := ${this.#says(step.when)}`];
		if (step.do === 'refresh') return ['refreshToken() // yours'];
		if (step.do === 'sleep') return [`time.Sleep(${step.seconds === undefined ? 'wait' : duration(step.seconds)})`];
		const [only, ...more] = step.waits;
		if (only && more.length === 0 && !only.when) return this.#wait(only.delay, ':=');
		const cases = step.waits.flatMap(({ when, delay }) => [
			when ? `case ${this.#says(when)}:` : 'default:',
			...deeper(this.#wait(delay, '=')),
		]);
		return ['var wait time.Duration', 'switch {', ...cases, '}'];
	}

	#raise(step: Step | undefined): string {
		if (step?.do !== 'raise') return 'return nil';
		const [reason, end] = endings(step.reason, step.id);
		return `return errors.New(${text(reason)} + page${end ? ` + ${text(end)}` : ''})`;
	}

	/** The fallback first, and then what the response says instead. */
	#wait({ said: place, sentence, first, factor }: Delay, sign: ':=' | '='): string[] {
		const lines = [`wait ${sign} ${pause(first, factor)}`];
		if (sentence !== undefined) {
			const [subject] = this.#values(this.#shape.plan.message, ['']);
			const found = `regexp.MustCompile(\`${sentence} ([\\dhm.]+s)\`).FindStringSubmatch(${subject})`;
			lines.push(...block(`if said := ${found}; said != nil`, ['wait, _ = time.ParseDuration(said[1])']));
		}
		if (!place) return lines;
		if (place.in === 'body') return [...lines, ...this.#inBody(place.name)];
		const header = `res.Header.Get(${text(place.name)})`;
		if (place.format === 'seconds' || place.format === 'duration')
			return [...lines, ...block(`if said, _ := time.ParseDuration(${header} + "s"); said > 0`, ['wait = said'])];
		const until = `time.Until(${place.format === 'epoch-ms' ? 'time.UnixMilli(reset)' : 'time.Unix(reset, 0)'})`;
		return [...lines, ...block(`if reset, _ := strconv.ParseInt(${header}, 10, 64); ${until} > 0`, [`wait = ${until}`])];
	}

	#inBody(name: string): string[] {
		if (!isInList(name)) {
			const value = this.#structs.read(name, 'float64');
			return block(`if ${value} > 0`, [`wait = time.Duration(${value} * float64(time.Second))`]);
		}
		const found = `regexp.MustCompile(\`"${String(stepsTo(name).at(-1))}": *"([\\d.]+s)"\`).FindSubmatch(data)`;
		return block(`if said := ${found}; said != nil`, ['wait, _ = time.ParseDuration(string(said[1]))']);
	}

	#says(condition: Condition): string {
		return written(condition, (atom) => this.#compare(atom));
	}

	#compare(atom: Atom | Variable): Condition {
		if (atom.is === 'variable') return ofVariable(atom);
		if (atom.is === 'status') return any(...atom.in.map((status) => equals('res.StatusCode', String(status))));
		if (atom.is === 'header') return equals(`res.Header.Get(${text(atom.name)})`, text(atom.value));
		if (atom.is === 'text') return any(...atom.texts.map((words) => said(`strings.Contains(string(data), ${text(words)})`)));
		if (atom.is === 'missing') return all(...atom.at.flatMap((place) => this.#missing(place, atom.empty ?? false)));
		if (atom.at.some(isInList)) {
			const words = atom.is === 'equal' ? atom.values.map((value) => (typeof value === 'string' ? `"${value}"` : `${value}`)) : atom.texts;
			return any(...words.map((one) => said(`strings.Contains(string(data), ${raw(one)})`)));
		}
		if (atom.is === 'equal') {
			const values = this.#values(atom.at, atom.values);
			const wanted = atom.values.map((value) => (this.#shape.plan.reads === 'rpc' && typeof value === 'string' ? codeName(value) : text(value)));
			return any(...values.flatMap((value) => wanted.map((one) => (one === 'true' ? said(value) : equals(value, one)))));
		}
		const { is, texts } = atom;
		const method = { starts: 'HasPrefix', ends: 'HasSuffix', contains: 'Contains' }[is];
		return any(...this.#values(atom.at, texts).flatMap((value) => texts.map((words) => said(`strings.${method}(${value}, ${text(words)})`))));
	}

	#missing(place: string, empty: boolean): Condition[] {
		if (isHeader(place)) return [equals(`res.Header.Get(${text(place)})`, '""')];
		const value = this.#structs.read(place, 'any');
		const absent = equals(value, 'nil');
		return [empty ? any(absent, equals(value, '""'), equals(`fmt.Sprint(${value})`, '"[]"')) : absent];
	}

	/** The values at these places as what they are compared with. */
	#values(places: readonly string[], wanted: readonly (string | number | boolean)[]): string[] {
		const { plan } = this.#shape;
		if (plan.reads === 'rpc') return places.map((place) => (place === 'code' ? 'st.Code()' : 'st.Message()'));
		if (plan.reads === 'close') return places.map((place) => (place === 'code' ? 'closed.Code' : 'closed.Text'));
		const kept = this.#names.get(places.join());
		return kept === undefined ? places.map((place) => this.#structs.read(place, typeFor(wanted))) : [kept];
	}

	#isConnection = () => ['rpc', 'close'].includes(this.#shape.plan.reads);

	#grpc = () => this.#shape.plan.match.flat().flatMap((atom) => (atom.is === 'equal' ? atom.values.map(String) : []));
}

function typeFor(wanted: readonly (string | number | boolean)[]): GoType {
	if (wanted.every((value) => typeof value === 'string')) return 'string';
	if (wanted.every((value) => typeof value === 'number')) return 'int';
	return wanted.every((value) => value === true) ? 'bool' : 'any';
}

/** codes.DataLoss for DATA_LOSS. */
const codeName = (grpc: string) =>
	`codes.${grpc
		.split('_')
		.map((part) => part.charAt(0) + part.slice(1).toLowerCase())
		.join('')}`;

const raw = (words: string) => (words.includes('`') ? text(words) : `\`${words}\``);

/** A wait is compared with a duration. */
const ofVariable = (variable: Variable): Condition =>
	variable.name === 'wait' && variable.value > 0 ? said(`wait ${variable.sign} ${duration(variable.value).replaceAll(' ', '')}`) : plainly(variable);

const duration = (seconds: number) => {
	if (seconds === 1) return 'time.Second';
	if (!Number.isInteger(seconds)) return `${seconds * 1000} * time.Millisecond`;
	return seconds % 60 === 0 ? `${seconds / 60} * time.Minute` : `${seconds} * time.Second`;
};

/** The wait of an attempt. One that doubles needs no upper limit: no page states one that the last try gets to. */
function pause(first: number, factor: number): string {
	if (factor === 1) return duration(first);
	return `${duration(first).replaceAll(' ', '')}<<(attempt-1) + time.Duration(rand.Int63n(1e9))`;
}
