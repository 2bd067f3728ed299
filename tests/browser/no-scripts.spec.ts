import { onEntries } from '../../src/views/entry/handling.ts';
import { expect, kinds, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('every kind of page reads without scripts', { tag: '@ci' }, async ({ page }) => {
	for (const address of kinds) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
		expect((await page.getByRole('main').innerText()).length, address).toBeGreaterThan(200);
	}
});

test('an entry shows its verdict, its samples and its handlers', async ({ page }) => {
	await page.goto('/groq/429/');
	await expect(page.locator('.verdict').first()).toBeVisible();
	for (const id of onEntries) await expect(page.locator(`[data-language=${id}] pre`)).toBeVisible();
	await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
});

test('the table, the matrix and the index are complete', async ({ page }) => {
	await page.goto('/groq/');
	expect(await page.locator('table.errors tbody tr:visible').count()).toBeGreaterThanOrEqual(32);
	const cut = await page
		.locator('table.errors td:last-child span')
		.evaluateAll(
			(all) => all.filter((item) => item.scrollHeight > item.clientHeight && getComputedStyle(item).overflow === 'hidden').length,
		);
	expect(cut).toBe(0);
	await page.goto('/');
	await expect(page.locator('.matrix a.mark').first()).toBeVisible();
	await page.goto('/find/');
	expect(await page.locator('.a-to-z li a:visible').count()).toBeGreaterThanOrEqual(200);
});

test('the search form leads to the index', { tag: '@path' }, async ({ page }) => {
	await page.goto('/groq/429/');
	await page.getByRole('searchbox').fill('xai 403 sk-proj-a1B2c3D4e5F6g7H8i9J0');
	await page.keyboard.press('Enter');
	// Nothing that was entered goes along.
	await expect(page).toHaveURL(/\/find\/\??#index$/);
	await expect(page.getByText('Search needs scripts')).toBeVisible();
});

test('a comparison is complete, with what each verdict means and every retry policy', async ({ page }) => {
	await page.goto('/compare/statuses/?p=x,xai&q=401');
	const rows = page.locator('table.compare tbody tr');
	expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
	await expect(page.locator('.compare .words').first()).toBeVisible();
	await page.goto('/compare/retries/');
	await expect(page.locator('retry-timeline figure:visible')).toHaveCount(4);
});
