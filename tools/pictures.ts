import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { runCommand } from './command.ts';
import { serve } from './serve.ts';

const usage = `npm run pictures                       takes pictures of the page kinds at four widths, light and dark, into .pictures/
npm run pictures -- folder /groq/...    of another built site, or of these addresses

Exits with 1 when a page is wider than the screen.`;

const kinds = [
	'/',
	'/groq/',
	'/groq/429/',
	'/groq/rate_limit_exceeded/',
	'/xai/429/',
	'/x/200/',
	'/status/429/',
	'/status/',
	'/condition/rate-limited/',
	'/condition/',
	'/code/rate_limit_exceeded/',
	'/code/',
	'/compare/',
	'/compare/statuses/',
	'/changes/',
	'/guides/',
	'/find/?q=groq+429',
	'/guides/retrying-safely/',
	'/about/',
	'/groq/529/',
];

async function take(root: string, addresses: string[]): Promise<number> {
	const server = await serve(root, 0);
	const base = `http://localhost:${(server.address() as AddressInfo).port}`;
	const browser = await chromium.launch(launchOptions);
	mkdirSync('.pictures', { recursive: true });
	let wide = 0;
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [360, 768, 1280, 1920]) {
			const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
			for (const address of addresses) {
				await page.goto(base + address, { waitUntil: 'networkidle' });
				if (address.includes('?q=')) {
					await page.locator('.search.big textarea').focus();
					await page.locator('.results li').first().waitFor();
				}
				const name = address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
				await page.screenshot({ path: `.pictures/${name}-${width}-${colorScheme}.png`, fullPage: false });
				const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				if (overflow > 0) {
					wide++;
					console.error(`${address} at ${width}: the page is ${overflow} px wider than the screen`);
				}
			}
			await page.close();
		}
	}
	await browser.close();
	server.close();
	console.log(`${addresses.length * 8} pictures in .pictures/`);
	return wide > 0 ? 1 : 0;
}

await runCommand({ usage, options: {}, positionals: [0, Number.POSITIVE_INFINITY] }, ({ positionals: [root = 'dist', ...asked] }) =>
	take(root, asked.length > 0 ? asked : kinds),
);
