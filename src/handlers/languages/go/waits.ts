import { stepsTo } from '../../evaluate.ts';
import type { Delay } from '../../plan.ts';
import { isInList } from '../../writing/reads.ts';
import { duration, type Reader, text } from './reader.ts';

/** The lines that set `wait`: to the page's own wait first, and then to what the response says instead. */
export function waitLines(delay: Delay, sign: ':=' | '=', reader: Reader): string[] {
	const { said, sentence } = delay;
	const lines = [`wait ${sign} ${pause(delay)}`];
	if (sentence !== undefined) {
		const found = `regexp.MustCompile(\`${sentence} ([\\dhm.]+s)\`).FindStringSubmatch(${reader.message()})`;
		lines.push(`if said := ${found}; said != nil {`, '    wait, _ = time.ParseDuration(said[1])', '}');
	}
	if (said) lines.push(...(said.in === 'header' ? inHeader(said) : inBody(said.name, reader)));
	return lines;
}

function inHeader({ name, format, undated }: NonNullable<Delay['said']>): string[] {
	const header = `res.Header.Get(${text(name)})`;
	if (undated && format === 'seconds') return [`if said, _ := time.ParseDuration(${header} + "s"); said > 0 {`, '    wait = said', '}'];
	if (format === 'seconds')
		return [
			`if said, _ := time.ParseDuration(${header} + "s"); said > 0 {`,
			'    wait = said',
			`} else if date, _ := http.ParseTime(${header}); time.Until(date) > 0 {`,
			'    wait = time.Until(date)',
			'}',
		];
	const until = `time.Until(${format === 'epoch-ms' ? 'time.UnixMilli(reset)' : 'time.Unix(reset, 0)'})`;
	return [`if reset, _ := strconv.ParseInt(${header}, 10, 64); ${until} > 0 {`, `    wait = ${until}`, '}'];
}

function inBody(name: string, { structs }: Reader): string[] {
	if (!isInList(name)) {
		const value = structs.read(name, 'float64');
		return [`if ${value} > 0 {`, `    wait = time.Duration(${value} * float64(time.Second))`, '}'];
	}
	const found = `regexp.MustCompile(\`"${String(stepsTo(name).at(-1))}": *"([\\d.]+s)"\`).FindSubmatch(data)`;
	return [`if said := ${found}; said != nil {`, '    wait, _ = time.ParseDuration(string(said[1]))', '}'];
}

/** The wait of an attempt. One that doubles needs no upper limit: no page states one that the last try gets to. */
export function pause({ first, factor }: Delay): string {
	if (factor === 1) return duration(first);
	return `${duration(first).replaceAll(' ', '')}<<(attempt-1) + time.Duration(rand.Int63n(1e9))`;
}
