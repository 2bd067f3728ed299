import type { Delay } from '../../plan.ts';
import { type Reader, text } from './reader.ts';

/** The seconds to wait as an expression, and the lines before it. */
export function secondsOf(delay: Delay, reader: Reader): { before: string[]; value: string } {
	const { said, sentence, first, factor, longest } = delay;
	const start = first === 1 ? '' : `${first} * `;
	const fallback = factor === 1 ? String(first) : `Math.min(${longest}, ${start}2 ** (attempt - 1)) + Math.random()`;
	if (said?.in === 'header' && said.format !== 'seconds') {
		const unit = said.format === 'epoch-ms' ? 'milliseconds' : 'seconds';
		const { variable: reset = 'reset' } = said;
		const until = said.format === 'epoch-ms' ? `(${reset} - Date.now()) / 1000` : `${reset} - Date.now() / 1000`;
		const before = [`const ${reset} = Number(res.headers.get(${text(said.name)})); // Unix time in ${unit}`];
		return { before, value: `${reset} ? Math.max(1, ${until}) : ${fallback}` };
	}
	const before: string[] = [];
	let named = '';
	if (said?.in === 'header' && said.undated) named = `Number(res.headers.get(${text(said.name)})) || `;
	else if (said?.in === 'header') {
		before.push(`const after = res.headers.get(${text(said.name)}); // seconds, or a date`);
		named = `Number(after) || Math.max(1, (Date.parse(${reader.typed ? "after ?? ''" : 'after'}) - Date.now()) / 1000) || `;
	} else if (said) named = `${said.format === 'duration' ? 'parseFloat' : 'Number'}(${reader.value(said.name)}) || `;
	if (sentence) {
		before.push(`const [, h = 0, m = 0, s = 0] = /${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s/.exec(message) ?? [];`);
		named += 'Number(h) * 3600 + Number(m) * 60 + Number(s) || ';
	}
	return { before, value: `${named}${fallback}` };
}
