import { growing, isCapped } from '../../pace.ts';
import type { Delay } from '../../plan.ts';
import type { Shape } from '../../shape.ts';
import { type Condition, conditionOf, not } from '../../writing/conditions.ts';
import { type Choice, flowOf, type Step } from '../../writing/flow.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { jqPath, jqText, quoted, test } from './conditions.ts';
import { broken, withFunctions } from './lines.ts';
import { longWait, whatIsRead } from '../../writing/words.ts';

/** Bash with curl and jq: the status, the headers (of -D) and the body are texts in variables. */
export const shell: HandlerLanguage = {
	id: 'shell',
	label: 'Shell',
	highlighting: 'shellscript',
	longest: 10,
	write: (shape) =>
		withFunctions(fragment(shape))
			.flatMap((line) => broken(line))
			.join('\n'),
};

function fragment(shape: Shape): string[] {
	const { plan, loops, raises, last } = shape;
	const page = `page='${plan.page}'`;
	const steps = flowOf(shape, { counts: true });
	const waiting = steps.find((step) => step.do === 'wait');
	const direct = waiting && isDirect(waiting.delay) ? heldIn(waiting.delay) : undefined;
	const body = steps
		.flatMap((step, index) => written(step, steps.slice(0, index)))
		.map((line) => (direct ? line.replace(/\$\{wait%\.\*\}/g, `\${${direct}%.*} + 0`) : line));
	const match = test(conditionOf(plan.match));
	if (loops) {
		const given = plan.reads === 'response' ? 'curl; sets $status, $headers, $body' : `call; sets $body, ${whatIsRead(shape)}`;
		const open = `while ((++attempt)) && send && ${test(conditionOf(plan.match), 'all')}; do`;
		return [`${page} attempt=0  # send: your ${given}`, open, ...body.map((line) => `  ${line}`), 'done'];
	}
	const inHand = ['$status', '$headers', '$body'].filter((name) =>
		[match, ...body].some((line) => line.includes(name) || (name === '$body' && line.includes("is '"))),
	);
	const about = `# ${inHand.join(', ')}: ${whatIsRead(shape)}`;
	const head = page.length + about.length < 117 ? [`${page}  ${about}`] : [about, page];
	if (raises.length === 0 && !last) return [...head, `${match} && ok=1  # ${plan.branches[0]?.reason ?? ''}`];
	return [...head, `if ${match}; then`, ...body.map((line) => `  ${line}`), 'fi'];
}

function written(step: Step, before: readonly Step[]): string[] {
	switch (step.do) {
		case 'raise': {
			const { reason, id, when } = step;
			const stop = `stop "${quoted(reason).slice(1, -1)}: $page${id === undefined ? '' : `#${id}`}"`;
			return [when ? then(when, stop) : stop];
		}
		case 'leave':
			return [then(step.when, 'break')];
		case 'keep':
			return [`${test(step.when)} && again=1 || again=''`];
		case 'wait':
			return isDirect(step.delay) ? told(step.delay) : [...told(step.delay), `wait=${seconds(step.delay)}`];
		case 'choose': {
			if (step.choices.every(({ delay }) => delay && isGrowing(delay))) return firsts(step.choices);
			const counted = (tries: number | undefined) => (tries === undefined ? '' : ` tries=${tries}`);
			const values = step.choices
				.map(({ when, delay, tries }) => ({ when, value: `wait=${delay ? seconds(delay) : '0'}${counted(tries)}` }))
				.reverse();
			const lines = values.map(({ when, value }, index) => (when ? `${then(when, value)}${index === 0 ? " || wait=''" : ''}` : value));
			return [...new Set(step.choices.flatMap(({ delay }) => (delay ? told(delay) : []))), ...lines];
		}
		case 'refresh':
			return ['refresh_token  # yours'];
		case 'sleep': {
			const plain = before.find((other) => other.do === 'wait');
			if (grown(before)) return ['sleep "$((wait * 2 ** (attempt - 1))).$((RANDOM % 10))"'];
			if (step.delay) return [step.delay.factor === 1 ? `sleep ${step.delay.first}` : `sleep "${seconds(step.delay)}"`];
			return [`sleep "${plain?.do === 'wait' && isDirect(plain.delay) ? seconds(plain.delay) : '$wait'}"`];
		}
	}
}

