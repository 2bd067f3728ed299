import type { Entry, Provider } from '../catalogue/model.ts';
import { casesOf, statusEntry } from '../catalogue/query.ts';
import { streamFamily } from '../schema/provider/example.ts';
import type { Policy } from '../schema/recipe.ts';
import type { Wait } from '../schema/types.ts';
import { placesRead, type Reads, statusPlaces } from './places.ts';

export type Recipe =
	| 'stop'
	| 'wait-header-seconds'
	| 'wait-header-epoch'
	| 'wait-body-seconds'
	| 'wait-backoff'
	| 'poll'
	| 'check'
	| 'stream';

/** What the whole client of a provider handles: a 429, which every client must. */
export const clientEntry = (provider: Provider): Entry | undefined => statusEntry(provider, 429);

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

/**
 * What a part can be made for, by the question that it answers. A part without a variant in its name serves whatever no
 * variant of it is made for: pick.py, and pick.lists.py where a place leads through a list.
 */
export const variants = {
	places: ['lists'],
	key: ['own-header'],
	streams: streamFamily.options,
	status: ['in-event'],
	wait: ['duration', 'epoch-ms'],
} as const satisfies Record<string, readonly string[]>;
export type Variant = (typeof variants)[keyof typeof variants][number];

/** The variants that an entry needs in a recipe with this policy. */
export function variantsFor(entry: Entry, { retry, stream }: Policy): Variant[] {
	const { provider } = entry;
	const { key, streams } = provider.example;
	const wait = retry?.stated ? waitOf(entry) : undefined;
	const inLists = [...placesRead(provider, readsOf({ stream })), wait?.name].some((place) => place?.includes('[]'));
	const format = variants.wait.find((name) => name === wait?.format);
	return [
		...(inLists ? (['lists'] as const) : []),
		...(key.prefix === undefined ? (['own-header'] as const) : []),
		...(streams ? [streams] : []),
		...(statusPlaces(provider).length > 0 ? (['in-event'] as const) : []),
		...(format ? [format] : []),
	];
}

/** What a program under this policy reads. */
export const readsOf = ({ stream }: Pick<Policy, 'stream'>): Reads => (stream ? 'responses and events' : 'responses');
