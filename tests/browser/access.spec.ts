import { AxeBuilder } from '@axe-core/playwright';
import { expect, kinds, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const address of kinds) {
			test(`axe finds nothing on ${address}`, async ({ page }) => {
				await page.goto(address);
				const axe = new AxeBuilder({ page });
				// The schemes differ in colours and in nothing else: in the dark one, axe looks at those.
				if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
				else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
				const { violations } = await axe.analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			});
		}

		test('axe finds nothing in the open search', async ({ page }) => {
			await page.goto('/groq/429/');
			await page.keyboard.press('/');
			await page.getByRole('dialog').getByRole('textbox').fill('groq 429');
			await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});
	});
}

for (const width of [360, 768, 1280, 1600]) {
	test(`no page scrolls sideways at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const address of kinds) {
			await page.goto(address);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
				address,
			).toBeLessThanOrEqual(0);
		}
	});
}

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
