import type { ProviderSignature } from '../catalogue/signatures.ts';

/** Something read in a paste, with its place in the flat text. */
export type Seen = { value: string; start: number; end: number };
export type SeenProvider = Seen & {
	provider: string;
	how: 'host' | 'path' | 'package' | 'class' | 'name' | 'model' | 'key' | 'header';
	weight: number;
};
export type SeenKey = Seen & { key: string };

const status =
	/(?<![\d.,/_-]|\d:)([1-5]\d\d)(?![\d_]|[.,:]\d|-\d|ms\b|s\b|px\b|%| ?(?:bytes|ms|KB|MB|tokens|items|rows|lines|requests|entries)\b)/g;
const before =
	/(?:status(?:[ _-]?code)?|code|http(?:\/\d(?:\.\d)?)?|error|err|errno|response|returned|responded with|answered|failed(?: with)?|reason|getting|got|received|with)["'\]\s]{0,3}(?:[:=#(\s[-]|=>|int\(|is |was |of ){0,6}["']?$/i;
const after =
	/^["'\])]{0,2}[\s:,-]{0,3}["'{(]?\s?(?:Client Error|Server Error|[A-Z][a-z]+ (?:Request|Found|Error|Gateway|Unavailable|Timeout|Requests|Required|Allowed|Large|Entity|Content|Type)|Too Many|Bad |Not |Unauthorized|Forbidden|Conflict|Gone|OK\b|Created|Accepted|Payload|Request |Rate limit|Internal|Service|Gateway|Unprocessable|Incorrect|Invalid|\{|"[A-Z])/;

/** HTTP statuses that the text gives as such: after a word like status, before a reason phrase, or at the start of a line. */
export function readStatuses(text: string): Seen[] {
	const seen: Seen[] = [];
	for (const match of text.matchAll(status)) {
		const start = match.index;
		const lead = text.slice(Math.max(0, start - 40), start);
		const tail = text.slice(start + 3, start + 40);
		const atStart = /(?:^|\n)[\s>*#(['"`|-]{0,6}$/.test(lead) && /^["']?[\s:,]/.test(tail);
		const afterClass = /(?:Error|Exception|Errors?)[:\s(]{1,3}$/.test(lead);
		if (before.test(lead) || after.test(tail) || atStart || afterClass) seen.push({ value: match[1] ?? '', start, end: start + 3 });
		if (seen.length > 40) break;
	}
	return seen;
}

const keyValue =
	/(?<![A-Za-z0-9_])["'[\s]{0,2}(error_code|errorCode|error_type|code|type|error|errno|reason|status|statusCode|status_code|connection_issue|disconnect_type|name|title|request_id|requestId|requestID|x-request-id|x-transaction-id|retry_after|model|param|field|parameter)["'\]\s]{0,3}(?::|=>|=| - )\s{0,4}(?:[a-z]+\(\d*\)\s?|int\(|u)?(?:"([^"]{1,300})|'([^']{1,300})|([^\s"'{}[\],;<>][^\s"'{}[\],;<>)]{0,120}))/g;

/** Values of the keys that errors carry, whatever the notation: JSON, Python, PHP, log lines. */
export function readKeys(text: string): SeenKey[] {
	const seen: SeenKey[] = [];
	for (const match of text.matchAll(keyValue)) {
		const value = (match[2] ?? match[3] ?? match[4] ?? '').trim();
		if (!value) continue;
		const start = match.index + match[0].lastIndexOf(value);
		seen.push({ key: (match[1] ?? '').toLowerCase(), value, start, end: start + value.length });
		if (seen.length > 400) break;
	}
	for (const match of text.matchAll(/\bcode="(\d{1,5})"/g)) {
		seen.push({ key: 'code', value: match[1] ?? '', start: match.index + 6, end: match.index + 6 + (match[1]?.length ?? 0) });
		if (seen.length > 440) break;
	}
	return seen;
}

const word = /[A-Za-z][A-Za-z0-9]{0,40}(?:(?:::|[_:./-])[A-Za-z0-9]{1,40}){0,8}|#?\d{1,5}/g;

/** Every identifier of the text, for comparison with the codes that are known. */
export function readWords(text: string): Seen[] {
	const seen: Seen[] = [];
	for (const match of text.matchAll(word)) {
		seen.push({ value: match[0], start: match.index, end: match.index + match[0].length });
		if (seen.length > 20_000) break;
	}
	return seen;
}

const host = /[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?(?:\.[a-z0-9][a-z0-9-]{0,40}){1,5}/gi;

/** What names a provider: its hosts, packages, exception classes, model ids, headers, keys and names, the strongest first. */
export function readProviders(text: string, words: Seen[], providers: ProviderSignature[]): SeenProvider[] {
	const seen: SeenProvider[] = [];
	const add = (provider: ProviderSignature, how: SeenProvider['how'], weight: number, item: Seen) => {
		seen.push({ provider: provider.id, how, weight, ...item });
	};
	const lower = text.toLowerCase();
	for (const match of text.matchAll(host)) {
		const name = match[0].toLowerCase();
		const item = { value: match[0], start: match.index, end: match.index + match[0].length };
		for (const provider of providers) {
			if (provider.hosts.some((known) => name === known || name.endsWith(`.${known}`)))
				add(provider, 'host', name.startsWith('api.') ? 12 : 10, item);
		}
		if (seen.length > 200) break;
	}
	for (const provider of providers) {
		for (const [how, weight, names] of [
			['package', 7, provider.packages],
			['path', 6, provider.paths],
			['model', 5, provider.models],
			['header', 7, provider.headers.filter((name) => providers.every((other) => other === provider || !other.headers.includes(name)))],
			['key', 3, provider.keyPrefixes],
			['name', 4, provider.nicknames.filter((name) => name.length > 2)],
		] as const) {
			for (const name of names) {
				const start = standing(lower, name.toLowerCase(), how !== 'name' && how !== 'package' && how !== 'header');
				if (start >= 0)
					add(provider, how, /(?:Exception|Error)$/.test(name) ? 9 : weight, {
						value: text.slice(start, start + name.length),
						start,
						end: start + name.length,
					});
			}
		}
	}
	const namespaces = new Map(providers.flatMap((provider) => provider.namespaces.map((name) => [name, provider] as const)));
	const shared = new Set(providers.flatMap((provider) => provider.namespaces).filter((name, index, all) => all.indexOf(name) !== index));
	for (const item of words) {
		const [, space = '', name = ''] = /^([A-Za-z_]+)(?:[.:]{1,2})([A-Z][A-Za-z]+)$/.exec(item.value) ?? [];
		const owner = namespaces.get(space.toLowerCase());
		// The openai package speaks to many providers: its classes name none of them.
		if (owner && name in owner.classes && !shared.has(space.toLowerCase()) && space.toLowerCase() !== 'openai')
			add(owner, 'class', 8, item);
	}
	return seen.sort((a, b) => b.weight - a.weight);
}

/** Where a name stands as a word of its own (or begins one), or -1. Looks a few times, not through the whole of a flood. */
function standing(lower: string, name: string, asPrefix: boolean): number {
	let at = lower.indexOf(name);
	for (let tries = 0; at >= 0 && tries < 50; tries++) {
		const next = lower[at + name.length] ?? ' ';
		const free = !/[a-z0-9]/.test(lower[at - 1] ?? ' ') && (asPrefix || !/[a-z0-9]/.test(next));
		if (free) return at;
		at = lower.indexOf(name, at + 1);
	}
	return -1;
}
