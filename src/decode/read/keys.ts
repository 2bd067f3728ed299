import type { Seen } from '../evidence.ts';
import { fromBothEnds } from '../excerpt.ts';
import type { Outline } from './outline.ts';

/** A value of a key that errors carry, and the names of what it stands in: error.metadata.error_type. */
export type SeenKey = Seen & { key: string; path: string };

const keyValue =
	/(?<![A-Za-z0-9_])["'[\s]{0,2}(error_code|errorCode|error_type|code|type|error|errno|reason|status|statusCode|status_code|connection_issue|disconnect_type|finish_reason|finishReason|stop_reason|blockReason|limit_source|name|title|request_id|requestId|requestID|x-request-id|x-transaction-id|retry_after|model|param|field|parameter)["'\]\s]{0,3}(?::|=>|=| - )\s{0,4}(?:[a-z]+\(\d*\)\s?|int\(|u(?=["']))?(?:"([^"]{1,300})|'([^']{1,300})|([^\s"'{}[\],;<>][^\s"'{}[\],;<>)]{0,120}))/g;

/** A log can be full of keys. */
const mostKeys = 400;
const mostAttributes = 40;

/** Values of the keys that errors carry, whatever the notation: JSON, Python, PHP, log lines. */
export function readKeys(text: string, { keys: places }: Outline): SeenKey[] {
	const named = fromBothEnds([...text.matchAll(keyValue)], mostKeys, (match): SeenKey | undefined => {
		const value = (match[2] ?? match[3] ?? match[4] ?? '').trim();
		if (!value) return undefined;
		const key = match[1] ?? '';
		const start = match.index + match[0].lastIndexOf(value);
		return { key: key.toLowerCase(), path: pathAt(start, key, places), value, start, end: start + value.length };
	});
	const attributes = fromBothEnds([...text.matchAll(/\bcode="(\d{1,5})"/g)], mostAttributes, ({ 1: value = '', index }): SeenKey => {
		return { key: 'code', path: 'code', value, start: index + 6, end: index + 6 + value.length };
	});
	return [...named, ...attributes];
}

/** The path of the key whose value starts there; the key alone where the outline has another. */
function pathAt(start: number, key: string, places: Outline['keys']): string {
	let from = 0;
	let to = places.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((places[middle]?.start ?? start) < start) from = middle + 1;
		else to = middle;
	}
	const path = places[from - 1]?.path;
	return path?.endsWith(key) ? path : key;
}
