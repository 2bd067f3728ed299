import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageRendered } from '../../src/integrations/page-rendered.ts';
import { builtReport, sayProgress } from './report.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => {
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

const write = (name: string, bytes: number) => {
	mkdirSync(join(folder, name, '..'), { recursive: true });
	writeFileSync(join(folder, name), 'x'.repeat(bytes));
};

test('a build says what it made, the heaviest page first', () => {
	write('index.html', 1_000);
	write('groq/429/index.html', 40_400);
	write('_astro/a.js', 2_000_000);
	expect(builtReport(folder, 12.34)).toBe(
		'built in 12.3 s: 2 pages, 3 files, 2.0 MB\nheaviest pages, uncompressed: /groq/429/ 40 kB, / 1 kB',
	);
});

test('while it runs, it says how far it is', () => {
	vi.useFakeTimers();
	const said: string[] = [];
	const end = sayProgress((line) => said.push(line));
	vi.advanceTimersByTime(5_000);
	pageRendered.publish('/');
	vi.advanceTimersByTime(10_000);
	end();
	vi.advanceTimersByTime(10_000);
	expect(said).toEqual(['… reading content, bundling', '… 1 pages', '… writing the text index']);
});
