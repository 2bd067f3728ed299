import type { Page } from '@playwright/test';
import { loadNoise, paste } from './faults.ts';
import { at, expect, test } from './test.ts';

// What a browser refuses. Each journey: it is said, and there is a way on.
test.use({ expectedNoise: loadNoise });

test.describe('without a clipboard, as on plain http', () => {
	test.beforeEach(({ page }) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })));

	test('a support request is there to be copied', { tag: '@ci' }, async ({ page }) => {
		await page.goto('/');
		await page.getByRole('textbox').fill(paste);
		for (let times = 0; times < 2; times++) await page.getByRole('button', { name: 'Copy a support request' }).click();
		const request = page.getByRole('textbox', { name: 'Support request' });
		await expect(request).toHaveValue(/^Provider: Groq/);
		const selected = () =>
			request.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart === field.value.length);
		expect(await selected()).toBe(true);
		await expect(page.getByText('Copy the selected text yourself')).toBeVisible();
	});

	test('code and page say what else to do', { tag: '@ci' }, async ({ page }) => {
		await page.goto('/groq/429/');
		await page
			.getByRole('button', { name: /^Copy (?!as)/ })
			.first()
			.click();
		await expect(page.getByText('Copying failed. Select the text instead.').first()).toBeAttached();
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await expect(page.getByRole('link', { name: 'Markdown' })).toBeFocused();
	});
});

test('a browser that refuses to change the address: the search and the tables go on', { tag: '@ci' }, async ({ page }) => {
	await page.addInitScript(() => {
		history.replaceState = () => {
			throw new DOMException('too often', 'SecurityError');
		};
	});
	await page.goto('/find/');
	await page.getByRole('textbox').fill('groq 429');
	await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/429/'));
	await page.goto('/groq/');
	await page.getByLabel('Filter by text').fill('rate_limit');
	await expect(page.locator('error-table [role=status]')).toContainText(/^\d of/);
	await page.goto('/compare/statuses/');
	await page.getByRole('checkbox').first().check();
	await expect(page.locator('compare-table [role=status]')).toContainText('Choose one more');
});

test.describe('keeping all offline', () => {
	const keep = (page: Page) => page.getByRole('button', { name: 'Keep all offline' });
	const said = (page: Page) => page.locator('keep-offline [role=status]');

	test('a worker that is refused is told', { tag: '@ci' }, async ({ page }) => {
		await page.addInitScript(() => {
			navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
		});
		await page.goto('/about/');
		await keep(page).click();
		await expect(said(page)).toContainText('start the service worker');
		await expect(keep(page)).toBeEnabled();
	});

	test.describe('with the worker', () => {
		test.use({ serviceWorkers: 'allow' });

		test('a worker that can not be installed is told', async ({ page, context }) => {
			await context.route('**/offline/', (route) => route.abort());
			await page.goto('/about/');
			await keep(page).click();
			await expect(said(page)).toContainText('start the service worker');
		});

		test('a full disk is no broken network', async ({ page, served }) => {
			const session = await page.context().newCDPSession(page);
			await session.send('Storage.overrideQuotaForOrigin', { origin: served, quotaSize: 400_000 });
			await page.goto('/about/');
			await keep(page).click();
			await expect(said(page)).toContainText('no space left');
			await expect(keep(page)).toBeEnabled();
		});
	});
});
