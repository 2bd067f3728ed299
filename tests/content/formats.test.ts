import { expect, test } from 'vitest';
import { canonical } from '../../src/addresses/ids.ts';
import { bodiesOf, valueAt } from '../fixtures/extract.ts';
import { all } from './catalogue.ts';

test('the format paths of each provider find the code in every sample body that has one', () => {
	const missed: string[] = [];
	let checked = 0;
	for (const provider of all.providers) {
		const paths = [...new Set(provider.formats.flatMap(({ paths }) => [paths.code, paths.type]))].filter(
			(path) => path !== undefined && !path.startsWith('header:'),
		) as string[];
		for (const entry of provider.entries) {
			if (entry.kind === 'status') continue;
			const names = [entry.code ?? '', entry.slug, ...entry.spellings, ...entry.aliases].flatMap((name) => [
				canonical(name),
				canonical(name.split('/').pop() ?? name),
			]);
			for (const [index, sample] of entry.samples.entries()) {
				const bodies = bodiesOf(sample.text);
				// Some real bodies come without their code: the message tells them.
				if (bodies.length === 0 || ![entry.code ?? '', ...entry.spellings].some((code) => sample.text.includes(code))) continue;
				checked++;
				const values = bodies
					.flatMap((body) => paths.map((path) => valueAt(body, path)))
					.filter((value) => typeof value === 'string' || typeof value === 'number');
				if (
					!values.some(
						(value) => names.includes(canonical(String(value))) || names.includes(canonical(String(value).split('/').pop() ?? '')),
					)
				)
					missed.push(`${entry.id} sample ${index + 1}: ${values.join(', ') || 'nothing'}`);
			}
		}
	}
	expect(checked).toBeGreaterThan(100);
	// A list of errors with the reason in the details of the first: no format names that place yet.
	expect(missed.filter((line) => !line.startsWith('gemini/consumer_invalid sample 1'))).toEqual([]);
});

test('the format paths find a message in every error body that has one', () => {
	const missed: string[] = [];
	for (const provider of all.providers) {
		const paths = [...new Set(provider.formats.map(({ paths }) => paths.message))].filter((path) => path !== undefined);
		for (const entry of provider.entries.filter((item) => item.verdict.action !== 'ok')) {
			for (const [index, sample] of entry.samples.entries()) {
				const bodies = /"message"\s*:\s*"|"(?:detail|error_description)"\s*:|"error"\s*:\s*"/.test(sample.text)
					? bodiesOf(sample.text)
					: [];
				if (
					bodies.length > 0 &&
					!bodies.some((body) => paths.some((path) => ['string', 'object'].includes(typeof valueAt(body, path)) && valueAt(body, path)))
				)
					missed.push(`${entry.id} sample ${index + 1}`);
			}
		}
	}
	expect(missed).toEqual([]);
});
