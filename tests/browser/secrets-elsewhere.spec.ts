import { placesWith, watchRequests } from './secrets.ts';
import { at, expect, test } from './test.ts';

const key = 'sk-proj-a1B2c3D4e5F6g7H8i9J0';

test('what is sent before the scripts are there waits for them and takes no secret along', async ({ page }) => {
	const sent = watchRequests(page);
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\/open\./, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/');
	await page.getByRole('textbox').fill(key);
	await page.getByRole('button', { name: 'Find' }).click();
	await page.getByRole('textbox').fill(`${key} `);
	letThrough();
	await expect(page.locator('.decoded')).toContainText('Masked: 1 OpenAI key.');
	await expect(page).toHaveURL(at('/'));
	expect(await placesWith(page, [key])).toEqual([]);
	expect(sent.filter((line) => line.includes(key))).toEqual([]);
});

test('a query that is sent before the scripts are there arrives', async ({ page }) => {
	await page.route(/\/open\./, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue();
	});
	await page.goto('/');
	await page.getByRole('textbox').fill('zzz nothing here');
	await page.getByRole('button', { name: 'Find' }).click();
	await expect(page).toHaveURL(/\/find\/\?q=zzz%20nothing%20here$/);
});

test.describe('an address that came with a secret', () => {
	test('is cleaned on /find/', { tag: '@path' }, async ({ page }) => {
		await page.goto(`/find/?q=${key}`);
		await expect(page.locator('.decoded')).toContainText('Masked: 1 OpenAI key.');
		await expect(page).toHaveURL(at('/find/'));
	});
});

test('a secret in the filter of a comparison stays out of the address', async ({ page }) => {
	await page.goto('/compare/headers/');
	const filter = page.locator('compare-table [name=q]');
	await filter.fill('retry-after');
	await expect(page).toHaveURL(/q=retry-after/);
	await filter.fill(key);
	await expect(page).toHaveURL(at('/compare/headers/'));
});

test("a secret in the filter of a provider's table stays out of the address", async ({ page }) => {
	await page.goto('/groq/');
	const filter = page.locator('.filters [name=text]');
	await filter.fill('rate');
	await expect(page).toHaveURL(/text=rate/);
	await filter.fill(key);
	await expect(page).toHaveURL(at('/groq/'));
});

test.describe('where a file is missing', () => {
	test.use({ expectedNoise: /Failed to load resource/ });

	test('a secret in the field of a page that is only read gets nowhere', async ({ page }) => {
		const sent = watchRequests(page);
		await page.route(/\/open\./, (route) => route.abort());
		await page.goto('/groq/429/');
		const field = page.getByRole('searchbox');
		await field.fill(key);
		await field.press('Enter');
		await expect(page).toHaveURL(at('/groq/429/'));
		expect(sent.filter((line) => line.includes(key))).toEqual([]);
	});

	test('a secret in the address of a page that is missing is told masked', async ({ page }) => {
		await page.goto(`/groq/${key}/`);
		await expect(page.locator('missing-page a', { hasText: 'Add it' })).toHaveAttribute('href', /code=%E2%80%A2/);
		await expect(page.locator('missing-page')).not.toContainText(key);
	});
});
