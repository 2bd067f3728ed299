import { expect, test } from './test.ts';

test('the table filters by text, kind, status and verdict, and keeps it in the address', async ({ page }) => {
	await page.goto('/x/');
	const rows = page.locator('table.errors tbody tr:visible');
	const all = await rows.count();
	expect(all).toBeGreaterThan(100);
	await page.getByLabel('Filter by text').fill('rate limit');
	await expect.poll(() => rows.count()).toBeLessThan(all);
	await page.getByRole('combobox', { name: 'Kind' }).selectOption('code');
	await page.getByRole('combobox', { name: 'Status' }).selectOption('4xx');
	await page.getByRole('combobox', { name: 'Verdict' }).selectOption('wait');
	await expect(page.getByRole('status').first()).toContainText(/of \d+ entries/);
	await expect(rows.first()).toContainText('88');
	await expect(page).toHaveURL(/text=rate\+limit&kind=code&status=4xx&verdict=wait/);
	const shown = await rows.count();
	await page.reload();
	expect(await rows.count()).toBe(shown);
	await expect(page.getByRole('combobox', { name: 'Verdict' })).toHaveValue('wait');
});

test('a head sorts, says how, and sorts back', async ({ page }) => {
	await page.goto('/ai-api/');
	const first = page.locator('table.errors tbody tr').first();
	await page.getByRole('button', { name: 'Code' }).click();
	await expect(page.getByRole('columnheader', { name: 'Code' })).toHaveAttribute('aria-sort', 'ascending');
	await expect(first).toContainText('200');
	await page.getByRole('button', { name: 'Code' }).click();
	await expect(page.getByRole('columnheader', { name: 'Code' })).toHaveAttribute('aria-sort', 'descending');
	await expect(first).toContainText('UNSUPPORTED_MODEL');
	await expect(page).toHaveURL(/sort=code-down/);
});
