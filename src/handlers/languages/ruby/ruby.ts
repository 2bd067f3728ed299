import { growing } from '../../pace.ts';
import type { Delay } from '../../plan.ts';
import { isOpen, type Shape } from '../../shape.ts';
import { type Condition, conditionOf, expression, type Signs } from '../../writing/conditions.ts';
import { flowOf, type Step } from '../../writing/flow.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { type Pattern, patternAt, patterned, regex, textOf } from './pattern.ts';
import { wrapped } from '../../writing/lines.ts';
import { longWait, whatIsRead } from '../../writing/words.ts';

/** Ruby with Net::HTTP. A pattern fits a body of any form, also none. */
export const ruby: HandlerLanguage = {
	id: 'ruby',
	label: 'Ruby',
	highlighting: 'ruby',
	longest: 25,
	write: (shape) =>
		fragment(shape)
			.flatMap((line) => wrapped(line, [' || ', ' && ', ' | ', ', '], longestLine, '    ', true))
			.join('\n'),
};

const longestLine = 118;

function fragment(shape: Shape): string[] {
	const { plan, loops, raises, last, tries } = shape;
	const match = test(conditionOf(plan.match));
	const page = `page = ${textOf(plan.page)}`;
	const steps = flowOf(shape);
	const body = steps.flatMap(written);
	const symbols = [match, ...body].some((line) => line.includes('body ')) ? 'symbolize_names: true' : '';
	if (loops) {
		const call = [`res, body = send_request # your call: ${whatIsRead(shape)}`, `break unless ${match}`];
		const open = `res = body = nil${symbols && ` # body: JSON.parse(…, ${symbols})`}`;
		return [page, open, `1.upto(${tries}) do |attempt|`, ...[...call, ...body].map((line) => `  ${line}`), 'end'];
	}
	const about = `# ${plan.reads === 'response' ? 'res, ' : ''}body: ${whatIsRead(shape)}${symbols && ` (${symbols})`}`;
	const head = page.length + about.length < longestLine ? [`${page} ${about}`] : [about, page];
	if (raises.length === 0 && !last) return [...head, `done = ${inBrackets(match)} # ${plan.branches[0]?.reason ?? ''}`];
	if (isOpen(plan.match)) return [...head, ...body];
	return [...head, `if ${match}`, ...body.map((line) => `  ${line}`), 'end'];
}

function written(step: Step): string[] {
	switch (step.do) {
		case 'raise':
			return step.when ? guarded(raise(step), onlyIf(step.when)) : [raise(step)];
		case 'leave':
			return [`break ${onlyIf(step.when)}`];
		case 'keep':
			return [`again = ${inBrackets(test(step.when))}`];
		case 'wait':
			return [...told(step.delay), `wait = ${seconds(step.delay)}`];
		case 'choose': {
			const isCounted = step.choices.some(({ tries }) => tries !== undefined);
			const [first, ...more] = step.choices.map(({ when, delay, tries }) => {
				const wait = delay ? seconds(delay) : '0';
				return [when ? test(when) : 'true', isCounted ? `[${wait}, ${tries}]` : wait];
			});
			const before = new Set(step.choices.flatMap(({ delay }) => (delay ? told(delay) : [])));
			const others = more.flatMap(([when, value]) => [when === 'true' ? '  else' : `  elsif ${when}`, `    ${value}`]);
			return [...before, isCounted ? 'wait, tries =' : 'wait =', `  if ${first?.[0]}`, `    ${first?.[1]}`, ...others, '  end'];
		}
		case 'refresh':
			return ['refresh_token # yours'];
		case 'sleep':
			return [step.delay && step.delay.factor > 1 ? `sleep(${seconds(step.delay)})` : `sleep ${step.delay?.first ?? 'wait'}`];
	}
}

/** A statement and its condition, in one line if they fit. */
const guarded = (statement: string, condition: string) =>
	statement.length + condition.length <= longestLine - 5 ? [`${statement} ${condition}`] : [condition, `  ${statement}`, 'end'];

