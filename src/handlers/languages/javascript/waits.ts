import { growing } from '../../pace.ts';
import type { Delay, Place } from '../../plan.ts';
import { text } from './reader.ts';

/** How a program reads what a response says: a header, or a value of the body. */
type Reads = { header: (name: string) => string; value: (place: Place) => string };

/**
 * The seconds to wait as an expression, and the lines before it. What is no time ahead counts as nothing said. `inline` is where
 * there is no line for a variable.
 */
export function secondsOf(delay: Delay, { header, value }: Reads, inline = false): { before: string[]; value: string } {
	const { said, sentence } = delay;
	const fallback = pause(delay);
	if (said?.in === 'header' && said.format !== 'seconds') {
		const { variable: reset = 'reset' } = said;
		const isMs = said.format === 'epoch-ms';
		const before = [`const ${reset} = Number(${header(said.name)}); // Unix time in ${isMs ? 'milliseconds' : 'seconds'}`];
		if (inline) {
			const named = `Number(${header(said.name)})`;
			return { before: [], value: `Math.max(0, ${named}${isMs ? ' / 1000' : ''} - Date.now() / 1000) || ${fallback}` };
		}
		const until = isMs ? `(${reset} - Date.now()) / 1000` : `${reset} - Date.now() / 1000`;
		return { before, value: `Math.max(0, ${until}) || ${fallback}` };
	}
	const before: string[] = [];
	let named = '';
	if (said?.in === 'header' && said.undated) named = `Number(${header(said.name)}) || `;
	else if (said?.in === 'header') {
		before.push(`const after = ${header(said.name)}; // seconds, or a date`);
		named = "Math.max(0, after?.endsWith('GMT') ? (Date.parse(after) - Date.now()) / 1000 : Number(after)) || ";
	} else if (said) named = `${said.format === 'duration' ? 'parseFloat' : 'Number'}(${value(said.name)}) || `;
	if (sentence) {
		before.push(`const [, h = 0, m = 0, s = 0] = /${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/.exec(message) ?? [];`);
		named += 'Number(h) * 3600 + Number(m) * 60 + Number(s) || ';
	}
	return { before, value: `${named}${fallback}` };
}

function pause(delay: Delay): string {
	const power = growing(delay, '2 ** (attempt - 1)', (grown, limit) => `Math.min(${limit}, ${grown})`);
	return delay.factor === 1 ? String(delay.first) : `${power} + Math.random()`;
}

/** What setTimeout takes: the variable `wait`, or a wait that no response changes. */
export function millisecondsOf(delay: Delay | undefined): string {
	if (!delay) return 'wait * 1000';
	return delay.factor === 1 ? String(delay.first * 1000) : `(${pause(delay)}) * 1000`;
}

export const headerOf = (name: string) => `res.headers.get(${text(name)})`;
