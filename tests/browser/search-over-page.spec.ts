import { at, expect, test } from './test.ts';

test('slash opens the search, arrows walk, Enter goes, Escape closes', { tag: '@path' }, async ({ page }) => {
	await page.goto('/about/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('rate_limit_exceeded groq');
	await expect(dialog.getByRole('link').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
	// The names answer first; what an error means takes their place.
	await expect(dialog.getByRole('link', { name: 'Open the page' })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('Control+k');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
});

test('what is typed while the search loads is not lost, and the focus comes back', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/open\./, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/groq/429/');
	const from = page.getByRole('link', { name: 'Guides' }).first();
	await from.focus();
	await page.keyboard.press('/');
	await page.keyboard.type('tool_use');
	release();
	const box = page.getByRole('dialog', { name: 'Find an error' }).getByRole('textbox');
	await expect(box).toBeFocused();
	await page.keyboard.type('_failed');
	await expect(box).toHaveValue('tool_use_failed');
	await page.keyboard.press('Escape');
	await expect(from).toBeFocused();
	await page.keyboard.press('/');
	await expect(box).toHaveValue('tool_use_failed');
});

test('an answer that takes the place of a result leads nowhere that was not chosen, and arrows go on from it', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/box\/[^/]+\/messages/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/about/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	await page.keyboard.type('rate_limit_exceeded groq');
	const result = dialog.locator('.results a').first();
	await expect(result).toBeVisible();
	// As if it were one that the answer does not lead to.
	await result.evaluate((link, href) => link.setAttribute('href', href), at('/groq/429/'));
	await result.focus();
	release();
	await expect(dialog.getByRole('link', { name: 'Open the page' })).toBeVisible();
	await expect(dialog.getByRole('region', { name: 'Answer' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(dialog.getByRole('textbox')).toBeFocused();
});

test('a slash typed in a field stays a slash', async ({ page }) => {
	await page.goto('/groq/');
	await page.getByLabel('Filter by text').fill('a');
	await page.keyboard.type('/b');
	await expect(page.getByLabel('Filter by text')).toHaveValue('a/b');
});
