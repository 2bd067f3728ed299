import { readWait } from '../../../../src/decode/read/durations.ts';
import { valuesAt } from '../../../../src/handlers/evaluate.ts';
import type { Delay } from '../../../../src/handlers/plan.ts';
import type { Answer } from './answer.ts';

/** Seconds until the request may be sent again: what the response says, or else the pace of the page for this attempt. */
export function secondsUntil(delay: Delay, { headers, bodies, text }: Answer, attempt: number, now: number): number {
	const time = Date.parse(headers['date'] ?? '') || now;
	const { said, sentence, first, factor, longest } = delay;
	const named =
		said?.in === 'header' ? [headers[said.name.toLowerCase()]] : bodies.flatMap((body) => (said ? valuesAt(body, said.name) : []));
	const milliseconds = Number(headers['retry-after-ms'] ?? Number.NaN) / 1_000;
	const stated = [...named, headers['retry-after']]
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map((value) => readWait(String(value), time)?.seconds)
		.find((seconds) => seconds !== undefined);
	if (milliseconds >= 0) return milliseconds;
	return stated ?? inSentence(sentence, text, time) ?? Math.min(longest, first * factor ** (attempt - 1));
}

/** The duration behind the words that introduce it: try again in 9m38.016s. */
function inSentence(words: string | undefined, text: string, now: number): number | undefined {
	const at = words === undefined ? -1 : text.indexOf(words);
	if (words === undefined || at < 0) return undefined;
	const duration = /^\s+((?:\d+(?:\.\d+)?(?:ms|[smhd]))+)/.exec(text.slice(at + words.length))?.[1];
	return duration === undefined ? undefined : readWait(duration, now)?.seconds;
}
