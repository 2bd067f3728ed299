import type { Wait } from '../types.ts';
import { readDuration, readWait } from './durations.ts';
import { readHeaders } from './headers.ts';
import { valueAfter } from './value-after.ts';

const dateHeader = /(?<![A-Za-z-])date["']?\s{0,3}[:=]\s{0,3}["']?([A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/i;
/** The value of retry-after, when it is a date: it holds a comma. */
const retryDate = /retry-after["']?\s{0,3}[:=]\s{0,3}["']?([A-Z][a-z]{2}, [^"'\n]{1,40})/i;
/** The text form of a gRPC message: retry_delay { seconds: 57 }. */
const grpcDelay = /retry_?delay\s{0,3}\{\s{0,8}["']?seconds["']?:\s{0,3}(\d{1,6})\b/i;
const inSentence =
	/(?:try again|retry|retrying|wait(?:ing)?|resets?|available)(?: (?:again|after|in|for|about|at least))*[:\s]{1,3}((?:\d{1,9}(?:\.\d{1,12})?\s?(?:ms|seconds?|secs?|minutes?|mins?|hours?|days?|[smhd])[\s,]{0,2}(?:and )?){1,5})/gi;
/** What a client says of itself: "Retrying in 2 s (attempt 3 of 4)" is its own schedule. */
const ofClient = /^(?:retrying|waiting)/i;
/** A log can be full of retries. */
const most = 40;
const units: [RegExp, string][] = [
	[/(\d)\s?(?:seconds?|secs?)/gi, '$1s'],
	[/(\d)\s?(?:minutes?|mins?)/gi, '$1m'],
	[/(\d)\s?hours?/gi, '$1h'],
	[/(\d)\s?days?/gi, '$1d'],
];
/** Where a wait stands, in the order in which they are believed. */
const places = [
	{ kind: 'header', name: 'retry-after' },
	{ kind: 'field', name: 'retry_after' },
	{ kind: 'field', name: 'retryDelay' },
	{ kind: 'header', name: 'x-rate-limit-reset' },
	{ kind: 'header', name: 'x-ratelimit-reset' },
] as const;

/** How long the text says to wait: a header before a body field before a sentence. */
export function readWaits(text: string): Wait | undefined {
	const date = Date.parse(dateHeader.exec(text)?.[1] ?? '');
	const hasDate = !Number.isNaN(date);
	const now = hasDate ? date : Date.now();
	const wait =
		readMilliseconds(text) ?? readPlaces(text, now, hasDate) ?? readReset(text, now) ?? readGrpcDelay(text) ?? readSentence(text);
	return wait && hasDate ? { ...wait, since: date } : wait;
}

function readMilliseconds(text: string): Wait | undefined {
	const value = valueAfter('retry-after-ms').exec(text)?.[1];
	if (!value || !/^\d+$/.test(value.trim())) return undefined;
	return { seconds: Number(value) / 1000, from: { kind: 'header', name: 'retry-after-ms' } };
}

function readPlaces(text: string, now: number, hasDate: boolean): Wait | undefined {
	for (const from of places) {
		const value = valueAfter(from.name).exec(text)?.[1];
		if (value === undefined) continue;
		const isDate = from.name === 'retry-after' && /^[A-Z][a-z]{2}$/.test(value);
		const read = readWait(isDate ? (retryDate.exec(text)?.[1] ?? value) : value, now);
		// Without the time of the response, a reset that has passed tells nothing.
		if (read && !(read.format.startsWith('epoch') && !hasDate && read.seconds === 0)) return { seconds: read.seconds, from };
	}
	return undefined;
}

/** The reset of a limit of which nothing is left. */
function readReset(text: string, now: number): Wait | undefined {
	const due = readHeaders(text, now).wait;
	return due && due.seconds > 0 ? { seconds: due.seconds, from: { kind: 'header', name: due.name } } : undefined;
}

function readGrpcDelay(text: string): Wait | undefined {
	const seconds = grpcDelay.exec(text)?.[1];
	return seconds ? { seconds: Number(seconds), from: { kind: 'field', name: 'retry_delay' } } : undefined;
}

function readSentence(text: string): Wait | undefined {
	// A terminal may have broken the line, and drawn a box around it.
	const said = [...text.replace(/[\s│┃║|]+/g, ' ').matchAll(inSentence)].slice(0, most);
	const sentence = (said.find(([all]) => !ofClient.test(all)) ?? said[0])?.[1];
	if (!sentence) return undefined;
	const compact = units.reduce((value, [pattern, unit]) => value.replace(pattern, unit), sentence).replace(/[\s,]|and/g, '');
	const seconds = readDuration(compact);
	return seconds === undefined ? undefined : { seconds, from: { kind: 'sentence' } };
}
