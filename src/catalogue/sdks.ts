import type { ProviderData } from '../schema/types.ts';
import type { Entry } from './build.ts';

type Sdk = ProviderData['sdks'][number];

/** The class an SDK raises for a status, with its namespace: groq.RateLimitError. */
export function classFor(sdk: Sdk, status: number): string | undefined {
	const name = sdk.classes[String(status)] ?? sdk.classes[`${String(status)[0]}xx`] ?? sdk.classes.default;
	return name && (sdk.namespace ? `${sdk.namespace}.${name}` : name);
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
	if (!sdk.retries || sdk.retries.default === null) return 'not stated';
	const listed = sdk.retries.on.includes(String(status)) || sdk.retries.on.includes(`${String(status)[0]}xx`);
	return listed && sdk.retries.default > 0 ? `${sdk.retries.default} times` : 'no';
}
