import { stepsTo } from '../../evaluate.ts';
import { growing } from '../../pace.ts';
import type { Delay } from '../../plan.ts';
import { isInList } from '../../writing/reads.ts';
import { type Reader, text } from './reader.ts';

type Seconds = { before: string[]; value: string };

/** The seconds to wait as an expression, and the lines before it. */
export function secondsOf(delay: Delay, reader: Reader): Seconds {
	const { said, sentence } = delay;
	const own: Seconds = { before: [], value: pause(delay) };
	const inMessage = sentence === undefined ? own : or(bySentence(sentence, reader), own);
	return said ? or(said.in === 'header' ? inHeader(said) : inBody(said.name, reader), inMessage) : inMessage;
}

function pause(delay: Delay): string {
	const power = growing(delay, 'Math.pow(2, attempt - 1)', (grown, limit) => `Math.min(${limit}, ${grown})`);
	return delay.factor === 1 ? String(delay.first) : `${power} + Math.random()`;
}

/** A wait that no response changes, as Thread.sleep takes it. */
export const millisecondsOf = (delay: Delay) => (delay.factor === 1 ? String(delay.first * 1000) : `(long) ((${pause(delay)}) * 1000)`);

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
	const header = `res.headers().firstValue(${text(name)}).orElse("")`;
	if (format === 'seconds') {
		const until = 'ZonedDateTime.parse(after, RFC_1123_DATE_TIME).toEpochSecond() - System.currentTimeMillis() / 1000.0';
		const lines = [
			`String after = ${header}; // seconds, or a date`,
			`double told = after.endsWith("GMT") ? ${until} : after.matches("[0-9.]+") ? Double.parseDouble(after) : 0;`,
		];
		return { lines, is: 'told > 0', value: 'told' };
	}
	const now = `System.currentTimeMillis()${format === 'epoch-ms' ? '' : ' / 1000.0'}`;
	const lines = [`double ${reset} = Double.parseDouble("0" + ${header}.replaceAll("[^0-9]", "")) - ${now}; // Unix time`];
	return { lines, is: `${reset} > 0`, value: format === 'epoch-ms' ? `${reset} / 1000` : reset };
}

function inBody(name: string, reader: Reader): Found {
	if (!isInList(name)) return { lines: [`double said = ${reader.node(name)}.asDouble();`], is: 'said > 0', value: 'said' };
	const lines = [`String said = body.findPath("${String(stepsTo(name).at(-1))}").asText("").replace("s", "");`];
	return { lines, is: '!said.isEmpty()', value: 'Double.parseDouble(said)' };
}
