import type { Page } from '@playwright/test';
import { sample, whole } from '../../tools/whole.ts';
import { findings, type Scheme, schemes } from './axe.ts';
import { expect, kinds, test } from './test.ts';

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Widths and schemes in which axe looks; outside CI each of them once, in light with all of its rules. */
const looks: [width: number, inSchemes: Scheme[]][] = [
	[1280, whole ? schemes : ['dark']],
	[390, whole ? schemes : ['light']],
];

// One visit a page: to load it takes longer than to look at it in another scheme or width. Outside CI every sixth kind of page.
for (const address of sample(kinds, 6)) {
	test(`axe finds nothing on ${address}, light and dark, wide and narrow, and it never scrolls sideways`, async ({ page }) => {
		await page.goto(address);
		for (const [width, inSchemes] of looks) {
			await page.setViewportSize({ width, height: 844 });
			for (const scheme of inSchemes) expect.soft(await findings(page, scheme), `${scheme}, ${width} px`).toEqual([]);
		}
		for (const width of [320, 360, 768, 1000, 1280, 1600, 2560]) {
			await page.setViewportSize({ width, height: 800 });
			expect.soft(await tooWide(page), `${width} px`).toBeLessThanOrEqual(0);
		}
		// On the widest screen the column is as wide as ever, and in the middle.
		const { x = 0, width = 0 } = (await page.getByRole('main').boundingBox()) ?? {};
		expect.soft(width, 'width of the column at 2560 px').toBeLessThanOrEqual(1200);
		expect.soft(Math.abs(2560 - width - 2 * x), 'off the middle').toBeLessThanOrEqual(20);
	});
}

test('axe finds nothing in the open search and the open menu, light and dark', async ({ page }) => {
	await page.goto('/groq/429/');
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('textbox').fill('groq 429');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	for (const scheme of schemes) expect.soft(await findings(page, scheme), `search, ${scheme}`).toEqual([]);
	await page.keyboard.press('Escape');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.getByRole('button', { name: 'Menu' }).click();
	await expect(page.getByRole('link', { name: 'Statuses', exact: true })).toBeVisible();
	for (const scheme of schemes) expect.soft(await findings(page, scheme), `menu, ${scheme}`).toEqual([]);
});

test('on a phone an edge that cuts code or a table off has a shadow, which goes at the end', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	const pixel = async (region: ReturnType<Page['locator']>) => {
		const { x = 0, y = 0, width = 0 } = (await region.boundingBox()) ?? {};
		const picture = await page.screenshot({ clip: { x: x + width - 5, y: y + 3, width: 2, height: 2 } });
		return picture.toString('base64');
	};
	for (const [address, selector] of [
		['/groq/429/', '.panel:first-of-type pre'],
		['/', '.scroll:has(.matrix)'],
	] as const) {
		await page.goto(address);
		const region = page.locator(selector);
		await region.evaluate((element) => element.scrollIntoView());
		expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth), address).toBeGreaterThan(20);
		await expect(region).toHaveAttribute('tabindex', '0');
		await expect(region).toHaveAttribute('aria-label', /./);
		const cut = await pixel(region);
		await region.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
		await expect.poll(() => pixel(region), address).not.toBe(cut);
	}
});

test('nothing moves while a page loads', async ({ page }) => {
	for (const address of ['/', '/groq/', '/xai/429/', '/x/code-88/']) {
		await page.goto(address, { waitUntil: 'networkidle' });
		// An observer is told what it missed in one go, after which two frames have passed.
		const shift = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
				}),
		);
		expect(shift, address).toBe(0);
	}
});
