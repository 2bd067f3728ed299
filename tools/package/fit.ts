import { brotliCompressSync } from 'node:zlib';
import type { ProviderData, SaidData } from '../../packages/errdex/src/data/form.ts';

/** The most that a caller who imports errdex/groq alone ships, compressed. */
export const entryLimit = 15_000;

/** The data of a provider with the first so many steps of each error and case. */
export function withSteps(data: ProviderData, most: number): ProviderData {
	const cut = <Said extends SaidData>({ steps, ...said }: Said) => ({ ...said, ...(steps && most > 0 && { steps: steps.slice(0, most) }) });
	return {
		...data,
		entries: data.entries.map(({ cases, ...entry }) => ({ ...cut(entry), ...(cases && { cases: cases.map((item) => cut(item)) }) })),
	};
}

/** The data with as many steps as fit beside the code, which takes `taken` bytes. The whole package has all of them. */
export function fitted(data: ProviderData, taken: number): { data: ProviderData; steps: number } {
	for (const steps of [99, 4, 3, 2, 1]) {
		const made = withSteps(data, steps);
		if (brotliCompressSync(JSON.stringify(made)).length + taken <= entryLimit) return { data: made, steps };
	}
	return { data: withSteps(data, 0), steps: 0 };
}
