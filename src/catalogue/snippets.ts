import type { Entry, Provider } from './build.ts';
import { casesOf, sibling } from './query.ts';
import type { Verdict, Wait } from '../schema/types.ts';

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
	if (action === 'wait') return waitRecipe(wait);
	const waiting = casesOf(entry).cases.find((item) => item.verdict.action === 'wait');
	return action === 'depends' && waiting ? waitRecipe(waiting.verdict.wait) : 'stop';
}

function waitRecipe(wait: Wait | undefined): Recipe {
	if (wait?.from === 'header' && wait.format === 'seconds') return 'wait-header-seconds';
	if (wait?.from === 'header' && wait.format === 'epoch-seconds') return 'wait-header-epoch';
	if (wait?.from === 'body' && wait.format === 'seconds') return 'wait-body-seconds';
	return wait?.from === 'poll' ? 'poll' : 'wait-backoff';
}

/** Replaces the tokens of a snippet's source file with the values of the entry's provider. */
export function fillSnippet(source: string, entry: Entry): string {
	const { single, lists } = valuesFor(entry);
	return source
		.replace(/(, )?(['"`])(__[A-Z_]+__)\2/g, (whole, comma = '', quote: string, token: string) => {
			const list = lists[token];
			if (!list) return whole;
			return list.length > 0 ? comma + list.map((value) => quote + value + quote).join(source.startsWith('#!') ? ' ' : ', ') : '';
		})
		.replace(/__[A-Z_]+__/g, (token) => single[token] ?? token);
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
			__BODY__: provider.example.body ?? '',
			__WAIT_HEADER__: wait?.name ?? 'retry-after',
			__WAIT_PATH__: wait?.name ?? '',
		} as Record<string, string>,
		lists: {
			__CODE_PLACES__: places(provider, 'code', 'type'),
			__MESSAGE_PLACES__: places(provider, 'message'),
			__REQUEST_ID_PLACES__: provider.request_id.where ? [dotted(provider.request_id.where)] : [],
			__RETRY_ON__: patientWords(entry),
			__GIVE_UP__: hopelessWords(entry),
		} as Record<string, string[]>,
	};
}

const waitOf = (entry: Entry): Wait | undefined =>
	entry.verdict.wait ?? casesOf(entry).cases.find((item) => item.verdict.wait)?.verdict.wait;

const dotted = (place: string) => place.replaceAll('[', '.').replaceAll(']', '');

/** Where a value sits over the error formats of the provider: the most nested place first, one that can also hold a code last. */
function places(provider: Provider, ...names: ('code' | 'type' | 'message')[]): string[] {
	const formats = provider.formats.filter((format) => format.transport.includes('http'));
	const found = names.flatMap((name) => formats.map((format) => format.paths[name])).filter((place) => place !== undefined);
	const alsoCode = (place: string) => Number(names.includes('message') && formats.some(({ paths }) => paths.code === place));
	const general = (place: string) => Number(place === 'type'); // the URI of a whole family of problems
	const depth = (place: string) => place.split(/[.[]/).length;
	return [...new Set(found)].sort((a, b) => alsoCode(a) - alsoCode(b) || general(a) - general(b) || depth(b) - depth(a)).map(dotted);
}

/** What, besides a 429 or a 5xx, says that a wait helps: a status of its own, a code or words of the message. */
function patientWords(entry: Entry): string[] {
	const waits = ({ action, wait }: Verdict) => action === 'wait' && wait?.from !== 'period';
	const usual = (other: Entry) => other.status.length > 0 && other.status.every((status) => status === 429 || status >= 500);
	// A status tells by itself when all that the provider sends with it waits.
	const always = (status: number) => entry.provider.entries.every((other) => !other.status.includes(status) || waits(other.verdict));
	const own = (other: Entry) =>
		usual(other) ? [] : [...(other.code ? [other.code] : []), ...other.status.filter(always).map((status) => `HTTP ${status}`)];
	if (waits(entry.verdict)) return own(entry);
	const { cases, from } = casesOf(entry);
	return cases
		.filter(({ verdict }) => waits(verdict))
		.flatMap((item) => {
			const other = item.entry ? sibling(entry, item.entry) : undefined;
			if (other) return own(other);
			if (usual(entry)) return [];
			const mine = from.messages.filter((message) => message.case === item.id).map(({ template }) => longestLiteral(template));
			return mine.filter(
				(word) => word.length > 10 && !from.messages.some((other) => other.case !== item.id && other.template.includes(word)),
			);
		})
		.filter((word, index, all) => word.length > 3 && all.indexOf(word) === index);
}

/** Words in a code or message that mean: no wait helps. Read from the cases that are not wait. */
function hopelessWords(entry: Entry): string[] {
	const { cases, from } = casesOf(entry);
	if (!cases.some((item) => item.verdict.action === 'wait')) return [];
	return cases
		.filter((item) => item.verdict.action === 'stop' || item.verdict.action === 'fix')
		.flatMap((item) => {
			const words = from.messages.filter((message) => message.case === item.id).map((message) => longestLiteral(message.template));
			const own = item.entry ? (sibling(entry, item.entry) ?? undefined) : undefined;
			return own?.code ? [...words, own.code.split('/').pop() ?? own.code] : words;
		})
		.filter((word, index, all) => word.length > 3 && all.indexOf(word) === index);
}

/** The longest run of a message template without placeholders or characters that a string literal must escape. */
export function longestLiteral(template: string): string {
	const runs = template.split(/\{[^}]*\}|['"`\\$!\n]/).map((run) => run.trim());
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
	return longest.length <= 48 ? longest : longest.slice(0, 48).replace(/\s+\S*$/, '');
}
