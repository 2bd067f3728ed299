import type { ProviderData } from '../schema/types.ts';
import type { Entry } from './model.ts';

export type Sdk = ProviderData['sdks'][number];

const ofTheLanguage = new Set(['Error', 'TypeError', 'ValueError', 'RuntimeError', 'TimeoutError', 'DOMException']);

/** A class as code writes it: groq.RateLimitError. Classes of the language or of another package keep their own name. */
export function written(sdk: Sdk, name: string): string {
	return sdk.namespace && !name.includes('.') && !ofTheLanguage.has(name) ? `${sdk.namespace}.${name}` : name;
}

/** The class an SDK raises for a status, with its namespace: groq.RateLimitError. */
export function classFor(sdk: Sdk, status: number): string | undefined {
	const name = sdk.classes[String(status)] ?? sdk.classes[`${String(status)[0]}xx`] ?? sdk.classes.default;
	return name && written(sdk, name);
}

export type ClassRow = { sdk: Sdk; classes: { status: number; name: string }[] };

/** For each SDK of the provider, the classes an entry's statuses arrive as. Only errors have classes. */
export function classesOf(entry: Entry): ClassRow[] {
	const statuses = entry.status.filter((status) => status >= 400);
	return entry.provider.sdks
		.map((sdk) => ({
			sdk,
			classes: statuses.flatMap((status) => {
				const name = classFor(sdk, status);
				return name ? [{ status, name }] : [];
			}),
		}))
		.filter((row) => row.classes.length > 0);
}

/** Whether an SDK sends the request again by itself, in words. */
export function retriesOf(sdk: Sdk, status: number): string {
	const often = howOften(sdk);
	if (often === undefined) return 'not stated';
	return isRetried(sdk, String(status)) ? often : 'no';
}

/** How often an SDK sends a request again, in words; undefined when nobody says. */
export function howOften({ retries }: Sdk): string | undefined {
	if (retries?.keeps_on) return `for up to ${retries.keeps_on / 60} minutes`;
	if (!retries || retries.default === null) return undefined;
	return retries.default === 1 ? 'once' : `${retries.default} times`;
}

/** Whether an SDK sends a request again by itself after a status or a condition. */
export function isRetried({ retries }: Sdk, what: string): boolean {
	if (!retries?.default && !retries?.keeps_on) return false;
	return retries.on.includes(what) || (/^\d{3}$/.test(what) && retries.on.includes(`${what[0]}xx`));
}

const labels: Record<string, string> = {
	connection: 'No connection',
	timeout: 'Timeout',
	abort: 'Aborted by your code',
	cut: 'Response cut off',
	stream: 'Error in a stream',
	schema: 'Unexpected response',
	config: 'Missing key',
	async: 'Any error, async client',
	video: 'Video failed',
	deferred: 'Deferred response failed',
	polling: 'Polling took too long',
};

export type RaisedGroup = { title: string; rows: { what: string; name: string }[] };

/** What an SDK raises, in two parts: what it sends again by itself, and what it does not. */
export function raisedBy(sdk: Sdk): RaisedGroup[] {
	const isStatus = (what: string) => /^\d(\d\d|xx)$/.test(what);
	// 408 has no class of its own, but is sent again unlike the other statuses that share its class.
	const shared = (what: string) => sdk.classes[`${what[0]}xx`] ?? sdk.classes.default;
	const alone = sdk.retries?.on.filter((what) => /^\d{3}$/.test(what) && !sdk.classes[what] && shared(what) && isRetried(sdk, what)) ?? [];
	const keys = [...new Set([...Object.keys(sdk.classes), ...alone])];
	const statuses = keys.filter(isStatus).sort();
	const other = statuses.length > 0 ? 'Any other status' : 'Any error';
	const rows = [...statuses, ...keys.filter((key) => !isStatus(key))].map((key) => ({
		again: isRetried(sdk, key),
		what: key === 'default' ? other : (labels[key] ?? key),
		name: written(sdk, sdk.classes[key] ?? shared(key) ?? ''),
	}));
	return [
		{ title: `Retried automatically, ${howOften(sdk)}`, rows: rows.filter((row) => row.again) },
		{ title: heldBack(sdk), rows: rows.filter((row) => !row.again) },
	].filter((group) => group.rows.length > 0);
}

function heldBack(sdk: Sdk): string {
	const often = howOften(sdk);
	if (often === undefined) return 'Retries not stated';
	// Conditions that have no row of their own: gRPC statuses, kinds of stream errors.
	const other = sdk.retries?.on.filter((what) => !(what in sdk.classes) && /^[A-Z]/.test(what)) ?? [];
	return sdk.retries?.default !== 0 && other.length > 0 ? `Retried ${often}, only for ${other.join(', ')}` : 'Not retried';
}

/** Where the caught error holds each value, in reading order. The code is named even when it is lost. */
export function readsOf(sdk: Sdk): { what: string; where: string[] }[] {
	if (!sdk.reads) return [];
	const { status, code, type, message, param, body, request_id } = sdk.reads;
	return Object.entries({ status, code, type, message, param, body, 'request id': request_id }).flatMap(([what, where]) =>
		where || what === 'code' ? [{ what, where: where ?? [] }] : [],
	);
}
