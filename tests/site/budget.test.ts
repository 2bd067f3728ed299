import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { type BuiltPage, pages, root } from './built.ts';

const all = buildCatalogue(loadFromDisk(process.cwd()).records);

const weights = new Map<string, number>();

/** Bytes in brotli; each file is weighed once. */
function weigh(address: string, content: () => string | Buffer): number {
	const known = weights.get(address) ?? brotliCompressSync(content()).length;
	weights.set(address, known);
	return known;
}
const assetWeight = (address: string) => weigh(address, () => readFileSync(join(root, address)));

/** What a browser asks for before anybody touches the page: the page, its sheet, its script, its icon. */
const cost = ({ address, html }: BuiltPage) => {
	const assets = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map((match) => match[1] ?? '');
	const script = assets.filter((name) => name.endsWith('.js')).reduce((sum, name) => sum + assetWeight(name), 0);
	return {
		requests: assets.length + 1,
		script,
		all: weigh(address, () => html) + assets.reduce((sum, name) => sum + assetWeight(name), 0),
	};
};

const entries = pages.filter(({ address }) => all.entries.some((entry) => entry.href === address));

test('an entry page costs at most 4 requests, 2.5 kB of JavaScript and 14 kB in all; 95 % of them cost at most 12 kB', () => {
	expect(entries.length).toBeGreaterThan(200);
	const costs = entries.map((item) => ({ address: item.address, ...cost(item) }));
	expect(costs.filter(({ requests, script, all }) => requests > 4 || script > 2_500 || all > 14_000)).toEqual([]);
	expect(costs.filter(({ all }) => all > 12_000).length / costs.length).toBeLessThanOrEqual(0.05);
});

test('every page stays below 40 kB', () => {
	expect(pages.map((item) => ({ address: item.address, ...cost(item) })).filter(({ all }) => all > 40_000)).toEqual([]);
});
