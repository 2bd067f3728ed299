import { expect, test } from '../test.ts';
import { edges, lines, phone } from './places.ts';

test('a page whose heading does not lead to where it belongs has a trail', { tag: '@ci' }, async ({ page }) => {
	const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
	for (const address of [
		'/groq/',
		'/guides/rate-limit-headers/',
		'/status/429/',
		'/condition/rate-limited/',
		'/code/rate_limit_exceeded/',
	]) {
		await page.goto(address);
		await expect(trail.getByRole('link'), address).toBeVisible();
	}
	await page.goto('/groq/429/');
	await expect(trail).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 }).getByRole('link', { name: 'Groq' })).toBeVisible();
});

test('the bar of sections begins where the text does', { tag: '@ci' }, async ({ page }) => {
	for (const width of [360, 768])
		for (const address of ['/groq/', '/status/']) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(address);
			await expect(page.locator('.toc [aria-current]')).toBeVisible();
			const [link] = await edges(page.locator('.toc a').first(), 'left');
			expect([link], `${address} at ${width} px`).toEqual(await edges(page.locator('h1'), 'left'));
		}
});

test('where there is room for a keyboard, the field in the header shows the key that opens it', async ({ page }) => {
	await page.goto('/about/');
	const hint = (width: number) =>
		page
			.setViewportSize({ width, height: 800 })
			.then(() => page.locator('.top form').evaluate((form) => getComputedStyle(form, '::after').content));
	expect(await hint(1280)).toContain('/');
	expect(await hint(phone.width)).toBe('none');
	await expect(page.locator('.top').getByRole('searchbox')).toHaveAttribute('aria-keyshortcuts', '/');
});

test('the foot of a short page stands at the end of the window', { tag: '@ci' }, async ({ page }) => {
	for (const height of [1000, 1400]) {
		await page.setViewportSize({ width: 1280, height });
		for (const address of ['/offline/', '/guides/']) {
			await page.goto(address);
			const foot = await page.locator('footer').boundingBox();
			expect((foot?.y ?? 0) + (foot?.height ?? 0), `${address} at ${height} px`).toBe(height);
		}
	}
});

test('at the top of a page its first section is the one that is read, in a tall window too', { tag: '@ci' }, async ({ page }) => {
	for (const height of [800, 1600]) {
		await page.setViewportSize({ width: 1280, height });
		for (const address of ['/groq/498/', '/x/code-139/', '/condition/rate-limited/']) {
			await page.goto(address);
			const links = page.locator('.rail .contents a');
			await expect(page.locator('.rail .contents [aria-current]')).toHaveText((await links.first().textContent()) ?? '');
		}
	}
});

test('wherever the menu stands in the header, each of its names takes one line', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/groq/429/');
	for (const width of [832, 900, 1000, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
		expect(new Set(await lines(page.locator('.top nav a'))), `${width} px`).toEqual(new Set([1]));
		expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
	}
});
