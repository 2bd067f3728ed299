import { expect, test } from 'vitest';
import type { Redirect } from '../../src/catalogue/redirects.ts';
import { caddyMap, mostRules, redirectRules } from '../../src/outputs/hosts/redirect-files.ts';
import { hostLimits } from './host-limits.ts';

/** The sentences about a site with so many spellings in capitals, which no page can stand for, and one that has a page. */
function limitsOf(count: number, others: string[] = []): string[] {
	const upper = Array.from({ length: count }, (_, n): Redirect => ({ from: `/groq/CODE_${n}/`, to: `/groq/code_${n}/`, page: false }));
	const redirects = [...upper, { from: '/groq/quota/', to: '/groq/429/', page: true }];
	const files = new Map([
		['_redirects', redirectRules(redirects, '/below')],
		['_redirects.caddy', caddyMap(redirects, '/below')],
	]);
	return hostLimits([...files.keys(), 'groq/quota/index.html', ...others], (name) => files.get(name) ?? '');
}

test('a site that hosts take whole needs no word', () => {
	expect(limitsOf(mostRules / 2)).toEqual([]);
});

test('redirects past the limit are counted, both forms of each', () => {
	expect(limitsOf(mostRules / 2 + 30)).toEqual([expect.stringMatching(/^60 redirects are past the limit of \/_redirects/)]);
});

test('more files than a host takes are named', () => {
	const many = Array.from({ length: 20_000 }, (_, n) => `box/${n}.json`);
	expect(limitsOf(1, many)).toEqual([expect.stringMatching(/^20,003 files: Cloudflare Pages takes 20,000/)]);
});
