import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/from-disk.ts';
import { pages, root } from './built.ts';

const all = buildCatalogue(loadFromDisk(process.cwd()).records);

const weigh = (content: string | Buffer) => brotliCompressSync(content).length;
const weights = new Map<string, number>();
function assetWeight(address: string): number {
	const known = weights.get(address) ?? weigh(readFileSync(join(root, address)));
	weights.set(address, known);
	return known;
}

/** What a browser asks for before anybody touches the page: the page, its sheet, its script, its icon. */
const cost = (html: string) => {
	const assets = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map((match) => match[1] ?? '');
	const script = assets.filter((name) => name.endsWith('.js')).reduce((sum, name) => sum + assetWeight(name), 0);
	return { requests: assets.length + 1, script, all: weigh(html) + assets.reduce((sum, name) => sum + assetWeight(name), 0) };
};

const entries = pages.filter(({ address }) => all.entries.some((entry) => entry.href === address));

test('an entry page costs at most 4 requests, 2.5 kB of JavaScript and 12 kB in all', () => {
	expect(entries.length).toBeGreaterThan(200);
	const heavy = entries
		.map(({ address, html }) => ({ address, ...cost(html) }))
		.filter(({ requests, script, all }) => requests > 4 || script > 2_500 || all > 12_000);
	expect(heavy).toEqual([]);
});

test('every page stays below 40 kB', () => {
	expect(pages.map(({ address, html }) => ({ address, ...cost(html) })).filter(({ all }) => all > 40_000)).toEqual([]);
});
