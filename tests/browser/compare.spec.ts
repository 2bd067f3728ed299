import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { sample } from '../../tools/whole.ts';
import { expect, test } from './test.ts';

test('the chosen providers stay through reload, back and a copied address', { tag: '@path' }, async ({ page }) => {
	await page.goto('/compare/statuses/?p=xai,groq,x');
	const heads = page.locator('table.compare thead th:visible');
	await expect(heads).toHaveText(['Status', 'Groq', 'X', 'xAI']);
	await page.getByRole('checkbox', { name: 'Groq' }).uncheck();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
	await expect(page).toHaveURL(/\?p=x,xai$/);
	await page.reload();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
	await page.getByRole('rowheader', { name: /^429/ }).getByRole('link').click();
	await expect(page).toHaveURL(/\/status\/429\/$/);
	await page.goBack();
	await expect(heads).toHaveText(['Status', 'X', 'xAI']);
});

test('nothing chosen shows all; one is not enough, six are the most', async ({ page }) => {
	await page.goto('/compare/statuses/');
	const heads = page.locator('table.compare thead th[data-provider]:visible');
	const all = await heads.count();
	const status = page.locator('compare-table [role=status]');
	await page.getByRole('checkbox', { name: 'Groq' }).check();
	await expect(status).toContainText('Choose one more');
	await expect(heads).toHaveCount(all);
	await page.getByRole('checkbox', { name: 'xAI' }).check();
	await expect(heads).toHaveText(['Groq', 'xAI']);
	await expect(page.getByRole('row', { name: /^401 / })).toContainText('no API key');
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(heads).toHaveCount(all);
	await expect(page).toHaveURL(/\/compare\/statuses\/$/);
	const boxes = page.locator('[name=p]');
	for (let index = 0; index < Math.min(6, all); index++) await boxes.nth(index).check();
	await expect(heads).toHaveCount(Math.min(6, all));
	if (all > 6) {
		await expect(boxes.nth(6)).toBeDisabled();
		await expect(status).toContainText('at most 6');
	}
});

test('rows with a word, and the order, stay in the address; the order is said', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/compare/statuses/?p=x,xai&q=401,403');
	const rows = page.locator('table.compare tbody tr:visible th');
	await expect(rows).toHaveText([/401/, /403/]);
	await page.goto('/compare/sdks/');
	await page.getByRole('button', { name: 'Retries', exact: true }).click();
	await page.getByRole('button', { name: 'Retries', exact: true }).click();
	await expect(page.locator('compare-table [role=status]')).toContainText('Sorted by Retries, descending.');
	await page.reload();
	await expect(page.locator('th[aria-sort=descending]')).toHaveText('Retries');
});

test('the timeline draws the chosen policy from its parameters', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/compare/retries/');
	const figure = page.locator('retry-timeline figure:visible');
	await expect(figure).toHaveCount(1);
	await page.getByLabel('Policy').selectOption('wait-header-seconds');
	await page.getByLabel(/Wait in the response/).fill('100');
	await expect(figure.locator('tbody td:nth-child(2)')).toHaveText(['at once', 'after 100 s', 'after 200 s', 'after 300 s', 'after 400 s']);
	await page.getByLabel(/Wait in the response/).fill('579');
	await expect(figure).toContainText('one more wait would pass the cap of 600 s');
	await page.getByLabel('Policy').selectOption('wait-backoff');
	await expect(figure.locator('tbody td:nth-child(2)').last()).toHaveText('after 0 to 15 s');
});

test('rows that differ are marked, and can be shown alone', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/compare/statuses/?p=xai,groq');
	const rows = page.locator('table.compare tbody tr:visible');
	const all = await rows.count();
	await expect(page.locator('table.compare tbody tr.differs').first(), 'once the script has arrived').toBeVisible();
	const differing = await page.locator('table.compare tbody tr.differs').count();
	expect(differing).toBeLessThan(all);
	await page.getByRole('checkbox', { name: 'Only rows that differ' }).check();
	await expect(rows).toHaveCount(differing);
	await expect(page).toHaveURL(/differ=1/);
});

