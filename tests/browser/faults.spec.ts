import type { Locator, Page } from '@playwright/test';
import { sample } from '../../tools/whole.ts';
import { at, expect, test } from './test.ts';

// What does not load, comes late or is refused. Each journey: it is said, and there is a way on.
test.use({ expectedNoise: /Failed to load resource|ERR_FAILED|dynamically imported|TypeError: Failed to fetch/ });

const index = (page: Page) => page.getByRole('link', { name: 'Open the list of all errors' });
const paste = 'groq.RateLimitError: Error code: 429 - {"error":{"code":"rate_limit_exceeded","type":"tokens"}} api.groq.com';

/** Requests that match get no answer until the returned function lets them go on. */
async function hold(page: Page, pattern: string): Promise<() => void> {
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	await page.route(pattern, async (route) => {
		await opened;
		await route.continue();
	});
	return open;
}

/** Time stands still until a test lets it pass: a busy machine must not skip what a reader sees for a while. */
const stopClock = async ({ page }: { page: Page }) => {
	await page.clock.install({ time: 0 });
	await page.clock.pauseAt(1_000);
};

/** Time passes until this is seen, or gone. Returns how many milliseconds that took. */
async function passTimeUntil(page: Page, seen: Locator, { gone = false } = {}): Promise<number> {
	let passed = 0;
	const step = async () => {
		await page.clock.runFor(100);
		passed += 100;
		return (await seen.isVisible()) !== gone;
	};
	await expect.poll(step, { intervals: [20] }).toBe(true);
	return passed;
}

test.describe('what comes late is told', () => {
	test.beforeEach(stopClock);

	const late = [
		['the data', '**/box.json'],
		['the texts', '**/words.json'],
		['the code of the box', '**/open.*.js'],
	] as const;
	for (const [what, pattern] of sample(late, late.length))
		test(`${what}: Loading, then the index after 3 s, then the answer`, async ({ page }) => {
			const letGo = await hold(page, pattern);
			await page.goto('/');
			const box = page.getByRole('textbox');
			await box.fill('words that no name holds');
			await passTimeUntil(page, page.getByText('Loading …'));
			await expect(index(page)).toHaveCount(0);
			expect(await passTimeUntil(page, page.getByText('Still loading.'))).toBeLessThanOrEqual(2_500);
			await expect(index(page)).toHaveAttribute('href', at('/find/#index'));
			letGo();
			await expect(page.locator('error-search').getByRole('status')).toContainText(/result|Nothing/);
			await passTimeUntil(page, index(page), { gone: true });
		});

	test('the search over a page', { tag: '@ci' }, async ({ page }) => {
		const letGo = await hold(page, '**/open.*.js');
		await page.goto('/about/');
		await page.keyboard.press('/');
		await passTimeUntil(page, index(page));
		letGo();
		await expect(page.getByRole('dialog', { name: 'Find an error' })).toBeVisible();
		await expect(index(page)).toHaveCount(0);
	});

	test.describe('an address without a page', () => {
		test.use({ expectedNoise: /404/ });
		test('waits for the data', async ({ page }) => {
			const letGo = await hold(page, '**/box.json');
			await page.goto('/groq/529');
			await expect(page.locator('missing-page [role=status]')).toBeAttached();
			await passTimeUntil(page, index(page));
			letGo();
			await expect(page.getByText('Groq documents no status 529.')).toBeVisible();
			await expect(index(page)).toHaveCount(0);
		});
	});
});

test.describe('what was typed before the code of a filter came', () => {
	for (const [what, pattern, address, field] of [
		['a comparison', '**/compare-table.*.js', '/compare/headers/?sort=0', 'compare-table [name=q]'],
		["a provider's errors", '**/error-table.*.js', '/groq/?sort=code', '.filters [name=text]'],
	] as const)
		test(`counts once it comes, and stands in the address: ${what}`, { tag: '@ci' }, async ({ page }) => {
			const letGo = await hold(page, pattern);
			await page.goto(address);
			await page.locator(field).fill('retry');
			letGo();
			await expect(page).toHaveURL(/[?&](q|text)=retry/);
			await expect(page).toHaveURL(/[?&]sort=/);
		});
});

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