/** Whether a wait grows from its first one alone. */
const isGrowing = (delay: Delay) => !named(delay) && delay.factor > 1 && !isCapped(delay);

const grown = (steps: readonly Step[]) =>
	steps.some((step) => step.do === 'choose' && step.choices.every(({ delay }) => delay && isGrowing(delay)));

/** The first wait of each choice, where each grows like the others. */
function firsts(choices: readonly Choice[]): string[] {
	const values = choices
		.map(({ when, delay, tries }) => ({ when, value: `wait=${delay?.first}${tries === undefined ? '' : ` tries=${tries}`}` }))
		.reverse();
	return values.map(({ when, value }, index) => (when ? `${then(when, value)}${index === 0 ? " || wait=''" : ''}` : value));
}

const isNothing = /^(is '\S+) == null'$/;

/** A command that runs if a condition holds. */
const then = (when: Condition, command: string) => {
	const lasts = test(when)
		.replace(/^\(\((attempt == \d+)\)\) \|\| \(\((.*?)\)\)/, '(($1 || $2))')
		.replace(/\(\((attempt == \d+)\)\) \|\| \(\((.*?)\)\)$/, '(($1 || $2))');
	if (when.is !== 'not') return `${lasts} && ${command}`;
	const met = test(not(when));
	// Nothing is at a place of a body that is no JSON, though a command that asks whether nothing is there fails.
	return isNothing.test(met) ? `${met.replace(isNothing, "$1 != null'")} && ${command}` : `${met} || ${command}`;
};

/** Whether only a wait that the response names can be too long, so that the other one needs no variable. */
const isDirect = (delay: Delay) =>
	named(delay) && (isCapped(delay) ? delay.longest : delay.first * delay.factor ** (delay.tries - 2)) <= longWait;

/** The variable that holds the wait that a response names. */
const heldIn = ({ said }: Pick<Delay, 'said'>) => (said?.format.startsWith('epoch') ? (said.variable ?? 'reset') : 'told');

const named = ({ said, sentence }: Delay) => (said ?? sentence) !== undefined;

/** The lines that read how long the response says to wait. */
function told({ said, sentence }: Delay): string[] {
	const lines: string[] = [];
	if (said?.in === 'header') {
		const row = `tolower($1) == "${said.name}"`;
		const [ms, ahead] = said.format === 'epoch-ms' ? ['000', '($2 - now) / 1000'] : ['', '$2 - now'];
		const date = 'strptime("%a, %d %b %Y %T GMT") | mktime - now';
		if (said.format === 'seconds' && said.undated) lines.push(`told=$(awk -F': ' '${row} && +$2 > 0 {print +$2}' <<<"$headers")`);
		else if (said.format === 'seconds')
			lines.push(
				`told=$(jq -Rr 'capture("(?i)^${said.name}: (?<v>[^\\r]+)").v | (tonumber? // (${date})?) | select(. > 0)' <<<"$headers")`,
			);
		else lines.push(`${heldIn({ said })}=$(awk -F': ' -v now="$(date +%s)${ms}" '${row} && +$2 > now {print ${ahead}}' <<<"$headers")`);
	} else if (said) {
		const value = said.format === 'duration' ? 'strings | rtrimstr("s")' : 'numbers';
		lines.push(`told=$(jq -r 'first(${jqPath(said.name)} | ${value})' <<<"$body" 2>/dev/null)`);
	}
	if (sentence) {
		const parts = `capture(${jqText(`${sentence} ((?<h>\\d+)h)?((?<m>\\d+)m)?(?<s>[\\d.]+)s`)}) | map_values(. // "0" | tonumber)`;
		const read = `$(jq -r 'tostring | ${parts} | .h * 3600 + .m * 60 + .s' <<<"$body" 2>/dev/null)`;
		lines.push(`told=${lines.length > 0 ? `\${told:-${read}}` : read}`);
	}
	return lines;
}

/** Seconds, with up to one more at random where the waits grow. Bash counts in whole numbers. */
function seconds(delay: Delay): string {
	const { first, factor } = delay;
	const power = growing(delay, '2 ** (attempt - 1)', (grown, limit) => `${grown} < ${limit} ? ${grown} : ${limit}`);
	const fallback = factor === 1 ? String(first) : `$((${power})).$((RANDOM % 10))`;
	return named(delay) ? `\${${heldIn(delay)}:-${fallback}}` : fallback;
}
