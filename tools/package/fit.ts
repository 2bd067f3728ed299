import { brotliCompressSync, constants } from 'node:zlib';
import type { ProviderData, SaidData } from '../../packages/errdex/src/data/form.ts';
import { parsing } from './parsing.ts';

/** The most that a caller who imports errdex/groq alone ships, compressed. */
export const entryLimit = 15_000;

/** More than any error has. */
export const everyStep = 99;

/**
 * How many steps of each error and case are kept, and of how many errors; statuses come first. ½ is the first sentence of the
 * first step; and then a case that advise tells apart isn't described either.
 */
export type Steps = { most: number; errors: number };

export function withSteps(data: ProviderData, { most, errors }: Steps): ProviderData {
	return {
		...data,
		entries: data.entries.map(({ cases, ...entry }, index) => {
			const kept = index < errors ? most : 0;
			const told = (at: number) => most < 1 && entry.branches.some(({ of }) => of === at);
			const made = cases?.map((item, at) => ({ ...cut(item, kept), ...(told(at) && { tell: '' }) }));
			return { ...cut(entry, kept), ...(made && { cases: made }) };
		}),
	};
}

function cut<Said extends SaidData>({ steps, ...said }: Said, kept: number): Omit<Said, 'steps'> & Pick<SaidData, 'steps'> {
	if (!steps || kept === 0) return said;
	return { ...said, steps: kept < 1 ? [firstSentence(steps[0])] : steps.slice(0, kept) };
}

const firstSentence = (text = '') => /^.*?[^\d]\.(?= |$)/.exec(text)?.[0] ?? text;

/** The whole data of a provider, and what of it its own entry holds. */
export type Fitted = { whole: ProviderData; inEntry: ProviderData; steps: Steps };

/** The data with as many steps as fit beside the code, which takes `taken` bytes. The whole package has all of them. */
export function fitted(data: ProviderData, taken: number): Fitted {
	const all = data.entries.length;
	const fits = (steps: Steps) => isWithin(entryLimit - taken, parsing('data', withSteps(data, steps)));
	const most = [everyStep, 3, 2, 1].find((count) => fits({ most: count, errors: all }));
	const steps = { most: most ?? 0.5, errors: most ? all : 0 };
	for (let add = 64; !most && add >= 1; add /= 2) if (fits({ ...steps, errors: steps.errors + add })) steps.errors += add;
	return { whole: data, inEntry: withSteps(data, steps), steps };
}

/** Whether a text takes so many bytes at most, compressed. To do that well takes twenty times as long, and saves less than a fifth. */
function isWithin(limit: number, text: string): boolean {
	const quick = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
	if (quick <= limit || quick * 0.8 > limit) return quick <= limit;
	return brotliCompressSync(text).length <= limit;
}
