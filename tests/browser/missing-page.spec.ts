import { at, expect, test } from './test.ts';

test.describe('an address without a page', () => {
	test.use({ expectedNoise: /404/ });

	test('in another spelling leads to the page', { tag: '@path' }, async ({ page }) => {
		await page.goto('/groq/RATE-LIMIT-EXCEEDED');
		await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
		await page.goto('/X/88');
		await expect(page).toHaveURL(/\/x\/code-88\/$/);
	});

	test('under another name of the provider leads to its page', { tag: '@path' }, async ({ page }) => {
		await page.goto('/twitter/');
		await expect(page).toHaveURL(/\/x\/$/);
	});

	test('lists a spelling away and the same status at that provider, never a word in common', async ({ page }) => {
		await page.goto('/gorq/rate_limit_exceded/');
		const found = page.locator('missing-page .results a');
		await expect(found).toHaveCount(2);
		await expect(found.first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
		await expect(found.last()).toHaveAttribute('href', at('/groq/'));
		await page.goto('/groq/rate_of_exchange/');
		await expect(found).toHaveCount(1);
		await page.goto('/nobody/limit/');
		await expect(page.getByRole('status').first()).toContainText('There is no page for nobody limit.');
		await expect(found).toHaveCount(0);
	});

	test('says what is not documented and what is near', { tag: '@path' }, async ({ page }) => {
		await page.goto('/groq/529');
		await expect(page.getByRole('status')).toContainText('Groq documents no status 529.');
		await expect(page.locator(`.results a[href="${at('/status/529/')}"]`)).toBeVisible();
	});
});
