import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerFile, readLedger } from '../../src/addresses/ledger.ts';
import { redirectsOf } from '../../src/catalogue/redirects.ts';
import { catalogue, movedPages, pages, root } from './built.ts';

const redirects = redirectsOf(catalogue);
const addresses = new Set(pages.map(({ address }) => address));
const rules = new Map(
	readFileSync(join(root, '_redirects'), 'utf8')
		.trim()
		.split('\n')
		.map((line) => line.split(' ') as [string, string, string])
		.map(([from, to]) => [from, to]),
);

test('every published address is a page, or leads to one in a single step, with and without _redirects', () => {
	const byPage = new Map(movedPages.map(({ address, dom }) => [address, dom.querySelector('a')?.getAttribute('href') ?? '']));
	const lost: string[] = [];
	for (const { address } of readLedger(readFileSync(ledgerFile, 'utf8'))) {
		if (addresses.has(address)) continue;
		if (!addresses.has(byPage.get(address) ?? '')) lost.push(`${address} without _redirects`);
		if (!addresses.has(rules.get(address) ?? '')) lost.push(`${address} with _redirects`);
	}
	expect(lost).toEqual([]);
});

test('redirects lead to pages alone: no chains, no loops', () => {
	expect(rules.size).toBeGreaterThanOrEqual(redirects.length);
	for (const [from, to] of rules) {
		expect(addresses.has(to), `${from} to ${to}`).toBe(true);
		expect(rules.has(to), `${to} leads on`).toBe(false);
		expect(addresses.has(from), `${from} is a page`).toBe(false);
	}
	for (const { address, dom } of movedPages) {
		const to = dom.querySelector('a')?.getAttribute('href') ?? '';
		expect(addresses.has(to), `${address} to ${to}`).toBe(true);
		expect(dom.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(`0;url=${to}`);
		expect(dom.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(new RegExp(`${to}$`));
	}
});

test('every page is in the ledger', () => {
	const known = new Set(readLedger(readFileSync(ledgerFile, 'utf8')).map(({ address }) => address));
	const lasting = pages.filter(({ dom }) => !dom.querySelector('meta[name=robots]')).map(({ address }) => address);
	expect(lasting.filter((address) => !known.has(address))).toEqual([]);
});
