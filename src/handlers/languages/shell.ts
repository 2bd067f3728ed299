import type { Delay } from '../plan.ts';
import type { Shape } from '../shape.ts';
import { type Condition, conditionOf, not } from './condition.ts';
import { type Deed, flowOf } from './flow.ts';
import type { HandlerLanguage } from './language.ts';
import { jqPath, jqText, quoted, test } from './shell-condition.ts';
import { broken, withFunctions } from './shell-lines.ts';
import { whatIsRead } from './words.ts';

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
	const deeds = flowOf(shape);
	const body = deeds.flatMap((deed, index) => written(deed, deeds.slice(0, index)));
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

function written(deed: Deed, before: Deed[]): string[] {
	switch (deed.does) {
		case 'raise': {
			const { reason, id, when } = deed;
			const stop = `stop "${quoted(reason).slice(1, -1)}: $page${id === undefined ? '' : `#${id}`}"`;
			return [when ? then(when, stop) : stop];
		}
		case 'leave':
			return [then(deed.when, 'break')];
		case 'keep':
			return [`${test(deed.when)} && again=1 || again=''`];
		case 'wait':
			return named(deed.delay) ? [...told(deed.delay), `wait=${seconds(deed.delay)}`] : [];
		case 'choose': {
			const values = deed.choices.map(({ when, delay }) => ({ when, value: `wait=${delay ? seconds(delay) : '0'}` })).reverse();
			const lines = values.map(({ when, value }, index) => (when ? `${then(when, value)}${index === 0 ? " || wait=''" : ''}` : value));
			return [...new Set(deed.choices.flatMap(({ delay }) => (delay ? told(delay) : []))), ...lines];
		}
		case 'refresh':
			return ['refresh_token  # yours'];
		case 'sleep': {
			const plain = before.find((other) => other.does === 'wait');
			if (deed.seconds !== undefined) return [`sleep ${deed.seconds}`];
			return [`sleep "${plain?.does === 'wait' && !named(plain.delay) ? seconds(plain.delay) : '$wait'}"`];
		}
	}
}

/** A command that runs if a condition holds. */
const then = (when: Condition, command: string) => {
	const lasts = test(when).replace(/\(\((attempt == \d+)\)\) \|\| \(\((.*?)\)\)$/, '(($1 || $2))');
	return when.is === 'not' ? `${test(not(when))} || ${command}` : `${lasts} && ${command}`;
};

const named = ({ said, sentence }: Delay) => (said ?? sentence) !== undefined;

/** The lines that read how long the response says to wait. */
function told({ said, sentence }: Delay): string[] {
	const lines: string[] = [];
	if (said?.in === 'header') {
		const row = `tolower($1) == "${said.name}"`;
		const unit = said.format === 'epoch-ms' ? ' / 1000' : '';
		if (said.format === 'seconds') lines.push(`told=$(awk -F': ' '${row} && +$2 {print +$2}' <<<"$headers")`);
		else lines.push(`reset=$(awk -F': ' -v now="$(date +%s)" '${row} {s = $2${unit} - now; print (s > 1 ? s : 1)}' <<<"$headers")`);
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
	const { said, first, factor, longest, tries } = delay;
	const power = `${first === 1 ? '' : `${first} * `}2 ** (attempt - 1)`;
	const capped = first * factor ** (tries - 2) > longest ? `${power} < ${longest} ? ${power} : ${longest}` : power;
	const fallback = factor === 1 ? String(first) : `$((${capped})).$((RANDOM % 10))`;
	return named(delay) ? `\${${said?.format.startsWith('epoch') ? 'reset' : 'told'}:-${fallback}}` : fallback;
}
