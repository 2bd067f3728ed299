import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fixtureRecords } from '../../tests/fixtures/content.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { EntryData } from '../schema/types.ts';
import { ownPage, ownPageKept } from './own-page.ts';

const records = fixtureRecords();
const after = (id: string, change: (data: EntryData) => EntryData) =>
	ownPage(
		buildCatalogue({
			...records,
			entries: records.entries.map((entry) => (entry.id === id ? { ...entry, data: change(entry.data) } : entry)),
		}),
	);

test('every sample and every message leads to its own entry, or says why it cannot: no problem', () => {
	expect(ownPage(buildCatalogue(records))).toEqual([]);
});

test('a text of another page is named, with the page it leads to', () => {
	const text = '{"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}}';
	const problems = after('globex/server_busy', (data) => ({
		...data,
		samples: [...data.samples, { label: 'HTTP body', language: 'json', text: `https://api.globex.example ${text}`, source: 'docs' }],
	}));
	expect(problems).toEqual([
		{
			file: 'content/providers/globex/errors/server_busy.yaml',
			path: ['samples', 1],
			message: expect.stringContaining('leads to globex/invalid_api_key'),
		},
	]);
});

test('a reason that is needed must be there, and one that is not is named', () => {
	const messages = after('globex/rate_limit_exceeded', (data) => ({
		...data,
		messages: data.messages.map(({ ambiguous: _taken, ...message }) => message),
	}));
	expect(messages.map(({ path, message }) => [path.join('.'), message])).toEqual([
		['messages.1', expect.stringContaining('say in "ambiguous" why it cannot be told apart')],
	]);
	const samples = after('globex/rate_limit_exceeded', (data) => ({
		...data,
		samples: data.samples.map((item) => ({ ...item, ambiguous: 'No reason.' })),
	}));
	expect(samples.map(({ path }) => path.join('.'))).toEqual(['samples.0', 'samples.1']);
	expect(samples[0]?.message).toContain('take "ambiguous" out');
});

test('a build decodes them again when a message has changed, and not when other words have', () => {
	const folder = mkdtempSync(join(tmpdir(), 'own-page-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
	vi.stubEnv('ERRDEX_STATE', 'some');
	const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).length;
	const check = (change: (data: EntryData) => EntryData) => {
		const entries = records.entries.map((entry) => (entry.id === 'globex/429' ? { ...entry, data: change(entry.data) } : entry));
		return ownPageKept(buildCatalogue({ ...records, entries }));
	};
	expect(check((data) => data)).toEqual([]);
	expect(check((data) => ({ ...data, title: 'Another title', summary: 'Says something else.' }))).toEqual([]);
	expect(kept()).toBe(1);
	const moved = check((data) => ({ ...data, messages: [{ template: 'Incorrect API key provided', source: 'docs' }] }));
	expect(kept()).toBe(2);
	expect(moved).toHaveLength(1);
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});
