import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerFile, readLedger } from '../../src/addresses/ledger.ts';
import { redirectsOf } from '../../src/catalogue/redirects.ts';
import { mostRules } from '../../src/outputs/hosts/redirect-files.ts';
import { catalogue, movedPages, pages, root } from './built.ts';

const redirects = redirectsOf(catalogue);
const addresses = new Set(pages.map(({ address }) => address));
const readRules = (name: string) => {
	const lines = readFileSync(join(root, name), 'utf8').trim().split('\n');
	return new Map(lines.map((line) => line.split(' ')).map(([from = '', to = '']) => [from, to]));
};
const [rules, all] = [readRules('_redirects'), readRules('_redirects.caddy')];

test('every published address is a page, or leads to one in a single step, with and without rules', () => {
	const byPage = new Map(movedPages.map(({ address, dom }) => [address, dom.querySelector('a')?.getAttribute('href') ?? '']));
	const lost: string[] = [];
	for (const { address } of readLedger(readFileSync(ledgerFile, 'utf8'))) {
		if (addresses.has(address)) continue;
		if (!addresses.has(byPage.get(address) ?? '')) lost.push(`${address} by page`);
		if (!addresses.has(all.get(address) ?? '')) lost.push(`${address} by rule`);
	}
	expect(lost).toEqual([]);
});

test('redirects lead to pages alone: no chains, no loops', () => {
	expect(all.size).toBe(2 * redirects.length);
	for (const [from, to] of all) {
		expect(addresses.has(to), `${from} to ${to}`).toBe(true);
		expect(all.has(to), `${to} leads on`).toBe(false);
		expect(addresses.has(from), `${from} is a page`).toBe(false);
	}
	for (const { address, dom } of movedPages) {
		const to = dom.querySelector('a')?.getAttribute('href') ?? '';
		expect(addresses.has(to), `${address} to ${to}`).toBe(true);
		expect(dom.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(`0;url=${to}`);
		expect(dom.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(new RegExp(`${to}$`));
	}
});

test('hosts get no more rules than they read, and none for what a page does', () => {
	expect(rules.size).toBeGreaterThan(100);
	expect(rules.size).toBeLessThanOrEqual(mostRules);
	expect(movedPages.filter(({ address }) => rules.has(address))).toEqual([]);
	for (const [from, to] of rules) expect(all.get(from)).toBe(to);
});

test('every page is in the ledger', () => {
	const known = new Set(readLedger(readFileSync(ledgerFile, 'utf8')).map(({ address }) => address));
	const lasting = pages.filter(({ dom }) => !dom.querySelector('meta[name=robots]')).map(({ address }) => address);
	expect(lasting.filter((address) => !known.has(address))).toEqual([]);
});
