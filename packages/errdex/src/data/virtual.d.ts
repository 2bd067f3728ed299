// What the build makes of the catalogue: tools/package/data.ts.

declare module 'errdex:signatures' {
	import type { SentSignatures } from '../../../../src/signatures/pack.ts';
	/** Parses what identifies every error. */
	export const sentSignatures: () => SentSignatures;
}

declare module 'errdex:providers' {
	import type { ProviderData } from './form.ts';
	/** Parses the data of each provider, by its id. */
	export const providerData: Record<string, () => ProviderData>;
}

declare module 'errdex:lazy-providers' {
	import type { ProviderData } from './form.ts';
	/** Loads the data of one provider. */
	export const loadProvider: Record<string, () => Promise<{ data: () => ProviderData }>>;
}

declare module 'errdex:names' {
	/** What the providers are called. */
	export const names: { id: string; name: string; nicknames: string[]; hosts: string[] }[];
}

declare module 'errdex:version' {
	export const version: string;
}
