import type { Provider } from '../catalogue/model.ts';
import { isDemo } from '../catalogue/query.ts';

/**
 * Up to so many, a page over everything lists all of them. Of more it shows a part and leads to the rest, so that it weighs and
 * reads at any size as it does at this one.
 */
export const mostEntries = 1_000;
export const mostProviders = 12;

/** The providers that stand side by side on a page, by name: of too many, those with the most errors. */
export function foremost(providers: Provider[]): Provider[] {
	if (providers.length <= mostProviders) return providers;
	const byErrors = providers.toSorted((a, b) => Number(isDemo(a)) - Number(isDemo(b)) || b.entries.length - a.entries.length);
	const kept = new Set(byErrors.slice(0, mostProviders));
	return providers.filter((provider) => kept.has(provider));
}
