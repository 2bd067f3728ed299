import type { Provider } from '../catalogue/model.ts';

/** What a program reads: the responses of plain calls, or those and the events of a stream. */
export type Reads = 'responses' | 'responses and events';

/** Every place in a response that the snippets of a provider read, as the formats write it. */
export const placesRead = (provider: Provider, reads: Reads): string[] => [
	...placesOf(provider, reads, 'code', 'type', 'message'),
	...(provider.request_id.where ? [provider.request_id.where] : []),
];

/** A place as the snippets follow it: errors[0].code is errors.0.code, and of a list without a number the first fitting item counts. */
export const dotted = (place: string) => place.replaceAll('[]', '').replaceAll('[', '.').replaceAll(']', '');

/** Where a value sits over the error formats of the provider: the most nested place first, one that can also hold a code last. */
export function placesOf(provider: Provider, reads: Reads, ...names: ('code' | 'type' | 'message')[]): string[] {
	const events = reads === 'responses' ? [] : errorEvents(provider);
	const formats = provider.formats.filter((format) => format.transport.includes('http') || events.includes(format));
	const found = names.flatMap((name) => formats.map((format) => format.paths[name])).filter((place) => place !== undefined);
	const alsoCode = (place: string) => Number(names.includes('message') && formats.some(({ paths }) => paths.code === place));
	const general = (place: string) => Number(place === 'type'); // the URI of a whole family of problems
	const depth = (place: string) => place.split(/[.[]/).length;
	return [...new Set(found)].sort((a, b) => alsoCode(a) - alsoCode(b) || general(a) - general(b) || depth(b) - depth(a));
}

/** Where the events of a stream hold the HTTP status that the error would have had outside of one. */
export const statusPlaces = (provider: Provider): string[] => [
	...new Set(errorEvents(provider).flatMap(({ paths }) => paths.status ?? [])),
];

/** Where a success of the provider holds an error instead of a result. */
export const heldPlaces = ({ formats }: Provider): string[] => [
	...new Set(
		formats
			.filter(({ transport, shape }) => transport.includes('http-200-body') && !/"data":/.test(shape))
			.flatMap(({ paths }) => (paths.message !== undefined && /error/i.test(paths.message) ? [paths.message] : [])),
	),
];

/** The formats of errors inside a stream. One without a message tells how a whole stream ended, such as a finish reason. */
const errorEvents = ({ formats }: Provider) =>
	formats.filter(({ transport, paths }) => transport.includes('stream') && paths.message !== undefined);