const raise = ({ reason, id }: { reason: string; id?: string }) =>
	`raise "${reason.replace(/[\\"]|#(?=[{$@])/g, '\\$&')}: #{page}${id === undefined ? '' : `#${id}`}"`;

/** The line that reads how long the response says to wait: 0 if it does not. */
function told({ said, sentence }: Delay): string[] {
	const lines: string[] = [];
	if (said?.in === 'header') {
		const value = `res[${textOf(said.name)}]`;
		const unit = said.format === 'epoch-ms' ? ' / 1000' : '';
		const dated = `(Time.httpdate(${value}).to_f - Time.now.to_f rescue ${value}.to_f) # require 'time'`;
		const until = `${value}.to_f${unit} - Time.now.to_f # Unix time`;
		lines.push(`${toldIn(said)} = ${said.format === 'seconds' ? dated : until}`);
	} else if (said) {
		lines.push(`told = (body in ${patternAt([[said.name, 'Numeric | String => said']])}) ? said.to_f : 0`);
	}
	if (sentence) {
		if (lines.length === 0) lines.push('told = 0');
		const pattern = `/${regex(sentence)} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/`;
		lines.push(...guarded('told = $1.to_i * 3600 + $2.to_i * 60 + $3.to_f', `if told.zero? && body.to_s =~ ${pattern}`));
	}
	return lines;
}

/** The variable of a wait that the response names. Two waits of one fragment can be named in two headers. */
const toldIn = (said: Delay['said']) => (said?.format.startsWith('epoch') ? (said.variable ?? 'reset') : 'told');

function seconds(delay: Delay): string {
	const { said, sentence, first, factor } = delay;
	const power = growing(delay, '2**(attempt - 1)', (grown, limit) => `[${limit}, ${grown}].min`);
	const fallback = factor === 1 ? String(first) : `${power} + rand`;
	const told = toldIn(said);
	return said || sentence ? `${told}.positive? ? ${told} : ${fallback}` : fallback;
}

const onlyIf = (when: Condition) => {
	const ready = patterned(when);
	return ready.is === 'not' ? `unless ${write(ready.of)}` : `if ${write(ready)}`;
};
const inBrackets = (condition: string) => (condition.includes('body in ') ? `(${condition})` : condition);

const test = (condition: Condition): string => write(patterned(condition));

/** A pattern that is the whole condition needs no brackets. */
const write = (ready: Condition<Pattern>): string =>
	ready.is === 'leaf' && ready.leaf.is === 'pattern' ? `body in ${ready.leaf.text}` : expression(ready, signs);

const signs: Signs<Pattern> = {
	and: ' && ',
	or: ' || ',
	not: '!',
	group: (inner) => `(${inner})`,
	leaf: (one, negated) => {
		const sign = negated ? '!' : '';
		switch (one.is) {
			case 'pattern':
				return `${sign}(body in ${one.text})`;
			case 'status':
				if (one.in.length > 1) return `${sign}%w[${one.in.join(' ')}].include?(res.code)`;
				return `res.code ${negated ? '!=' : '=='} '${one.in[0]}'`;
			case 'header':
				return `res[${textOf(one.name)}] ${negated ? '!=' : '=='} ${textOf(one.value)}`;
			case 'absent':
				return `${negated ? '' : '!'}res[${textOf(one.name)}]`;
			case 'text': {
				const found = one.texts.map((words) => `res.body.include?(${textOf(words)})`);
				return found.length > 1 || negated ? `${sign}(${found.join(' || ')})` : (found[0] ?? '');
			}
			case 'chosen':
				return negated ? 'wait.nil?' : 'wait';
			case 'again':
				return `${sign}again`;
			case 'before':
				return `attempt < ${one.tries}`;
			case 'last':
				return `attempt == ${one.tries}`;
			case 'spent':
				return 'attempt >= tries';
			case 'long':
				return `wait > ${longWait}`;
		}
	},
};
