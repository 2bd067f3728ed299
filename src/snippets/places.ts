import type { Provider } from '../catalogue/model.ts';

/** Every place in a response that the snippets of a provider read, as the formats write it. */
export const placesRead = (provider: Provider): string[] => [
	...placesOf(provider, 'code', 'type', 'message'),
	...(provider.request_id.where ? [provider.request_id.where] : []),
];

/** A place as the snippets follow it: errors[0].code is errors.0.code, and of a list without a number the first fitting item counts. */
export const dotted = (place: string) => place.replaceAll('[]', '').replaceAll('[', '.').replaceAll(']', '');

/** Where a value sits over the error formats of the provider: the most nested place first, one that can also hold a code last. */
export function placesOf(provider: Provider, ...names: ('code' | 'type' | 'message')[]): string[] {
	const formats = provider.formats.filter((format) => format.transport.includes('http'));
	const found = names.flatMap((name) => formats.map((format) => format.paths[name])).filter((place) => place !== undefined);
	const alsoCode = (place: string) => Number(names.includes('message') && formats.some(({ paths }) => paths.code === place));
	const general = (place: string) => Number(place === 'type'); // the URI of a whole family of problems
	const depth = (place: string) => place.split(/[.[]/).length;
	return [...new Set(found)].sort((a, b) => alsoCode(a) - alsoCode(b) || general(a) - general(b) || depth(b) - depth(a));
}
