import type { Mask } from '../../decode/mask.ts';
import { once } from '../../search/box/once.ts';
import { fetching } from './failure.ts';
import { pause } from './pause.ts';
import { ask } from './worker/ask.ts';

/** Covers the secrets in a text. */
export type Cover = (text: string) => string;

/** The providers by name, with what their keys start with. Like every load here, rejects with a LoadError when a file doesn't come. */
export const loadProviders = once(() => ask('providers'));

/** The names know what the keys of a provider look like, so that nothing counts as harmless before they are there. */
export const loadMask = once(async (): Promise<Mask> => {
	const code = fetching('the mask', async () => {
		await pause();
		return import('../../decode/mask.ts');
	});
	const [{ createMask }, providers] = await Promise.all([code, loadProviders()]);
	await pause();
	return createMask(providers);
});

export const loadCover = once(async (): Promise<Cover> => {
	const { mask } = await loadMask();
	return (text) => mask(text).text;
});
