import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { catalogue as all, type BuiltPage, pages, root } from './built.ts';

const { BROTLI_PARAM_QUALITY: quality } = constants;
const weights = new Map<string, number>();

/** Bytes of a file in brotli at its best; each file is weighed once. */
function weightOf(file: string): number {
	const known = weights.get(file) ?? brotliCompressSync(readFileSync(join(root, file))).length;
	weights.set(file, known);
	return known;
}

const filesOf = ({ html }: BuiltPage) =>
	[...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)].map((match) => match[1] ?? '');
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

/** What a browser asks for before anybody touches the page: the page, its sheet, its script, its icon. Bytes in brotli. */
function cost(page: BuiltPage, limit: number) {
	const files = filesOf(page);
	const others = sum(files.map(weightOf));
	const script = sum(files.filter((name) => name.endsWith('.js')).map(weightOf));
	// Most pages keep the limit as a busy host compresses them. Only the others are worth the seconds that the best takes.
	const quick = brotliCompressSync(page.html, { params: { [quality]: 5 } }).length;
	const html = quick + others <= limit ? quick : brotliCompressSync(page.html).length;
	return { address: page.address, requests: files.length + 1, script, all: html + others };
}

const entries = pages.filter(({ address }) => all.entries.some((entry) => entry.href === address));

test('an entry page costs at most 4 requests, 2.5 kB of JavaScript and 14 kB in all; 95 % of them cost at most 12 kB', () => {
	expect(entries.length).toBeGreaterThan(200);
	const costs = entries.map((item) => cost(item, 12_000));
	expect(costs.filter(({ requests, script, all }) => requests > 4 || script > 2_500 || all > 14_000)).toEqual([]);
	expect(costs.filter(({ all }) => all > 12_000).length / costs.length).toBeLessThanOrEqual(0.05);
});

test('every page stays below 40 kB', () => {
	expect(pages.map((item) => cost(item, 40_000)).filter(({ all }) => all > 40_000)).toEqual([]);
});

/** Scripts by the beginning of their name, with all that they import at once. */
function scriptsOf(...names: string[]): string[] {
	const all = readdirSync(join(root, '_astro'));
	const waiting = names.flatMap((name) => all.filter((file) => file.startsWith(name) && file.endsWith('.js')));
	const found = new Set<string>();
	for (const file of waiting) {
		if (found.has(file)) continue;
		found.add(file);
		const code = readFileSync(join(root, '_astro', file), 'utf8');
		waiting.push(...[...code.matchAll(/(?:from|import)\s?["']\.\/([^"']+\.js)["']/g)].map((match) => match[1] ?? ''));
	}
	return [...found].map((file) => `_astro/${file}`);
}

/** Sheets by the beginning of their name: the box brings them along. */
function sheetsOf(...names: string[]): string[] {
	const found = readdirSync(join(root, '_astro')).filter((file) => file.endsWith('.css') && names.some((name) => file.startsWith(name)));
	expect(found.length).toBe(names.length);
	return found.map((file) => `_astro/${file}`);
}

/** What names may weigh past 1,000 entries: tests/corpus/box.test.ts holds them to it. */
const namesOfMany = 2_000;

const shards = readdirSync(join(root, 'box'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const largest = (pattern: RegExp) => Math.max(...shards.filter((name) => pattern.test(name)).map((name) => weightOf(join('box', name))));

test('the box: all names within 30 kB, the first touch within 60 kB, any answer within 150 kB', () => {
	const names = weightOf('box.json');
	const there = pages.filter(({ address }) => address === '/').flatMap(filesOf);
	const atTouch = scriptsOf('open.', 'mask.', 'box-worker').filter((script) => !there.includes(`/${script}`));
	expect(atTouch.length).toBeGreaterThan(3);
	const touched = sum([...atTouch, ...sheetsOf('whole-box.')].map(weightOf));
	expect(names).toBeLessThanOrEqual(30_000);
	expect(names + touched).toBeLessThanOrEqual(60_000);
	// A query in another writing system, which turns out to be a known error, asks for one of each.
	const asked = [/messages/, /words/, /phrases\//, /answers\//].map(largest);
	// What answers imports the worker, which is there since the first touch.
	const answering = sum(
		scriptsOf('answering')
			.filter((script) => !atTouch.includes(script))
			.map(weightOf),
	);
	expect(answering + sum(asked)).toBeLessThanOrEqual(150_000);
	// Of more than 1,000 entries the code that answers comes with the first touch, in place of most names.
	expect(namesOfMany + touched + answering).toBeLessThanOrEqual(60_000);
});
