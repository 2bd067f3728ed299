import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The last files of a first touch: the names, what covers secrets, what answers, the sheet of the answers. */
const last = [/\/box\.json$/, /\/mask\.[^/]+\.js$/, /\/box-worker[^/]*\.js$/, /\/whole-box\.[^/]+\.css$/];

/** Bytes in brotli of whatever the page and its worker ask for until the search is there. */
async function weighed(page: Page, touch: () => Promise<void>): Promise<number> {
	const bodies: Promise<Buffer>[] = [];
	page.context().on('response', (response) => bodies.push(response.body()));
	const there = last.map((file) => page.context().waitForEvent('response', (response) => file.test(response.url())));
	await touch();
	await Promise.all(there);
	await page.waitForLoadState('networkidle');
	return (await Promise.all(bodies)).reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

const touches: [where: string, address: string, touch: (page: Page) => Promise<void>][] = [
	['of the field of the home page', '/', (page) => page.locator('.search.big textarea').focus()],
	['by the key / at an entry', '/groq/429/', (page) => page.keyboard.press('/')],
];

for (const [where, address, touch] of touches)
	test(`the first touch ${where} brings the search within 60 kB`, async ({ page }) => {
		await page.goto(address, { waitUntil: 'networkidle' });
		const bytes = await weighed(page, () => touch(page));
		expect(bytes).toBeGreaterThan(50_000);
		expect(bytes).toBeLessThanOrEqual(60_000);
	});
