import { growing } from '../../pace.ts';
import type { Delay } from '../../plan.ts';
import { isOpen, type Shape } from '../../shape.ts';
import { conditionOf } from '../../writing/conditions.ts';
import { flowOf, type Step } from '../../writing/flow.ts';
import type { HandlerLanguage } from '../../writing/language.ts';
import { type Names, namesIn, placeIn, quoted, test } from './conditions.ts';
import { wrapped } from '../../writing/lines.ts';
import { whatIsRead } from '../../writing/words.ts';

/** PHP with the status, the headers by lower-case name and the decoded body in hand, from whatever client it is. */
export const php: HandlerLanguage = {
	id: 'php',
	label: 'PHP',
	highlighting: 'php',
	longest: 25,
	write: (shape) =>
		fragment(shape)
			.flatMap((line) => wrapped(line, [' || ', ' && '], longestLine))
			.flatMap((line) => wrapped(line, [' => '], longestLine))
			.flatMap((line) => wrapped(line, [' : ', ', '], longestLine))
			.join('\n'),
};

const longestLine = 118;

function fragment(shape: Shape): string[] {
	const { plan, loops, raises, last, reads } = shape;
	const match = test(conditionOf(plan.match));
	const page = `$page = ${quoted(plan.page)};`;
	const names = namesIn(shape);
	const steps = flowOf(shape);
	const body = [...names.lines, ...(loops ? steps.flatMap((step) => written(step, names)) : raised(steps, names))];
	const uses = (name: string) => [match, ...body].some((line) => line.includes(name));
	if (loops) {
		const inHand = ['$status', '$headers', '$body', ...(reads.text ? ['$text'] : [])].join(', ');
		const head = uses('$headers') ? `${page} // $headers: by lower-case name` : page;
		const guard = when(test(conditionOf(plan.match), undefined, true), 'break;');
		const call = [`[${inHand}] = send(); // your call: ${whatIsRead(shape)}`, ...guard];
		return [head, 'for ($attempt = 1; ; $attempt++) {', ...indented([...call, ...body]), '}'];
	}
	const inHand = ['$status', '$headers', '$body', '$text'].filter(uses).join(', ');
	const about = `// ${inHand}: ${whatIsRead(shape)}`;
	const head = page.length + about.length < longestLine ? [`${page} ${about}`] : [about, page];
	if (raises.length === 0 && !last) return [...head, `$done = ${match}; // ${plan.branches[0]?.reason ?? ''}`];
	return [...head, ...(isOpen(plan.match) ? body : [`if (${match}) {`, ...indented(body), '}'])];
}

const indented = (lines: string[]) => lines.map((line) => `    ${line}`);
const when = (condition: string, statement: string) => [`if (${condition}) {`, `    ${statement}`, '}'];

/** Several errors of which the last one takes the rest are one statement. */
function raised(steps: readonly Step[], names: Names): string[] {
	const raises = steps.filter((step) => step.do === 'raise');
	const last = raises.at(-1);
	if (raises.length < 2 || !last || last.when) return raises.flatMap((step) => written(step, names));
	const arms = raises.map(({ when: condition, ...error }) => `    ${condition ? test(condition, names) : 'default'} => ${said(error)},`);
	return ['throw new RuntimeException(match (true) {', ...arms, '});'];
}

function written(step: Step, names: Names): string[] {
	switch (step.do) {
		case 'raise': {
			const statement = `throw new RuntimeException(${said(step)});`;
			return step.when ? when(test(step.when, names), statement) : [statement];
		}
		case 'leave':
			return when(test(step.when, names), 'break;');
		case 'keep':
			return [`$again = ${test(step.when, names)};`];
		case 'wait':
			return [...told(step.delay), `$wait = ${seconds(step.delay)};`];
		case 'choose': {
			const before = new Set(step.choices.flatMap(({ delay }) => (delay ? told(delay) : [])));
			const isCounted = step.choices.some(({ tries }) => tries !== undefined);
			const arms = step.choices.map(({ when: condition, delay, tries }) => {
				const wait = delay ? seconds(delay) : '0';
				return `    ${condition ? test(condition, names) : 'default'} => ${isCounted ? `[${wait}, ${tries}]` : wait},`;
			});
			const rest = step.choices.every((choice) => choice.when) ? [`    default => ${isCounted ? '[null, 0]' : 'null'},`] : [];
			return [...before, `${isCounted ? '[$wait, $tries]' : '$wait'} = match (true) {`, ...arms, ...rest, '};'];
		}
		case 'refresh':
			return ['refreshToken(); // yours'];
		case 'sleep':
			if (step.delay?.factor === 1) return [`sleep(${step.delay.first});`];
			return [`usleep((int) (${step.delay ? `(${seconds(step.delay)})` : '$wait'} * 1e6));`];
	}
}

const said = ({ reason, id }: { reason: string; id?: string }) =>
	`"${reason.replace(/[\\"$]/g, '\\$&')}: $page${id === undefined ? '' : `#${id}`}"`;

/** The lines that read how long the response says to wait: 0 if it does not. */
function told({ said: place, sentence }: Delay): string[] {
	const lines: string[] = [];
	if (place?.in === 'header') {
		const header = `$headers[${quoted(place.name)}]`;
		const until = `(float) (${header} ?? 0)${place.format === 'epoch-ms' ? ' / 1000' : ''} - time()`;
		if (place.format === 'seconds')
			lines.push(`$told = is_numeric($said = ${header} ?? '') ? (float) $said : max(0, strtotime($said) - time());`);
		else lines.push(`$${place.variable ?? 'reset'} = max(0, ${until}); // Unix time`);
	} else if (place) lines.push(`$told = (float) (${placeIn(place.name)} ?? 0);`);
	if (sentence) {
		if (lines.length === 0) lines.push('$told = 0;');
		const pattern = quoted(`/${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/`).replaceAll('\\\\', '\\');
		const found = '$told = (int) $found[1] * 3600 + (int) $found[2] * 60 + (float) $found[3];';
		lines.push(...when(`!$told && preg_match(${pattern}, $message, $found)`, found));
	}
	return lines;
}

function seconds(delay: Delay): string {
	const { said: place, sentence, first, factor } = delay;
	const power = growing(delay, '2 ** ($attempt - 1)', (grown, limit) => `min(${limit}, ${grown})`);
	const fallback = factor === 1 ? String(first) : `${power} + mt_rand() / mt_getrandmax()`;
	if (place?.format.startsWith('epoch')) return `$${place.variable ?? 'reset'} ?: ${fallback}`;
	return place || sentence ? `$told ?: ${fallback}` : fallback;
}
