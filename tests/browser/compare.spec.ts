import { expect, test } from './test.ts';

test('the chosen providers stay through reload, back and a copied address', async ({ page }) => {
	await page.goto('/compare/statuses/?p=xai,groq,x');
	const heads = page.locator('table.compare thead th:visible');
	await expect(heads).toHaveText(['Status', 'Groq', 'X', 'xAI']);
	await page.getByRole('checkbox', { name: 'Groq' }).uncheck();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
	await expect(page).toHaveURL(/\?p=x,xai$/);
	await page.reload();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
	await page.getByRole('link', { name: '429 Too Many Requests' }).click();
	await expect(page).toHaveURL(/\/status\/429\/$/);
	await page.goBack();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
});

test('rows that differ are marked, and can be shown alone', async ({ page }) => {
	await page.goto('/compare/statuses/?p=xai,groq');
	const rows = page.locator('table.compare tbody tr:visible');
	const all = await rows.count();
	const differing = await page.locator('table.compare tbody tr.differs').count();
	expect(differing).toBeGreaterThan(0);
	expect(differing).toBeLessThan(all);
	await page.getByRole('checkbox', { name: 'Only rows that differ' }).check();
	await expect(rows).toHaveCount(differing);
	await expect(page).toHaveURL(/differ=1/);
});

for (const width of [360, 1280]) {
	test(`head and first column stay in view at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 700 });
		await page.goto('/compare/sdks/');
		const region = page.getByRole('region', { name: /Exception classes/ });
		await region.evaluate((element) => element.scrollTo(300, 300));
		const box = await region.boundingBox();
		const head = await page.locator('table.compare thead th').first().boundingBox();
		const first = await page.locator('table.compare tbody th:visible').nth(3).boundingBox();
		expect(Math.abs((head?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(4);
		expect(Math.abs((first?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(4);
	});
}

test('the header reader says the wait, where it is read, and when nothing says it', async ({ page }) => {
	await page.goto('/compare/headers/');
	const box = page.getByLabel(/Paste response headers/);
	const status = page.locator('header-reader [role=status]');
	await box.fill('retry-after: 7');
	await expect(status).toContainText('Wait 7 s, by retry-after');
	await box.fill('x-ratelimit-remaining-requests: 0\nx-ratelimit-reset-requests: 6m0s');
	await expect(status).toContainText('Wait 360 s');
	await box.fill('date: Sun, 22 Nov 2026 10:00:00 GMT\nx-rate-limit-remaining: 0\nx-rate-limit-reset: 1795342500');
	await expect(status).toContainText('Wait 900 s');
	await expect(status).toContainText('Counted from the date of the answer');
	await box.fill('content-type: application/json');
	await expect(status).toContainText('Not stated');
});
