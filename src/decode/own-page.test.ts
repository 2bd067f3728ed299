import { expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { signaturesOf } from '../catalogue/signatures.ts';
import { loadFromDisk } from '../load/from-disk.ts';
import { ambiguous } from './ambiguous.ts';
import { createDecoder } from './decode.ts';

const all = buildCatalogue(loadFromDisk(process.cwd()).records);
const decode = createDecoder(signaturesOf(all));

/** A sample as a reader would paste it: with its status line and headers when it has them. */
const asPasted = (
	sample: { text: string; status?: number | undefined; headers?: Record<string, string> | undefined },
	statuses: number[],
	language: string,
) => {
	const status = sample.status ?? (language === 'json' ? statuses[0] : undefined);
	const head =
		status === undefined
			? ''
			: `HTTP/1.1 ${status}\n${Object.entries(sample.headers ?? {})
					.map(([name, value]) => `${name}: ${value}\n`)
					.join('')}\n`;
	return head + sample.text;
};

test('every sample and every message decodes to its own entry, or is listed with a reason', () => {
	const astray = new Map<string, string>();
	for (const entry of all.entries) {
		const pastes = [
			...entry.samples.map((sample, index) => ({
				key: `${entry.id} sample ${index + 1}`,
				text: asPasted(sample, entry.status, sample.language),
			})),
			...entry.messages.map((message, index) => ({
				key: `${entry.id} message ${index + 1}`,
				text: message.template.replaceAll(/\{[^}]*\}/g, 'example-1'),
			})),
		];
		for (const { key, text } of pastes) {
			const [first] = decode(text).matches;
			if (first?.entry.id !== entry.id) astray.set(key, first?.entry.id ?? 'nothing');
		}
	}
	const unlisted = [...astray].filter(([key]) => !(key in ambiguous)).map(([key, got]) => `${key} decodes to ${got}`);
	const stale = Object.keys(ambiguous).filter((key) => !astray.has(key));
	expect(unlisted).toEqual([]);
	expect(stale, 'listed, and no longer ambiguous').toEqual([]);
});
