import { stepsTo } from '../../evaluate.ts';
import type { Delay } from '../../plan.ts';
import { isInList } from '../../writing/reads.ts';
import { type Reader, text } from './reader.ts';

type Seconds = { before: string[]; value: string };

/** The seconds to wait as an expression, and the lines before it. */
export function secondsOf({ said, sentence, first, factor }: Delay, reader: Reader): Seconds {
	// No page states an upper limit that the last try gets to.
	const pause = factor === 1 ? String(first) : `${first === 1 ? '' : `${first} * `}Math.pow(2, attempt - 1) + Math.random()`;
	const own: Seconds = { before: [], value: pause };
	const inMessage = sentence === undefined ? own : or(bySentence(sentence, reader), own);
	return said ? or(said.in === 'header' ? inHeader(said) : inBody(said.name, reader), inMessage) : inMessage;
}

/** A line that looks for the seconds, whether they are there, and how they are read. */
type Found = { lines: string[]; is: string; value: string };

const or = ({ lines, is, value }: Found, otherwise: Seconds): Seconds => ({
	before: [...lines, ...otherwise.before],
	value: `${is} ? ${value} : ${otherwise.value}`,
});

function bySentence(sentence: string, reader: Reader): Found {
	const pattern = `Pattern.compile("${sentence} ((?:\\\\d+h)?(?:\\\\d+m)?[\\\\d.]+s)")`;
	return {
		lines: [`Matcher named = ${pattern}.matcher(${reader.message()});`],
		is: 'named.find()',
		value: 'Duration.parse("PT" + named.group(1)).toMillis() / 1000.0',
	};
}

function inHeader({ name, format, variable: reset = 'reset' }: NonNullable<Delay['said']>): Found {
	if (format === 'seconds') {
		const lines = [
			`String after = res.headers().firstValue(${text(name)}).orElse(""); // seconds, or a date`,
			'double now = System.currentTimeMillis() / 1000.0;',
		];
		const until = 'Math.max(1, ZonedDateTime.parse(after, RFC_1123_DATE_TIME).toEpochSecond() - now)';
		return { lines, is: 'after.matches("[1-9][\\\\d.]*")', value: `Double.parseDouble(after) : after.endsWith("GMT") ? ${until}` };
	}
	const lines = [`long ${reset} = res.headers().firstValueAsLong(${text(name)}).orElse(0); // Unix time`];
	const until = format === 'epoch-ms' ? `(${reset} - System.currentTimeMillis()) / 1000.0` : `${reset} - System.currentTimeMillis() / 1000.0`;
	return { lines, is: `${reset} > 0`, value: `Math.max(1, ${until})` };
}

function inBody(name: string, reader: Reader): Found {
	if (!isInList(name)) return { lines: [`double said = ${reader.node(name)}.asDouble();`], is: 'said > 0', value: 'said' };
	const lines = [`String said = body.findPath("${String(stepsTo(name).at(-1))}").asText("").replace("s", "");`];
	return { lines, is: '!said.isEmpty()', value: 'Double.parseDouble(said)' };
}
