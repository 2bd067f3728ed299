import { index, loadNoise, paste } from './faults.ts';
import { at, expect, test } from './test.ts';

// What does not load, or is too much. Each journey: it is said, and there is a way on.
test.use({ expectedNoise: loadNoise });

test.describe('what does not come is told', () => {
	test('the code of the box', async ({ page }) => {
		await page.route('**/open.*.js', (route) => route.abort());
		await page.goto('/');
		await page.getByRole('textbox').fill('groq 429');
		await expect(page.getByText('The search could not be loaded. Reload the page to try again.')).toBeVisible();
		await expect(index(page)).toHaveAttribute('href', at('/find/#index'));
	});

	test('the search over a page: the field stays as it is', async ({ page }) => {
		await page.route('**/open.*.js', (route) => route.abort());
		await page.goto('/groq/429/');
		await page.getByRole('searchbox').fill('groq 413');
		await expect(page.getByText('The search could not be loaded.')).toHaveCount(1);
		await page.getByRole('searchbox').press('Enter');
		await expect(page.getByRole('searchbox')).toHaveValue('groq 413');
		await expect(index(page)).toHaveAttribute('href', at('/find/#index'));
	});

	test('the filters of a table', { tag: '@ci' }, async ({ page }) => {
		await page.route('**/error-table.*.js', (route) => route.abort());
		await page.goto('/groq/');
		await expect(page.getByText('This part of the page could not be loaded. Reload the page to try again.')).toBeVisible();
	});

	test('what tells which elements a page has', async ({ page }) => {
		await page.route('**/elements.*.js', (route) => route.abort());
		await page.goto('/groq/');
		await expect(page.getByText('A part of this page could not be loaded. Reload the page to try again.')).toBeVisible();
	});

	test('texts that answer 500 leave what names have found', async ({ page }) => {
		await page.route('**/words.json', (route) => route.fulfill({ status: 500 }));
		await page.goto('/find/');
		await page.getByRole('textbox').fill('groq 429');
		await expect(page.locator('error-search').getByRole('status')).toContainText('The search could not be loaded.');
		await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/429/'));
	});
});

test.describe('a malformed address', () => {
	test.use({ expectedNoise: /40[04]/ });
	test('is told like any other', { tag: '@path' }, async ({ page }) => {
		// A host may serve the page at any address; this one serves it at its own.
		await page.route('**/groq/100%', async (route) =>
			route.fulfill({
				response: await route.fetch({
					url: route
						.request()
						.url()
						.replace(/groq.*$/, '404.html'),
				}),
			}),
		);
		await page.goto('/groq/100%');
		await expect(page.getByRole('status')).toContainText('There is no page for groq 100%.');
	});
});

test.describe('megabytes in the box', () => {
	test('a long paste is cut before it reaches the field, and the answer says so', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/');
		await page.getByRole('textbox').focus();
		await expect(page.locator('.filters')).toBeAttached();
		await page.evaluate((end) => navigator.clipboard.writeText('a-'.repeat(2_500_000) + end), `\n${paste}`);
		await page.keyboard.press('ControlOrMeta+v');
		await expect(page.locator('.decoded a').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
		await expect(page.getByText(/^Read the first [\d,]+ and the last [\d,]+ of 5,000,\d+ characters\.$/)).toBeVisible();
		expect((await page.getByRole('textbox').inputValue()).length).toBeLessThan(70_000);
	});
});
