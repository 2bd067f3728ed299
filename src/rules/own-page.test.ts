import { expect, test } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { loadFromDisk } from '../load/disk.ts';
import type { EntryData } from '../schema/types.ts';
import { ownPage } from './own-page.ts';

const { records } = loadFromDisk(process.cwd());
const after = (id: string, change: (data: EntryData) => EntryData) =>
	ownPage(
		buildCatalogue({
			...records,
			entries: records.entries.map((entry) => (entry.id === id ? { ...entry, data: change(entry.data) } : entry)),
		}),
	);

test('every sample and every message decodes to its own entry, or says why it cannot', () => {
	expect(ownPage(buildCatalogue(records))).toEqual([]);
});

test('a text of another page is named, with the page it leads to', () => {
	const text = '{"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}';
	const problems = after('groq/498', (data) => ({
		...data,
		samples: [...data.samples, { label: 'HTTP body', language: 'json', text: `https://api.groq.com ${text}`, source: 'flex' }],
	}));
	expect(problems.map(({ file, path }) => [file, path[0]])).toContainEqual(['content/providers/groq/errors/498.yaml', 'samples']);
	expect(problems.map(({ message }) => message).join()).toContain('groq/invalid_api_key');
});

test('a reason that is not needed is named', () => {
	const problems = after('groq/rate_limit_exceeded', (data) => ({
		...data,
		samples: data.samples.map((item) => ({ ...item, ambiguous: 'No reason.' })),
	}));
	expect(problems.length).toBeGreaterThan(0);
	expect(problems[0]?.message).toContain('take "ambiguous" out');
});
