import type { Page } from '@playwright/test';
import { patience } from '../../tools/pace.ts';
import { sample } from '../../tools/whole.ts';
import { at, expect, test } from './test.ts';

/** What is wrong with the place where the focus is: nothing when a reader sees it, whole or in part, with a ring around it. */
const faultOfFocus = (page: Page) =>
	page.evaluate(() => {
		const focused = document.activeElement;
		if (!(focused instanceof HTMLElement) || focused === document.body) return 'lost';
		const what = focused.outerHTML.slice(0, 120);
		// The box has its ring around all of the field, its button too.
		const ringed = focused.closest('.field:has(textarea:focus)') ?? focused;
		const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) return `no ring: ${what}`;
		const { left, right, top, bottom } = focused.getBoundingClientRect();
		// Something long is in sight when a part of it is.
		const xs = [left + 2, (left + right) / 2, right - 2].filter((x) => x >= 0 && x < innerWidth);
		const ys = [top + 2, (top + bottom) / 2, bottom - 2].filter((y) => y >= 0 && y < innerHeight);
		const seen = xs.some((x) => ys.some((y) => focused.contains(document.elementFromPoint(x, y))));
		return seen || focused.matches('input[type=radio]') ? '' : `out of sight: ${what}`;
	});

/** The fault that stays. A script that comes late moves what is below it, and the browser follows a few frames later. */
async function lastingFault(page: Page): Promise<string> {
	let fault = await faultOfFocus(page);
	for (const end = performance.now() + patience(3); fault && fault !== 'lost' && performance.now() < end; ) {
		await page.evaluate(() => new Promise(requestAnimationFrame));
		fault = await faultOfFocus(page);
	}
	return fault;
}

const walks = [
	['/groq/rate_limit_exceeded/', 1280],
	['/', 1280],
	['/groq/', 1280],
	['/groq/', 390],
	['/status/429/', 390],
	['/compare/statuses/', 1280],
] as const;
for (const [address, width] of sample(walks, walks.length))
	test(`every stop of the keyboard on ${address} at ${width} px is seen, and none holds the focus`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		await page.goto(address);
		const faults: string[] = [];
		let stops = 0;
		// From the last stop, the focus goes to the browser itself, which is the body here.
		for (; stops < 700; stops++) {
			await page.keyboard.press('Tab');
			const fault = await lastingFault(page);
			if (fault === 'lost') break;
			if (fault) faults.push(fault);
		}
		expect(faults).toEqual([]);
		expect(stops).toBeGreaterThan(15);
		expect(stops).toBeLessThan(700);
		await page.keyboard.press('Shift+Tab');
		expect(await lastingFault(page), 'back from the end').toBe('');
	});

test('from any page to an answer and back, by keys alone', async ({ page }) => {
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	for (const address of sample(['/about/', '/openai/', '/xai/429/', '/compare/sdks/'], 3)) {
		await page.goto(address);
		await page.keyboard.press('/');
		await expect(dialog.getByRole('textbox')).toBeFocused();
		await page.keyboard.type('groq rate_limit_exceeded');
		const first = dialog.getByRole('link').first();
		await expect(first).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
		await page.keyboard.press('ArrowDown');
		await expect(first).toBeFocused();
		expect(await lastingFault(page)).toBe('');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(at('/groq/rate_limit_exceeded/'));
		await expect(page.locator('#verdict')).toBeInViewport();
		// The key for "back" belongs to the browser.
		await page.goBack();
		await expect(page).toHaveURL(at(address));
	}
	// Closed without a choice, the search gives the focus back to where it was.
	const link = page.getByRole('main').getByRole('link').first();
	await link.focus();
	await page.keyboard.press('Control+k');
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(link).toBeFocused();
});

test('the first stop leads past the header; scheme, rail, folds and filters work by keys and keep the focus', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/groq/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();

	const scheme = page.getByRole('combobox', { name: 'Color scheme' });
	await scheme.focus();
	await page.keyboard.press('End');
	await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
	await page.keyboard.press('Home');
	await expect(page.locator('html')).toHaveAttribute('data-scheme', '');
	await expect(scheme).toBeFocused();

	const rows = page.locator('table.errors tbody tr:visible');
	const all = await rows.count();
	await page.getByLabel('Filter by text').focus();
	await page.keyboard.type('limit');
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('combobox', { name: 'Verdict' })).toBeFocused();
	await page.keyboard.press('End');
	await expect(page.getByRole('status').first()).toContainText(/^\d+ of \d+ errors/);
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.press('Delete');
	await expect(rows).toHaveCount(all);

	const summary = page.locator('summary', { has: page.locator('#troubleshooting ~ * b, b') }).last();
	await summary.focus();
	await page.keyboard.press('Enter');
	await expect(summary).toBeFocused();
	await expect(summary.locator('xpath=..')).toHaveAttribute('open');
	await page.keyboard.press('Enter');
	await expect(summary.locator('xpath=..')).not.toHaveAttribute('open');

	const section = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Error format' });
	await section.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#error-format, #format').first()).toBeInViewport();
	// From here on, the keyboard goes through the section that was chosen.
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('section')?.querySelector('h2')?.textContent)).toBe('Error format');

	const copy = page.getByRole('button', { name: 'Copy link' });
	await copy.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('copy-page').getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
	await expect(copy).toBeFocused();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('on a phone the menu opens, leads on, closes and gives the focus back, by keys', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/groq/429/');
	const menu = page.getByRole('button', { name: 'Menu' });
	const first = page.getByRole('navigation', { name: 'Site' }).getByRole('link').first();
	await menu.focus();
	await page.keyboard.press('Enter');
	await expect(first).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(first).toBeFocused();
	expect(await lastingFault(page)).toBe('');
	await page.keyboard.press('Escape');
	await expect(first).toBeHidden();
	await expect(menu).toBeFocused();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(at('/status/'));
});
