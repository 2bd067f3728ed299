import type { Delay } from '../../plan.ts';
import { isOpen, type Shape } from '../../shape.ts';
import { conditionOf } from '../../writing/conditions.ts';
import { type Choice, flowOf, type Raise, type Step } from '../../writing/flow.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { fitted, wrapped } from '../../writing/lines.ts';
import { needsResponse } from '../../writing/reads.ts';
import { aboutBody } from '../../writing/words.ts';
import { Reader, text } from './reader.ts';
import { headerOf, millisecondsOf, secondsOf } from './waits.ts';

const longest = 15;

export const typescript: HandlerLanguage = {
	id: 'typescript',
	label: 'TypeScript',
	highlighting: 'typescript',
	longest,
	write: (shape) => laidOut(shape, true),
};

export const javascript: HandlerLanguage = {
	id: 'javascript',
	label: 'JavaScript',
	highlighting: 'javascript',
	longest,
	write: (shape) => laidOut(shape, false),
};

const folded = (lines: string[]) => lines.flatMap((line) => wrapped(line, [' || ', ' && ', ' ? ', ' : ', ' [', ', '])).join('\n');
/** With a row for each choice, unless there is no line for that. */
function laidOut(shape: Shape, typed: boolean): string {
	const rows = folded(fragment(shape, typed, false));
	return shape.terse && rows.split('\n').length > longest ? folded(fragment(shape, typed, true)) : rows;
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function fragment(shape: Shape, typed: boolean, packed: boolean): string[] {
	const { plan, loops, passes } = shape;
	const reader = new Reader(shape, typed);
	const match = conditionOf(plan.match);
	// Before the variables are there.
	const recognized = reader.says(match);
	const steps = flowOf(shape);
	const body = [...reader.variables(packed), ...steps.flatMap((step) => written(step, reader, packed))];
	const page = `const page = ${text(plan.page)};`;
	if (loops) return [page, ...loop(shape, recognized, body)];
	const head = `${page} // ${aboutBody(shape)}`;
	if (steps.length === 0) return [head, `const done = ${recognized}; // ${plan.branches[0]?.reason}`];
	const [only, ...more] = body;
	if (only?.startsWith('throw ') && more.length === 0) return [head, ...when(recognized, only)];
	if (passes.length === 0 && isOpen(plan.match)) return [head, ...body];
	return [head, `if (${recognized}) {`, ...indented(body), '}'];
}

/** The call, again before each further round. `guard` is what the error is recognized by. */
function loop(shape: Shape, guard: string, body: readonly string[]): string[] {
	const held = [...(needsResponse(shape) ? ['res'] : []), 'body', ...(shape.reads.text ? ['text'] : [])];
	const names = `{ ${held.join(', ')} }`;
	const head = `for (let attempt = 1; ${guard}; attempt++) {`;
	return [`let ${names} = await send(); // ${aboutBody(shape)}`, head, ...indented([...body, `(${names} = await send());`]), '}'];
}

/** An if with one statement, in one line where it fits. */
const when = (condition: string, statement: string, longest = 100) =>
	fitted(`if (${condition}) ${statement}`, 'throw new Error(', '  ', longest);

/** `packed` is where lines are scarce. */
function written(step: Step, reader: Reader, packed: boolean): string[] {
	switch (step.do) {
		case 'raise':
			return step.when ? when(reader.says(step.when), raise(step), packed ? 116 : 100) : [raise(step)];
		case 'leave':
			return [`if (${reader.says(step.when)}) break;`];
		case 'keep':
			return [`const again = ${reader.says(step.when)};`];
		case 'wait': {
			const { before, value } = secondsOf(step.delay, { header: headerOf, value: (place) => reader.value(place) });
			return [...before, `const wait = ${value};`];
		}
		case 'choose':
			return chosen(step.choices, reader, packed);
		case 'refresh':
			return ['await refreshToken(); // yours'];
		case 'sleep':
			return [`await new Promise((done) => setTimeout(done, ${millisecondsOf(step.delay)}));`];
	}
}

/** What stands in no brackets, where an operator could be taken for one of the expression around it. */
function withoutBrackets(value: string): string {
	const less = value.replace(/\([^()]*\)/g, '');
	return less === value ? value : withoutBrackets(less);
}

function chosen(choices: readonly Choice[], reader: Reader, packed: boolean): string[] {
	const seconds = (delay: Delay) => secondsOf(delay, { header: headerOf, value: (place) => reader.value(place) }, packed);
	const before = new Set(choices.flatMap(({ delay }) => (delay ? seconds(delay).before : [])));
	const isCounted = choices.some(({ tries }) => tries !== undefined);
	const values = choices.map(({ when: condition, delay, tries }) => {
		const wait = delay ? seconds(delay).value : '0';
		const value = isCounted ? `[${wait}, ${tries}]` : wait;
		if (!condition) return value;
		const own = reader.says(condition);
		return `${condition.is === 'any' ? `(${own})` : own} ? ${/ \? /.test(withoutBrackets(value)) ? `(${value})` : value}`;
	});
	const none = isCounted ? '[0, 0]' : '0';
	const end = choices.every((choice) => choice.when) ? ` : ${none};` : ';';
	const head = `const ${isCounted ? '[wait, tries]' : 'wait'} = `;
	if (packed) return [...before, head + values.join(' : ') + end];
	return [...before, ...values.map((value, index) => `${index === 0 ? head : '  : '}${value}${index < values.length - 1 ? '' : end}`)];
}

const raise = ({ reason, id }: Raise) =>
	`throw new Error(\`${reason.replace(/[\\`]|\$\{/g, '\\$&')}: \${page}${id === undefined ? '' : `#${id}`}\`);`;
