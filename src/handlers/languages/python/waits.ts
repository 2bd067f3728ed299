import { growing } from '../../pace.ts';
import type { Delay } from '../../plan.ts';

/** How a program reads what a response says: the beginning of a call for a header, or the seconds in the body. */
type Reads = { needs: Set<string>; header: (name: string) => string; inBody: (said: NonNullable<Delay['said']>) => Seconds };
type Seconds = { before: string[]; value: string };

/** The seconds to wait as an expression, and the lines before it. What is no time ahead counts as nothing said. */
export function secondsOf(delay: Delay, { needs, header, inBody }: Reads): Seconds {
	const { said, sentence, first, factor } = delay;
	const power = growing(delay, '2 ** (attempt - 1)', (grown, limit) => `min(${limit}, ${grown})`);
	const fallback = factor === 1 ? String(first) : `${power} + random.random()`;
	if (factor !== 1) needs.add('random');
	if (said?.in === 'header' && said.format !== 'seconds') {
		const { variable: reset = 'reset' } = said;
		const until = `int(${reset})${said.format === 'epoch-ms' ? ' / 1000' : ''} - time.time()`;
		needs.add('time');
		const before = [`${reset} = ${header(said.name)}, '')  # Unix time`];
		return { before, value: `${reset}.isdigit() and max(0, ${until}) or ${fallback}` };
	}
	const before: string[] = [];
	const named: string[] = [];
	const plain = "after.replace('.', '', 1).isdigit() and float(after)";
	if (said?.in === 'header' && said.undated) before.push(`after = ${header(said.name)}, '')`);
	if (said?.in === 'header' && said.undated) named.push(plain);
	else if (said?.in === 'header') {
		needs.add('email.utils').add('time');
		before.push(`date = email.utils.parsedate_tz(after := ${header(said.name)}, ''))  # or seconds`);
		named.push(`(max(0, email.utils.mktime_tz(date) - time.time()) if date else ${plain})`);
	} else if (said) {
		const found = inBody(said);
		before.push(...found.before);
		named.push(found.value);
	}
	if (sentence) {
		needs.add('re');
		before.push(`[(h, m, s)] = re.findall(r'${sentence} (?:(\\d+)h)?(?:(\\d+)m)?([\\d.]+)s', message) or [(0, 0, 0)]`);
		named.push('int(h or 0) * 3600 + int(m or 0) * 60 + float(s)');
	}
	return { before, value: [...named, fallback].join(' or ') };
}