for (const [width, address, name] of [
	[360, '/compare/statuses/', /The verdict of each HTTP status/],
	[1280, '/compare/sdks/', /Exception classes/],
] as const) {
	test(`head and first column of ${address} stay in view at ${width} px`, { tag: '@ci' }, async ({ page }) => {
		await page.setViewportSize({ width, height: 700 });
		await page.goto(address);
		const region = page.getByRole('region', { name });
		await region.evaluate((element) => element.scrollTo(300, 300));
		const box = await region.boundingBox();
		const head = await page.locator('table.compare thead th').first().boundingBox();
		const first = await page.locator('table.compare tbody th:visible').nth(3).boundingBox();
		expect(Math.abs((head?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(4);
		expect(Math.abs((first?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(4);
	});
}

test('on a phone a table that is read across shows whole rows, each cell with the head of its column', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 700 });
	for (const table of ['headers', 'formats', 'sdks', 'support']) {
		await page.goto(`/compare/${table}/`);
		const region = page.getByRole('region').filter({ has: page.locator('table.compare') });
		expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth), table).toBeLessThanOrEqual(0);
		const heads = await page.locator('table.compare thead th').allTextContents();
		const said = await page
			.locator('table.compare tbody tr')
			.first()
			.locator('td')
			.evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content.replace(/^"|"$/g, '')));
		expect(said, table).toEqual(heads.slice(1).map((head) => head.trim()));
	}
});

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
	await expect(status).toContainText('Counted from the date of the response');
	await box.fill('content-type: application/json');
	await expect(status).toContainText('None of these headers says how long to wait.');
});

/** Has the page of a comparison leave out Groq, as pages over many providers do. Answers with Groq's cells, and what comes instead of its file. */
async function withoutGroq(page: Page, comparison: string): Promise<{ cells: string[]; answer: { fails: boolean } }> {
	const address = new RegExp(`/compare/${comparison}/(?:\\?|$)`);
	const answer = { fails: false };
	await page.goto(`/compare/${comparison}/`);
	const cells = await page.locator('.compare [data-provider=groq]').allTextContents();
	const whole = await (await page.request.get(page.url())).text();
	const part = parse(whole).querySelector('table.compare') ?? parse('');
	for (const cell of part.querySelectorAll('[data-provider]')) if (cell.getAttribute('data-provider') !== 'groq') cell.remove();
	await page.route(address, async (route) => {
		const response = await route.fetch();
		const own = parse(await response.text());
		for (const cell of own.querySelectorAll('.compare [data-provider=groq]')) cell.remove();
		own.querySelector('[name=p][value=groq]')?.setAttribute('data-apart', '');
		await route.fulfill({ response, body: own.toString() });
	});
	await page.route(`**/compare/${comparison}/groq/`, (route) =>
		answer.fails ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body: part.toString() }),
	);
	return { cells, answer };
}

test.describe('a provider that the page leaves out', () => {
	test.use({ expectedNoise: /Failed to load resource/ });

	for (const comparison of sample(['statuses', 'headers'], 2))
		test(`comes with its cells once it is chosen: ${comparison}`, async ({ page }) => {
			const { cells } = await withoutGroq(page, comparison);
			expect(cells.length).toBeGreaterThan(2);
			await page.goto(`/compare/${comparison}/`);
			const own = page.locator('.compare [data-provider=groq]');
			await expect(own).toHaveCount(0);
			await page.getByRole('checkbox', { name: 'Groq' }).check();
			await page.getByRole('checkbox', { name: 'xAI' }).check();
			await expect(own.first()).toBeVisible();
			expect(await own.allTextContents()).toEqual(cells);
			await expect(page).toHaveURL(/\?p=groq,xai$/);
			await page.reload();
			await expect(own.first()).toBeVisible();
			await page.getByRole('checkbox', { name: 'xAI' }).uncheck();
			await page.getByRole('checkbox', { name: 'Groq' }).uncheck();
			await expect(own.first()).toBeHidden();
			await expect(page.locator('.compare [data-provider=x]').first()).toBeVisible();
		});

	test('that does not come is said, and comes when it is chosen again', async ({ page }) => {
		const { cells, answer } = await withoutGroq(page, 'statuses');
		answer.fails = true;
		await page.goto('/compare/statuses/?p=xai');
		const box = page.getByRole('checkbox', { name: 'Groq' });
		const status = page.locator('compare-table [role=status]');
		await expect(status).toContainText('Choose one more');
		await box.check();
		await expect(status).toHaveText('A provider could not be loaded. Choose it again to retry.');
		answer.fails = false;
		await box.uncheck();
		await box.check();
		await expect(page.locator('.compare [data-provider=groq]')).toHaveText(cells);
	});
});
