import { expect, test } from './test.ts';

const rows = 'table.errors tbody tr:visible';

test('the table filters by text, kind, status and verdict, and keeps it in the address', { tag: '@path' }, async ({ page }) => {
	await page.goto('/x/');
	const shown = page.locator(rows);
	await page.getByLabel('Filter by text').fill('limit');
	await expect(page.getByRole('status').first()).toContainText(/of 1\d\d errors/);
	const byText = await shown.count();
	await page.getByRole('combobox', { name: 'Kind' }).selectOption('code');
	await page.getByRole('combobox', { name: 'Status' }).selectOption('4xx');
	await page.getByRole('combobox', { name: 'Verdict' }).selectOption('wait');
	await expect(page.getByRole('status').first()).toContainText(/of \d+ errors/);
	await expect(shown.first()).toContainText('88');
	await expect(page).toHaveURL(/text=limit&kind=code&status=4xx&verdict=wait/);
	const left = await shown.count();
	expect(left).toBeLessThan(byText);
	await page.reload();
	await expect(shown).toHaveCount(left);
	await expect(page.getByRole('combobox', { name: 'Verdict' })).toHaveValue('wait');
});

test('a choice says how many rows it leaves, beside the other filters too', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/groq/');
	for (const name of ['Verdict', 'Status', 'Kind']) {
		const box = page.getByRole('combobox', { name });
		for (const option of await box.locator('option:not([value=""])').all()) {
			await box.selectOption((await option.getAttribute('value')) ?? '');
			const count = /\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1];
			await expect(page.locator(rows), (await option.textContent()) ?? '').toHaveCount(Number(count));
		}
		// The last choice stays: what comes next counts beside it.
	}
});

test('a filter opens the groups that it finds something in, and leaves the others out', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/x/');
	const group = page.locator('details:has(> #errors-request)');
	await expect(group).not.toHaveAttribute('open');
	await page.getByRole('combobox', { name: 'Status' }).selectOption('422');
	await expect(page.locator(rows).first()).toBeVisible();
	await page.getByLabel('Filter by text').fill('no row has these words');
	await expect(page.locator(rows)).toHaveCount(0);
	await expect(page.locator('error-table details:visible')).toHaveCount(0);
	await expect(page.getByRole('status').first()).toHaveText(/^0 of/);
	await page.getByLabel('Filter by text').fill('');
	await page.getByRole('combobox', { name: 'Status' }).selectOption('');
	await expect(page.locator('error-table details:visible')).toHaveCount(await page.locator('error-table details').count());
	await expect(page.getByRole('status').first()).toHaveText(/^\d+ errors\.$/);
});

test('a row that is cut shows all of its words once a filter leaves fewer', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/openai/');
	const words = page.getByRole('row', { name: /^429 / }).locator('td:last-child span');
	const isCut = () => words.evaluate((item) => item.scrollHeight > item.clientHeight && getComputedStyle(item).overflow === 'hidden');
	expect(await isCut()).toBe(true);
	await page.getByRole('combobox', { name: 'Status' }).selectOption('429');
	await expect.poll(isCut).toBe(false);
});

test('rows come in one order when asked, and in their groups again', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/ai-api/');
	const first = page.locator(rows).first();
	const inGroups = await first.textContent();
	await page.getByRole('combobox', { name: 'Order' }).selectOption('code');
	await expect(first).toContainText('200');
	await expect(page.locator('error-table summary:visible')).toHaveCount(0);
	await expect(page).toHaveURL(/sort=code/);
	await page.reload();
	await expect(first).toContainText('200');
	await page.getByRole('combobox', { name: 'Order' }).selectOption('');
	await expect(first).toHaveText(inGroups ?? '');
	// Addresses of before could ask for the other way round.
	await page.goto('/ai-api/?sort=code-down');
	await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('code');
	await expect(first).toContainText('200');
});
