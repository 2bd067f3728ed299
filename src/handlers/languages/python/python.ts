import { escaped } from '../../../snippets/languages/escape.ts';
import { isMessage, type Shape } from '../../shape.ts';
import { conditionOf, not } from '../../writing/conditions.ts';
import { type Choice, flowOf, type Raise, type Step } from '../../writing/flow.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { aboutBody } from '../../writing/words.ts';
import { joined, wrappedInBrackets } from './lines.ts';
import { besideMessage, endingOf, isPattern, patternOf } from './patterns.ts';
import { Reader, text } from './reader.ts';
import { secondsOf } from './waits.ts';

const longest = 15;

/** Python with requests. Structural pattern matching takes a body of any form, also none. */
export const python: HandlerLanguage = {
	id: 'python',
	label: 'Python',
	highlighting: 'python',
	longest,
	write: (shape) => {
		const rows = laidOut(shape, false);
		return (shape.terse && rows.length > longest ? laidOut(shape, true) : rows).join('\n');
	},
};

/** With a row for each choice, or `packed` where there is no line for that. */
const laidOut = (shape: Shape, packed: boolean) =>
	joined(
		fragment(shape, packed).flatMap((line) => wrappedInBrackets(line)),
		longest,
	);

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

function fragment(shape: Shape, packed: boolean): string[] {
	const reader = new Reader(shape);
	const steps = flowOf(shape);
	// What the first lines import is known once the others are written.
	const body = shape.loops ? loop(shape, steps, reader, packed) : once(shape, steps, reader);
	return [...head(shape, reader), ...body];
}

/** The address, the modules that are needed, and the function that reads a body of any form. */
function head(shape: Shape, { needs }: Reader): string[] {
	const modules = [...needs].filter((name) => name !== 'dig' && name !== 'item').sort();
	const comment = [...(shape.loops ? [] : [aboutBody(shape)]), ...(modules.length > 0 ? [`import ${modules.join(', ')}`] : [])].join('; ');
	const page = `page = ${text(shape.plan.page)}${comment ? `  # ${comment}` : ''}`;
	if (!needs.has('dig')) return [page];
	if (!needs.has('item'))
		return [page, 'def dig(*keys): return reduce(lambda at, key: at.get(key) if isinstance(at, dict) else None, keys, body)  # functools'];
	return [
		page,
		'def dig(*keys):  # with contextlib, functools and operator',
		'    with suppress(LookupError, TypeError): return reduce(getitem, keys, body)',
	];
}

/** What comes after a call that is not sent again. */
function once({ plan, raises, passes }: Shape, steps: readonly Step[], reader: Reader): string[] {
	const isPlain = raises.length === 0 && passes.length === 0;
	if (steps.length === 0) {
		const reason = plan.branches[0]?.reason ?? '';
		if (!isPattern(plan.match)) return [`done = ${reader.says(conditionOf(plan.match))}  # ${reason}`];
		return ['match body:', `    case ${patternOf(plan.match)}:`, `        done = True  # ${reason}`, '    case _: done = False'];
	}
	const pattern = isPlain ? (endingOf(plan.match) ?? (isPattern(plan.match) ? patternOf(plan.match) : undefined)) : undefined;
	if (pattern) return ['match body:', `    case ${pattern}:`, ...indented(indented(inside(steps, reader)))];
	return [`if ${reader.says(conditionOf(plan.match))}:`, ...indented(inside(steps, reader))];
}

function loop(shape: Shape, steps: readonly Step[], reader: Reader, packed: boolean): string[] {
	const names = ['res', 'body', ...(shape.reads.text ? ['text'] : [])].join(', ');
	const body = [...guard(shape, reader), ...inside(steps, reader, packed)];
	return [`for attempt in range(1, ${shape.tries + 1}):`, `    ${names} = send()  # ${aboutBody(shape)}`, ...indented(body)];
}

/** Leaves the loop with any other response. One pattern also reads the message, if nothing else is read. */
function guard(shape: Shape, reader: Reader): string[] {
	const { plan, passes, raises, waits } = shape;
	const others = [passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)].flatMap((test) => test.flat());
	const readsMore = others.some((atom) => 'at' in atom && !isMessage(atom.at, plan));
	const beside = besideMessage(plan);
	if (!isPattern(plan.match) || readsMore || (shape.reads.message && !beside))
		return [`if ${reader.says(not(conditionOf(plan.match)))}: break`];
	if (shape.reads.message) reader.keepMessage();
	return ['match body:', `    case ${shape.reads.message ? beside : `${patternOf(plan.match)}: pass`}`, '    case _: break'];
}

/** What happens once this error is at hand. */
const inside = (steps: readonly Step[], reader: Reader, packed = false): string[] => [
	...reader.variables(),
	...steps.flatMap((step) => written(step, reader, packed)),
];

function written(step: Step, reader: Reader, packed: boolean): string[] {
	switch (step.do) {
		case 'raise':
			return step.when ? [`if ${reader.says(step.when)}:`, `    ${raise(step)}`] : [raise(step)];
		case 'leave':
			return [`if ${reader.says(step.when)}: break`];
		case 'keep':
			return [`again = ${reader.says(step.when)}`];
		case 'wait': {
			const { before, value } = secondsOf(step.delay, reader);
			return [...before, `wait = ${value}`];
		}
		case 'choose':
			return chosen(step.choices, reader, packed);
		case 'refresh':
			return ['refresh_token()  # yours'];
		case 'sleep':
			reader.needs.add('time');
			return [`time.sleep(${step.delay ? secondsOf(step.delay, reader).value : 'wait'})`];
	}
}

function chosen(choices: readonly Choice[], reader: Reader, packed: boolean): string[] {
	const before = new Set(choices.flatMap(({ delay }) => (delay ? secondsOf(delay, reader).before : [])));
	const isCounted = choices.some(({ tries }) => tries !== undefined);
	const values = choices.map(({ when, delay, tries }) => {
		const wait = delay ? secondsOf(delay, reader).value : '0';
		const value = isCounted ? `(${wait}, ${tries})` : wait;
		return when ? `${/ if /.test(value) ? `(${value})` : value} if ${reader.says(when)} else` : value;
	});
	const end = choices.every(({ when }) => when) ? ` ${isCounted ? '(0, 0)' : '0'})` : ')';
	const head = isCounted ? 'wait, tries = (' : 'wait = (';
	if (packed) return [...atOnce([...before]), head + values.join(' ') + end];
	return [...before, ...values.map((value, index) => `${index === 0 ? head : '    '}${value}${index < values.length - 1 ? '' : end}`)];
}

/** Several headers are read in one line. */
function atOnce(lines: readonly string[]): string[] {
	const read = lines.map((line) => /^(\w+) = (res\.headers\.get\(.*?\))(?: {2}#.*)?$/.exec(line));
	const headers = read.filter((found) => found !== null);
	if (headers.length < 2) return [...lines];
	const joint = `${headers.map(([, name]) => name).join(', ')} = ${headers.map(([, , value]) => value).join(', ')}`;
	return [joint, ...lines.filter((_, index) => read[index] === null)];
}

const raise = ({ reason, id }: Raise) => {
	const said = `${reason.replace(/[{}]/g, '$&$&')}: {page}${id === undefined ? '' : `#${id}`}`;
	return `raise RuntimeError(f${escaped(said, said.includes("'") ? '"' : "'")})`;
};
