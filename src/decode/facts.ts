import type { ProviderSignature } from '../signatures/signatures.ts';
import { mask } from './mask.ts';
import type { Evidence } from './rank.ts';
import { readHeaders } from './read-headers.ts';
import type { Decoded, Fact } from './types.ts';
import { readDuration, readWait } from './waiting.ts';

const header = (name: string) =>
	new RegExp(`(?<![A-Za-z-])${name}["'\\]]{0,2}\\s{0,3}(?::|=>|=)\\s{0,3}\\[?\\s{0,3}["']?([^"'\\n,}\\]]{1,80})`, 'i');
const dateHeader = /(?<![A-Za-z-])date["']?\s{0,3}[:=]\s{0,3}["']?([A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/i;
const inSentence =
	/(?:try again|retry|retrying|wait(?:ing)?|resets?|available)(?: (?:again|after|in|for|about|at least))*[:\s]{1,3}((?:\d{1,9}(?:\.\d{1,12})?\s?(?:ms|seconds?|secs?|minutes?|mins?|hours?|days?|[smhd])[\s,]{0,2}(?:and )?){1,5})/i;
const units: [RegExp, string][] = [
	[/(\d)\s?(?:seconds?|secs?)/gi, '$1s'],
	[/(\d)\s?(?:minutes?|mins?)/gi, '$1m'],
	[/(\d)\s?hours?/gi, '$1h'],
	[/(\d)\s?days?/gi, '$1d'],
];

/** How long the paste says to wait: a header before a body field before a sentence. */
export function readWaitFacts(text: string): Decoded['wait'] {
	const date = Date.parse(dateHeader.exec(text)?.[1] ?? '');
	const now = Number.isNaN(date) ? Date.now() : date;
	const milliseconds = header('retry-after-ms').exec(text)?.[1];
	if (milliseconds && /^\d+$/.test(milliseconds.trim())) return { seconds: Number(milliseconds) / 1000, from: 'header retry-after-ms' };
	for (const [name, place] of [
		['retry-after', 'header retry-after'],
		['retry_after', 'body field retry_after'],
		['retryDelay', 'body field retryDelay'],
		['x-rate-limit-reset', 'header x-rate-limit-reset'],
		['x-ratelimit-reset', 'header x-ratelimit-reset'],
	] as const) {
		const value = header(name).exec(text)?.[1];
		const read =
			value === undefined
				? undefined
				: readWait(
						name === 'retry-after' && /^[A-Z][a-z]{2}$/.test(value)
							? (/retry-after["']?\s{0,3}[:=]\s{0,3}["']?([A-Z][a-z]{2}, [^"'\n]{1,40})/i.exec(text)?.[1] ?? value)
							: value,
						now,
					);
		// Without the time of the answer, a reset that has passed tells nothing.
		if (read && !(read.format.startsWith('epoch') && Number.isNaN(date) && read.seconds === 0))
			return { seconds: read.seconds, from: place };
	}
	const due = readHeaders(text, now).wait;
	if (due && due.seconds > 0) return { seconds: due.seconds, from: `header ${due.name}` };
	// The text form of a gRPC message: retry_delay { seconds: 57 }.
	const delay = /retry_?delay\s{0,3}\{\s{0,8}["']?seconds["']?:\s{0,3}(\d{1,6})\b/i.exec(text)?.[1];
	if (delay) return { seconds: Number(delay), from: 'body field retry_delay' };
	const sentence = inSentence.exec(text)?.[1];
	if (!sentence) return undefined;
	const compact = units.reduce((value, [pattern, unit]) => value.replace(pattern, unit), sentence).replace(/[\s,]|and/g, '');
	const seconds = readDuration(compact);
	return seconds === undefined ? undefined : { seconds, from: 'the sentence in the message' };
}

const names: Record<string, string> = {
	limit: 'Limit',
	used: 'Used',
	requested: 'Requested',
	model: 'Model',
	param: 'Field',
	parameter: 'Field',
	field: 'Field',
	tool: 'Tool',
	limit_name: 'Limit kind',
	n: 'Count',
	path: 'Path',
	name: 'Name',
};

/** By the headers and keys that hold it at the providers, or by how it starts. */
function readRequestId(text: string, providers: ProviderSignature[]): string | undefined {
	const places = providers.flatMap(({ requestId }) => (requestId.startsWith('header:') ? [requestId.slice('header:'.length)] : []));
	const starts = [...new Set(providers.flatMap(({ requestIdStart }) => requestIdStart ?? []))];
	const named = header(`(?:${[...new Set(places)].join('|')}|request[_-]?id|requestID)`)
		.exec(text)?.[1]
		?.replace(/[)\s].*$/, '');
	if (named && !/^(?:null|none|undefined)$/i.test(named)) return named;
	return starts.length > 0 ? new RegExp(`(?<![A-Za-z0-9_-])(?:${starts.join('|')})[A-Za-z0-9-]{6,60}`).exec(text)?.[0] : undefined;
}

/** What else the paste tells: request id, the numbers and names that stood in the message. */
export function readFacts(text: string, { keys, messages }: Evidence, providers: ProviderSignature[]): Fact[] {
	const facts = new Map<string, string>();
	const add = (name: string, value: string | undefined) => {
		const clean = value?.replace(/\s+/g, ' ').trim();
		if (clean && clean.length < 120 && !facts.has(name)) facts.set(name, mask(clean).text);
	};
	const id = readRequestId(text, providers);
	if (id && !/REDACTED/i.test(id)) facts.set('Request id', id.trim().slice(0, 80));
	const best = messages[0];
	for (const [name, value] of Object.entries(best?.values ?? {})) if (names[name]) add(names[name], value);
	for (const key of keys) {
		if (key.key === 'model') add('Model', key.value);
		if (['param', 'field', 'parameter'].includes(key.key)) add('Field', key.value);
	}
	return [...facts].map(([name, value]) => ({ name, value }));
}
