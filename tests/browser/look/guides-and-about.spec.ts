import { expect, test } from '../test.ts';
import { phone } from './places.ts';

test('on a phone a table of a guide has no line for what is not there', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/guides/rate-limit-headers/');
	const dashes = page.locator('.from-data td', { hasText: /^–$/ });
	expect(await dashes.count()).toBeGreaterThan(0);
	await expect(dashes.filter({ visible: true })).toHaveCount(0);
});

test('words of the about page stand beside what they mean, unbroken', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 800 });
	await page.goto('/about/');
	const tops = (part: string) =>
		page.locator(`.words ${part}`).evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
	expect(await tops('dt')).toEqual(await tops('dd'));
	const heights = await page
		.locator('.words dt :is(b, .mark)')
		.evaluateAll((words) => words.map((word) => word.getBoundingClientRect().height));
	expect(Math.max(...heights)).toBeLessThan(28);
});
