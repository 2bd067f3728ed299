import { expect, test } from 'vitest';
import type { Entry, Provider } from '../../src/catalogue/model.ts';
import { bodiesOf, valueAt } from '../fixtures/extract.ts';
import { all } from './catalogue.ts';

type Sample = Entry['samples'][number];
type Found = { entry: Entry; sample: Sample; where: string };

const samples = all.entries.flatMap((entry) =>
	entry.samples.map((sample, index): Found => ({ entry, sample, where: `${entry.id} sample ${index + 1}` })),
);

/** The places of one value over the formats of a provider. */
const placesOf = (provider: Provider, value: 'request_id' | 'param') =>
	[
		...new Set([...provider.formats.map(({ paths }) => paths[value]), ...(value === 'request_id' ? [provider.request_id.where] : [])]),
	].filter((place) => place !== undefined);

/** Every value in a body that stands under a key of this name, however deep. */
function under(value: unknown, key: RegExp): unknown[] {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, item]) => (key.test(name) && typeof item === 'string' ? [item] : under(item, key)));
}

test('the places of the request id find it in every sample body and header that has one', () => {
	const missed: string[] = [];
	let checked = 0;
	for (const { entry, sample, where } of samples) {
		const places = placesOf(entry.provider, 'request_id');
		for (const body of bodiesOf(sample.text)) {
			const held = under(body, /^request_?id$/i);
			if (held.length === 0) continue;
			checked++;
			if (!places.some((place) => held.includes(valueAt(body, place)))) missed.push(`${where}: ${held.join()}`);
		}
		for (const name of Object.keys(sample.headers ?? {}).filter((header) => /request-id|transaction-id/i.test(header))) {
			checked++;
			if (!places.includes(`header:${name.toLowerCase()}`)) missed.push(`${where}: header ${name}`);
		}
	}
	expect(checked).toBeGreaterThan(5);
	expect(missed).toEqual([]);
});

test('the places of the field find it in every sample body that names one beside its code', () => {
	const missed: string[] = [];
	let checked = 0;
	for (const { entry, sample, where } of samples) {
		const places = placesOf(entry.provider, 'param');
		for (const body of bodiesOf(sample.text)) {
			const held = under(body, /^(?:param|parameter)$/);
			if (held.length === 0) continue;
			checked++;
			if (!places.some((place) => held.includes(valueAt(body, place)))) missed.push(`${where}: ${held.join()}`);
		}
	}
	expect(checked).toBeGreaterThan(3);
	expect(missed).toEqual([]);
});

test('every body format is the shape of its own paths', () => {
	const missed: string[] = [];
	for (const provider of all.providers) {
		for (const format of provider.formats) {
			const bodies = bodiesOf(format.shape);
			if (bodies.length === 0) continue;
			// param, status and request id are optional in a body: the shape need not show them.
			for (const [name, place] of Object.entries(format.paths).filter(([key]) => ['code', 'type', 'message'].includes(key)))
				if (place && !place.startsWith('header:') && !bodies.some((body) => valueAt(body, place) !== undefined))
					missed.push(`${provider.id} format ${format.id}: nothing at ${name} ${place}`);
		}
	}
	expect(missed).toEqual([]);
});
