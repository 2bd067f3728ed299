import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differing, report } from './compare-builds.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-builds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function build(name: string, files: Record<string, string>): string {
	for (const [file, text] of Object.entries(files)) {
		const path = join(folder, name, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	return join(folder, name);
}

const common = { 'about/index.html': '<h1>About</h1>', 'api/v1/errors.json': '{}' };
const before = build('before', {
	...common,
	'index.html': '<link href="/_astro/Page.CTnXYRgo.css"><h1>Home</h1>',
	'_astro/Page.CTnXYRgo.css': 'a{}',
	'old/index.html': '<h1>Old</h1>',
	'pagefind/index.pf': 'one order',
});
const after = build('after', {
	...common,
	'index.html': '<link href="/_astro/Page.BM9zbTAL.css"><h1>Home</h1>',
	'_astro/Page.BM9zbTAL.css': 'a{color:red}',
	'new/index.html': '<h1>New</h1>',
	'about/index.html': '<h1>About us</h1>',
	'pagefind/index.pf': 'another order',
});

test('names pages that came, went or changed, and none whose assets alone have another name', () => {
	const text = report(before, after);
	expect(text).toContain('**1 added**\n\n- `new/index.html` +12 B');
	expect(text).toContain('**1 removed**\n\n- `old/index.html` −12 B');
	expect(text).toContain('**1 changed**\n\n- `about/index.html` +3 B');
	expect(text).toContain('| css | 1 | 1 | 12 B | +9 B |');
	expect(text).toContain('| json | 1 | 1 | 2 B | ±0 |');
});

test('byte by byte, each difference counts, the order of the text index aside', () => {
	expect(differing(before, before)).toEqual([]);
	const files = [
		'_astro/Page.BM9zbTAL.css',
		'_astro/Page.CTnXYRgo.css',
		'about/index.html',
		'index.html',
		'new/index.html',
		'old/index.html',
	];
	expect(differing(before, after).sort()).toEqual(files);
});
