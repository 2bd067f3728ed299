import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { basePath } from '../../src/site.ts';
import { serve } from '../../tools/serve.ts';

/** The folder that the journeys go through. */
export const siteRoot = process.env.SITE_ROOT ?? 'dist';

/** A page that fails its test on any console error or any breach of the security policy. */
export const test = base.extend<{ expectedNoise: RegExp | undefined; quiet: undefined }, { served: string }>({
	// Each worker serves the site itself, at a port that is free: runs side by side don't meet.
	served: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
		async ({}, use) => {
			const server = await serve(siteRoot, 0);
			await use(`http://localhost:${(server.address() as AddressInfo).port}`);
			server.close();
			server.closeAllConnections();
		},
		{ scope: 'worker' },
	],
	baseURL: ({ served }, use) => use(served),
	// Addresses in the journeys are those of the site, wherever it is served: at the root, or below SITE_URL's path.
	page: async ({ page }, use) => {
		const goto = page.goto.bind(page);
		page.goto = (address, options) => goto(address.startsWith('/') ? basePath + address : address, options);
		await use(page);
	},
	expectedNoise: [undefined, { option: true }],
	quiet: [
		async ({ page, expectedNoise }, use) => {
			const noise: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
			});
			page.on('pageerror', (error) => noise.push(String(error)));
			await page.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) =>
					console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
				);
			});
			await use(undefined);
			// The latter is about seconds: it also comes where a machine is busy, or a test holds back what uses the file.
			const harmless = /Service Worker registration blocked by Playwright|was preloaded using link preload but not used within/;
			expect(noise.filter((text) => !expectedNoise?.test(text) && !harmless.test(text))).toEqual([]);
		},
		{ auto: true },
	],
});
export { expect };

/** Where an address of the site is served. */
export const at = (address: string) => basePath + address;

/** One address of each kind of page. */
export const kinds = [
	'/',
	'/groq/',
	'/xai/429/',
	'/x/usage-capped/',
	'/ai-api/missing_api_key/',
	'/status/',
	'/status/429/',
	'/condition/',
	'/condition/rate-limited/',
	'/code/',
	'/code/rate_limit_exceeded/',
	'/changes/',
	'/compare/',
	'/compare/statuses/',
	'/compare/headers/',
	'/compare/sdks/',
	'/guides/',
	'/guides/retrying-safely/',
	'/guides/rate-limit-headers/',
	'/find/',
	'/about/',
	'/install/',
	'/offline/',
	'/404.html',
];
