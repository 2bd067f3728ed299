import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from './measure.ts';
import { pagesOf } from './pages.ts';
import { systems } from './systems.ts';
import { growth, median, table } from './table.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'bench-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string) => [process.execPath, '-e', script];

test.runIf(process.platform === 'linux')('what a program starts is measured with it, also when it does not wait for its end', async () => {
	const busy =
		'const held = Buffer.alloc(2e8, 1); while (process.cpuUsage().user < 6e5) held[0]++; console.log("done"); setInterval(() => {}, 1e3)';
	const starts = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(busy)}]);
		child.stdout.on('data', () => { child.kill(); process.exit(); });`;
	const { wall, cpu, peak } = await measure([node(starts)], folder, join(folder, 'log'));
	expect(wall).toBeGreaterThan(0.5);
	expect(cpu).toBeGreaterThan(0.4);
	expect(peak).toBeGreaterThan(2e8);
});

test.runIf(process.platform === 'linux')('a build that fails is told with its log', async () => {
	const log = join(folder, 'log');
	await expect(measure([node('console.log("no room"); process.exit(3)')], folder, log)).rejects.toThrow(`ended with 3: see ${log}`);
	expect(readFileSync(log, 'utf8')).toContain('no room');
});

test('every system gets every page, with its title apart from the text', () => {
	const site = join(folder, 'site');
	mkdirSync(join(site, 'groq'), { recursive: true });
	const published = {
		'index.md': '# Errdex\n\nAll.\n',
		'groq.md': '# Groq\n\nGroq.\n',
		'groq/v1.5.md': '# Groq `429`: "Too many"\n\n[Wait](/groq.md#limits).\n',
	};
	for (const [name, text] of Object.entries(published)) writeFileSync(join(site, name), text);
	const pages = pagesOf(site);
	expect(pages.map(({ path, title }) => [path, title])).toEqual([
		['groq', 'Groq'],
		['groq/v1.5', 'Groq 429: "Too many"'],
		['index', 'Errdex'],
	]);
	const files = { starlight: 'src/content/docs/groq/v1.5.md', astro: 'src/content/docs/groq/v1.5.md', hugo: 'content/groq/v1.5.md' };
	for (const [id, file] of Object.entries(files)) {
		systems.find((system) => system.id === id)?.write?.(join(folder, id), pages);
		expect(readFileSync(join(folder, id, file), 'utf8')).toMatch(
			/^---\ntitle: "Groq 429: \\"Too many\\""\n[^#]*---\n\n\[Wait\]\(\/groq\/#limits\)\.\n$/,
		);
	}
	expect(readFileSync(join(folder, 'hugo/content/groq/_index.md'), 'utf8')).toContain('Groq.');
});

test('the table holds medians, by the build and by 1,000 entries', () => {
	const runs = [1, 9, 2].map((wall) => ({ wall, cpu: wall * 2, peak: wall * 1e9 }));
	const rows = [
		{ name: 'one', runs, made: { files: 1200, bytes: 5e6 } },
		{ name: 'other', runs: [], failed: 'no room' },
	];
	expect(table(rows, 500).split('\n').slice(2)).toEqual([
		'| one | 2.0 | 4.0 | 2.0 | 1,200 | 5 | 4.0 | 8.0 | 10 |',
		'| other | no room | | | | | | | |',
	]);
	expect(median([4, 1])).toBe(2.5);
	const twice = rows.map((row) => ({ ...row, runs: row.runs.map((run) => ({ ...run, cpu: run.cpu * 4 })) }));
	expect(growth(rows, twice, 2)).toEqual(['one 2.00']);
});
