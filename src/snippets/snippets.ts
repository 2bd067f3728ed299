import type { Entry, Provider } from '../catalogue/model.ts';
import { casesOf } from '../catalogue/query.ts';
import { streamPath, streams } from './snippet-streams.ts';
import { durations, exchange, headers, lists, milliseconds } from './snippet-variants.ts';
import { hopelessWords, patientWords } from './snippet-words.ts';
import type { Wait } from '../schema/types.ts';

export const languages = [
	{ id: 'typescript', label: 'TypeScript', file: 'typescript.ts', shiki: 'typescript' },
	{ id: 'python', label: 'Python', file: 'python.py', shiki: 'python' },
	{ id: 'go', label: 'Go', file: 'go.go', shiki: 'go' },
	{ id: 'curl', label: 'cURL', file: 'curl.sh', shiki: 'shellscript' },
] as const;

export type Recipe =
	'stop' | 'wait-header-seconds' | 'wait-header-epoch' | 'wait-body-seconds' | 'wait-backoff' | 'poll' | 'check' | 'stream';

/** Which way of handling fits the verdict: wait as the provider says, poll, stop, or look inside a success. */
export function recipeFor(entry: Entry): Recipe {
	const { action, wait } = entry.verdict;
	const succeeds = entry.status.length > 0 && entry.status.every((status) => status < 400);
	if (action === 'ok' || succeeds) return wait?.from === 'poll' ? 'poll' : 'check';
	const waits = action === 'wait' || casesOf(entry).cases.some((item) => action === 'depends' && item.verdict.action === 'wait');
	return waits ? waitRecipe(waitOf(entry)) : 'stop';
}

/** The wait that the snippet keeps: of several cases the one that says where its length is read. */
export function waitOf(entry: Entry): Wait | undefined {
	const waits = casesOf(entry).cases.flatMap(({ verdict }) => (verdict.action === 'wait' && verdict.wait ? [verdict.wait] : []));
	return entry.verdict.wait ?? waits.find(({ name }) => name !== undefined) ?? waits[0];
}

function waitRecipe(wait: Wait | undefined): Recipe {
	if (wait?.from === 'header' && wait.format === 'seconds') return 'wait-header-seconds';
	if (wait?.from === 'header' && (wait.format === 'epoch-seconds' || wait.format === 'epoch-ms')) return 'wait-header-epoch';
	if (wait?.from === 'body' && (wait.format === 'seconds' || wait.format === 'duration')) return 'wait-body-seconds';
	return wait?.from === 'poll' ? 'poll' : 'wait-backoff';
}

/** Replaces the tokens of a snippet's source file with the values of the entry's provider. */
export function fillSnippet(source: string, entry: Entry): string {
	const { single, many } = valuesFor(entry);
	return fitted(source, entry)
		.replace(/(, )?(['"`])(__[A-Z_]+__)\2/g, (whole, comma = '', quote: string, token: string) => {
			const list = many[token];
			if (!list) return whole;
			return list.length > 0 ? comma + list.map((value) => quote + value + quote).join(source.startsWith('#!') ? ' ' : ', ') : '';
		})
		.replace(/__[A-Z_]+__/g, (token) => single[token] ?? token);
}

/** The source as the provider's API needs it: with its headers, and with lists and durations where it has some. */
function fitted(source: string, entry: Entry): string {
	const { provider } = entry;
	const wait = /__WAIT_(PATH|HEADER)__/.test(source) ? waitOf(entry) : undefined;
	const read = [...places(provider, 'code', 'type', 'message'), provider.request_id.where, wait?.name];
	return exchange(source, [
		...headers(provider),
		...streams(provider),
		...(read.some((place) => place?.includes('[]')) ? lists : []),
		...(wait?.format === 'duration' ? durations : []),
		...(wait?.format === 'epoch-ms' ? milliseconds : []),
	]);
}

function valuesFor(entry: Entry) {
	const { provider } = entry;
	const wait = waitOf(entry);
	return {
		single: {
			__BASE_URL__: provider.base_urls[0]?.url ?? '',
			__KEY_ENV__: provider.auth.flatMap((item) => item.env)[0] ?? 'API_KEY',
			__METHOD__: provider.example.method,
			__PATH__: provider.example.path,
			__STREAM_PATH__: streamPath(provider),
			__BODY__: provider.example.body ?? '',
			__WAIT_HEADER__: wait?.name ?? 'retry-after',
			__WAIT_PATH__: dotted(wait?.name ?? ''),
		} as Record<string, string>,
		many: {
			__CODE_PLACES__: places(provider, 'code', 'type').map(dotted),
			__MESSAGE_PLACES__: places(provider, 'message').map(dotted),
			__REQUEST_ID_PLACES__: provider.request_id.where ? [dotted(provider.request_id.where)] : [],
			__RETRY_ON__: patientWords(entry),
			__GIVE_UP__: hopelessWords(entry),
		} as Record<string, string[]>,
	};
}

const dotted = (place: string) => place.replaceAll('[]', '').replaceAll('[', '.').replaceAll(']', '');

/** Where a value sits over the error formats of the provider: the most nested place first, one that can also hold a code last. */
function places(provider: Provider, ...names: ('code' | 'type' | 'message')[]): string[] {
	const formats = provider.formats.filter((format) => format.transport.includes('http'));
	const found = names.flatMap((name) => formats.map((format) => format.paths[name])).filter((place) => place !== undefined);
	const alsoCode = (place: string) => Number(names.includes('message') && formats.some(({ paths }) => paths.code === place));
	const general = (place: string) => Number(place === 'type'); // the URI of a whole family of problems
	const depth = (place: string) => place.split(/[.[]/).length;
	return [...new Set(found)].sort((a, b) => alsoCode(a) - alsoCode(b) || general(a) - general(b) || depth(b) - depth(a));
}
