import { expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { signaturesOf } from '../catalogue/signatures.ts';
import { loadFromDisk } from '../load/from-disk.ts';
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

test('every sample and every message decodes to its own entry, or says why it cannot', () => {
	const astray: string[] = [];
	const needless: string[] = [];
	for (const entry of all.entries) {
		const pastes = [
			...entry.samples.map((sample, index) => ({
				key: `${entry.id} sample ${index + 1}`,
				text: asPasted(sample, entry.status, sample.language),
				ambiguous: sample.ambiguous,
			})),
			...entry.messages.map((message, index) => ({
				key: `${entry.id} message ${index + 1}`,
				text: message.template.replaceAll(/\{[^}]*\}/g, 'example-1'),
				ambiguous: message.ambiguous,
			})),
		];
		for (const { key, text, ambiguous } of pastes) {
			const { outcome, matches } = decode(text);
			const got = matches[0]?.entry.id;
			if (got !== entry.id && !ambiguous) astray.push(`${key} decodes to ${got ?? 'nothing'}`);
			if (got === entry.id && outcome === 'known' && ambiguous) needless.push(key);
		}
	}
	expect(astray, 'mend the text, or say in `ambiguous` why it cannot be told').toEqual([]);
	expect(needless, 'decodes to its own page alone: take `ambiguous` out').toEqual([]);
});
