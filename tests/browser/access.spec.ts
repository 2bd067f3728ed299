import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, kinds, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is. It looks in one go, in the page itself: the site has no frames. */
async function findings(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
	expect(page.frames()).toHaveLength(1);
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	const { violations } = await narrow(axe).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

// One visit a page: to load it takes longer than to look at it in another scheme or width.
for (const address of kinds) {
	test(`axe finds nothing on ${address} in light and dark, and it never scrolls sideways`, async ({ page }) => {
		await page.goto(address);
		expect.soft(await findings(page, (axe) => axe.withTags(tags)), 'light').toEqual([]);
		// The schemes differ in colors and in nothing else: in the dark one, axe looks at those.
		await page.emulateMedia({ colorScheme: 'dark' });
		const dark = await findings(page, (axe) => axe.withRules(['color-contrast', 'link-in-text-block']));
		expect.soft(dark, 'dark').toEqual([]);
		for (const width of [360, 768, 1280, 1600]) {
			await page.setViewportSize({ width, height: 800 });
			const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			expect.soft(tooWide, `${width} px`).toBeLessThanOrEqual(0);
		}
	});
}

test('axe finds nothing in the open search, in light and dark', async ({ page }) => {
	await page.goto('/groq/429/');
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('textbox').fill('groq 429');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect.soft(await findings(page, (axe) => axe), colorScheme).toEqual([]);
	}
});

test('nothing moves while a page loads', async ({ page }) => {
	for (const address of ['/', '/groq/', '/xai/429/', '/x/code-88/']) {
		await page.goto(address, { waitUntil: 'networkidle' });
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 200);
				}),
		);
		expect(shift, address).toBe(0);
	}
});

test('the first stop of the keyboard leads to the content', async ({ page }) => {
	await page.goto('/groq/429/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
