import { stepsTo } from '../../evaluate.ts';
import type { Delay } from '../../plan.ts';
import { type Reader, text } from './reader.ts';

/** The seconds to wait as an expression, and the lines before it. */
export function secondsOf({ said, sentence, first, factor, longest }: Delay, { needs }: Reader): { before: string[]; value: string } {
	const start = first === 1 ? '' : `${first} * `;
	const fallback = factor === 1 ? String(first) : `min(${longest}, ${start}2 ** (attempt - 1)) + random.random()`;
	if (factor !== 1) needs.add('random');
	if (said?.in === 'header' && said.format !== 'seconds') {
		const unit = said.format === 'epoch-ms' ? ' / 1000' : '';
		needs.add('time');
		const { variable: reset = 'reset' } = said;
		const before = [`${reset} = float(res.headers.get(${text(said.name)}, 0))${unit}  # Unix time`];
		return { before, value: `max(1, ${reset} - time.time()) if ${reset} else ${fallback}` };
	}
	const before: string[] = [];
	const named: string[] = [];
	if (said?.in === 'header' && said.undated) {
		before.push(`after = res.headers.get(${text(said.name)}, '')`);
		named.push('(float(after) if after.isdigit() else 0)');
	} else if (said?.in === 'header') {
		needs.add('email.utils').add('time');
		before.push(`after = res.headers.get(${text(said.name)}) or '0'`, 'date = email.utils.parsedate_tz(after)  # or seconds');
		named.push('(max(1, email.utils.mktime_tz(date) - time.time()) if date else float(after))');
	} else if (said) {
		needs.add('re');
		before.push(`said = re.search(r"'${String(stepsTo(said.name).at(-1))}': '?([\\d.]+)", str(body))`);
		named.push('(said and float(said[1]))');
	}
	if (sentence) {
		needs.add('re');
		before.push(`[(h, m, s)] = re.findall(r'${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s', message) or [(0, 0, 0)]`);
		named.push('int(h or 0) * 3600 + int(m or 0) * 60 + float(s)');
	}
	return { before, value: [...named, fallback].join(' or ') };
}
