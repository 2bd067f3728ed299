import { at, expect, test } from './test.ts';

const firsts: [string, string][] = [
	['groq 429', '/groq/429/'],
	['MISSING_REQUIRED_FIELD', '/ai-api/missing_required_field/'],
	['missing_required_field', '/ai-api/missing_required_field/'],
	['official-client-forbidden', '/x/official-client-forbidden/'],
	['x-rate-limit-limit', '/x/#rate-limit-headers'],
	['deferred completion', '/xai/202/'],
	['groq.RateLimitError', '/groq/429/'],
	['flex tier capacity', '/groq/498/'],
];
test('the right page comes first', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/');
	const box = page.getByRole('textbox');
	for (const [query, address] of firsts) {
		await box.fill(query);
		await expect(page.locator('.results a').first(), query).toHaveAttribute('href', at(address));
	}
});

test('an undocumented status is said, with what is near', async ({ page }) => {
	await page.goto('/find/?q=groq+529');
	await expect(page.locator('error-search').getByRole('status')).toContainText('Groq documents no status 529.');
	await expect(page.locator(`.results a[href="${at('/status/529/')}"]`)).toBeVisible();
});

test('filters narrow, the words are marked, the count is spoken', async ({ page }) => {
	await page.goto('/find/?q=rate+limit');
	await expect(page.locator('.results mark').first()).toBeVisible();
	await page.getByLabel('Provider').selectOption('x');
	await page.getByLabel('Verdict').selectOption('wait');
	await expect(page.locator('.results a').first()).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
	for (const link of await page.locator('.results a').all()) await expect(link).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
	await expect(page.locator('error-search').getByRole('status')).toContainText(/\d+ results?\./);
});

test('the text of the pages is searched too', async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill('thundering jitter clients that failed together');
	await expect(page.locator('error-search').getByRole('status')).not.toContainText('could not be searched');
	await page.getByRole('textbox').fill('idempotency look before sending again');
	await expect(page.locator(`.results a[href="${at('/guides/retrying-safely/')}"]`).first()).toBeVisible();
});

test('the query stays in the address and survives a reload', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill('groq 413');
	await expect(page).toHaveURL(/\?q=groq%20413$/);
	await page.reload();
	await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/413/'));
});

test('filters stay in the address beside the query, and survive a reload', async ({ page }) => {
	await page.goto('/find/?q=rate+limit');
	await page.getByLabel('Provider').selectOption('x');
	await page.getByLabel('Verdict').selectOption('wait');
	await expect(page).toHaveURL(/\?q=rate%20limit&only-provider=x&only-verdict=wait$/);
	await page.reload();
	await expect(page.getByLabel('Provider')).toHaveValue('x');
	await expect(page.getByLabel('Verdict')).toHaveValue('wait');
	await expect(page.locator('.results a').first()).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
});
