import type { Page } from '@playwright/test';
import { sample } from '../../tools/whole.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { expect, test } from './test.ts';

const { providers } = catalogueFromDisk();

/** How high each page of a provider is, as it comes: with everything folded that is folded. */
async function heights(page: Page, width: number): Promise<Record<string, number>> {
	await page.setViewportSize({ width, height: 800 });
	const found: Record<string, number> = {};
	for (const { id, href } of providers) {
		await page.goto(href);
		found[id] = await page.evaluate(() => document.documentElement.scrollHeight);
	}
	return found;
}

test('the page of a provider is at most 7,000 px high on a wide screen, 12,000 px on a phone', { tag: '@ci' }, async ({ page }) => {
	const tooHigh = async (width: number, limit: number) => Object.entries(await heights(page, width)).filter(([, height]) => height > limit);
	expect(await tooHigh(1280, 7_000)).toEqual([]);
	expect(await tooHigh(390, 12_000)).toEqual([]);
});

/** Every place that a link can lead to inside of something folded. */
const foldedIds = (page: Page) =>
	page.locator('details:not([open])').evaluateAll((all) => all.flatMap((item) => [...item.querySelectorAll('[id]')].map(({ id }) => id)));

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', { tag: javaScriptEnabled ? [] : '@ci' }, () => {
		test.use({ javaScriptEnabled });

		test('a link to something folded opens it and shows it, its heading too', async ({ page }) => {
			await page.goto('/groq/');
			const places = await foldedIds(page);
			const kinds = ['format-network-block', 'components', 'limits', 'failed-output', 'practices', 's3'];
			expect(places).toEqual(expect.arrayContaining(kinds));
			const isShown = async (id: string) => {
				const place = page.locator(`[id="${id}"]`);
				await expect(place, id).toBeInViewport();
				if (!/^s\d/.test(id))
					await expect(page.locator('details[open] > summary', { has: page.locator(`xpath=../div[@id="${id}"]`) }), id).toBeInViewport();
			};
			// One of each kind from another page, and every one from this page, folded again before.
			for (const id of sample(kinds, 3)) {
				await page.goto('about:blank');
				await page.goto(`/groq/#${id}`);
				await isShown(id);
			}
			await page.goto('/groq/');
			for (const id of sample(places, 4)) {
				await page.evaluate((hash) => {
					for (const item of document.querySelectorAll('details')) item.open = false;
					location.hash = hash;
				}, id);
				await isShown(id);
			}
		});

		test('a group that comes folded opens by its heading, with all of its rows', async ({ page }) => {
			await page.goto('/x/');
			const group = page.locator('details:has(> #errors-request)');
			await expect(group.locator('tbody tr').first()).toBeHidden();
			await group.locator('summary').click();
			await expect(group.locator('tbody tr:visible')).toHaveCount(Number(await group.locator('summary small').textContent()));
		});

		test('every section is reached from a list that stays in sight, at any width', { tag: '@ci' }, async ({ page }) => {
			for (const width of [390, 1280]) {
				await page.setViewportSize({ width, height: 844 });
				await page.goto('/groq/');
				const list = page.getByRole('navigation', { name: /^(On this page|Sections)$/ });
				await expect(list).toHaveCount(1);
				for (const link of await list.getByRole('link').all()) {
					await link.click();
					await expect(list).toBeInViewport();
					const heading = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
					await expect(heading).toBeInViewport();
				}
			}
		});
	});

test('the search of the browser looks into folded code and opens it', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/groq/');
	const python = page.locator('details', { has: page.getByLabel('Python snippet') }).first();
	await expect(python).not.toHaveAttribute('open');
	// A link to a text is found by the same search, and can be asked for from here.
	const line = (await python.locator('pre').textContent())?.split('\n').find((text) => /^def /.test(text)) ?? '';
	expect(line).not.toBe('');
	await page.goto('about:blank');
	await page.goto(`/groq/#:~:text=${encodeURIComponent(line.trim()).replaceAll('-', '%2D')}`);
	await expect(python).toHaveAttribute('open');
	await expect(python.locator('pre')).toBeInViewport();
});

test('the list of sections marks where one reads, and moves along', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/groq/#support');
	const current = page.locator('.toc [aria-current]');
	await expect(current).toHaveText('Getting help');
	await expect(current).toBeInViewport();
});
