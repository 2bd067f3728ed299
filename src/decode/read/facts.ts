import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { Fact } from '../types.ts';
import type { SeenKey } from './keys.ts';
import type { MessageHit } from './match-message.ts';
import { valueAfter } from './value-after.ts';

/** What the placeholders of messages stand for. */
const ofPlaceholder = new Map<string, Fact['name']>([
	['limit', 'limit'],
	['used', 'used'],
	['requested', 'requested'],
	['model', 'model'],
	['param', 'field'],
	['parameter', 'field'],
	['field', 'field'],
	['tool', 'tool'],
	['limit_name', 'limit-kind'],
	['n', 'count'],
	['path', 'path'],
	['name', 'name'],
]);
const ofKey = new Map<string, Fact['name']>([
	['model', 'model'],
	['param', 'field'],
	['field', 'field'],
	['parameter', 'field'],
]);
/** How languages write that there is no value. */
const nothing = /^(?:null|none|nil|undefined|nan|n\/a|""|''|-)$/i;
/** Letters of a value that is worth showing: a longer one is prose. */
const longest = 120;

/** What else the text tells: the request id, and the numbers and names that stood in the message. */
export function readFacts(text: string, keys: SeenKey[], best: MessageHit | undefined, providers: ProviderSignature[]): Fact[] {
	const facts = new Map<Fact['name'], string>();
	const add = (name: Fact['name'] | undefined, value: string) => {
		const clean = value.replace(/\s+/g, ' ').trim();
		if (name && clean && !nothing.test(clean) && clean.length < longest && !facts.has(name)) facts.set(name, clean);
	};
	const id = readRequestId(text, providers);
	if (id && !/REDACTED/i.test(id)) facts.set('request-id', id.trim());
	for (const [name, value] of best?.values ?? []) add(ofPlaceholder.get(name), value);
	for (const { key, value } of keys) add(ofKey.get(key), value);
	return [...facts].map(([name, value]) => ({ name, value }));
}

/** By the headers and keys that hold it at the providers, or by how it starts. */
function readRequestId(text: string, providers: ProviderSignature[]): string | undefined {
	const headers = providers.flatMap(({ requestId }) => (requestId.startsWith('header:') ? [requestId.slice('header:'.length)] : []));
	const starts = [...new Set(providers.flatMap(({ requestIdStart }) => requestIdStart ?? []))];
	const named = valueAfter(`(?:${[...new Set(headers), 'request[_-]?id', 'requestID'].join('|')})`)
		.exec(text)?.[1]
		?.replace(/[)\s].*$/, '');
	if (named && !nothing.test(named)) return named;
	return starts.length > 0 ? new RegExp(`(?<![A-Za-z0-9_-])(?:${starts.join('|')})[A-Za-z0-9-]{6,60}`).exec(text)?.[0] : undefined;
}
