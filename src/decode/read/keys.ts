import type { Seen } from '../evidence.ts';
import type { Outline } from './outline.ts';

/** A value of a key that errors carry, and the names of what it stands in: error.metadata.error_type. */
export type SeenKey = Seen & { key: string; path: string };

const keyValue =
	/(?<![A-Za-z0-9_])["'[\s]{0,2}(error_code|errorCode|error_type|code|type|error|errno|reason|status|statusCode|status_code|connection_issue|disconnect_type|finish_reason|finishReason|stop_reason|blockReason|limit_source|name|title|request_id|requestId|requestID|x-request-id|x-transaction-id|retry_after|model|param|field|parameter)["'\]\s]{0,3}(?::|=>|=| - )\s{0,4}(?:[a-z]+\(\d*\)\s?|int\(|u(?=["']))?(?:"([^"]{1,300})|'([^']{1,300})|([^\s"'{}[\],;<>][^\s"'{}[\],;<>)]{0,120}))/g;

/** A log can be full of keys. */
const mostKeys = 401;
const mostAttributes = 40;

/** Values of the keys that errors carry, whatever the notation: JSON, Python, PHP, log lines. */
export function readKeys(text: string, { keys: places }: Outline): SeenKey[] {
	const seen: SeenKey[] = [];
	let next = 0;
	const pathAt = (start: number, key: string) => {
		while (next + 1 < places.length && (places[next + 1]?.start ?? start) < start) next++;
		const place = places[next];
		return place && place.start < start && place.path.endsWith(key) ? place.path : key;
	};
	for (const match of text.matchAll(keyValue)) {
		const value = (match[2] ?? match[3] ?? match[4] ?? '').trim();
		if (!value) continue;
		const key = match[1] ?? '';
		const start = match.index + match[0].lastIndexOf(value);
		seen.push({ key: key.toLowerCase(), path: pathAt(start, key), value, start, end: start + value.length });
		if (seen.length >= mostKeys) break;
	}
	for (const match of text.matchAll(/\bcode="(\d{1,5})"/g)) {
		const value = match[1] ?? '';
		seen.push({ key: 'code', path: 'code', value, start: match.index + 6, end: match.index + 6 + value.length });
		if (seen.length >= mostKeys + mostAttributes) break;
	}
	return seen;
}
