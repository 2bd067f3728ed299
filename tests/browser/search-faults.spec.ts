import { at, expect, test } from './test.ts';

test.describe('a new build takes the place of the one that a page has names of', { tag: '@ci' }, () => {
	test.use({ expectedNoise: /404/ });

	test('the box asks for the names again', async ({ page }) => {
		const names: string[] = [];
		page.on('request', (request) => {
			if (request.url().endsWith('/box.json')) names.push(request.url());
		});
		let isGone = true;
		await page.route('**/words.json', (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
		await page.goto('/find/');
		await page.getByRole('textbox').fill('groq 429');
		await expect(page.locator('error-search').getByRole('status')).toContainText('Errdex was updated since you opened this page.');
		expect(names.length).toBeGreaterThan(1);
		isGone = false;
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('.results a').first()).toContainText('Your organization hit a rate limit');
	});

	test('names in a form that this code does not know are no bug', async ({ page }) => {
		await page.route('**/box.json', (route) => route.fulfill({ json: { format: 0 } }));
		await page.goto('/find/');
		await page.getByRole('textbox').fill('groq 429');
		await expect(page.locator('error-search').getByRole('status')).toContainText('Reload the page to search.');
	});
});

test.describe('when something does not load', () => {
	test.use({ expectedNoise: /Failed to (load resource|fetch)|ERR_FAILED/ });

	test('no data: a message and the index', async ({ page }) => {
		await page.route('**/box.json', (route) => route.abort());
		await page.goto('/find/?q=groq');
		await expect(page.locator('error-search').getByRole('status')).toContainText('could not be loaded');
		await expect(page.getByRole('link', { name: 'Open the list of all errors' })).toBeVisible();
	});

	test('no text index: the names are found all the same, and it is said', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/find/?q=flex+tier+capacity');
		await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/498/'));
		await expect(page.locator('error-search').getByRole('status')).toContainText('could not be searched');
	});

	test('no WebAssembly: the same', { tag: '@ci' }, async ({ page }) => {
		await page.route('**/*.pagefind', (route) => route.abort());
		await page.goto('/find/?q=flex+tier+capacity');
		await expect(page.locator('error-search').getByRole('status')).toContainText('could not be searched');
	});
});

test.describe('when the box cannot answer', () => {
	test.use({ expectedNoise: /Failed to load resource|ERR_FAILED|TypeError/ });

	test('a bug is said to be one, and reported; a failed load is not; both leave a way on', { tag: '@ci' }, async ({ page }) => {
		const errors: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('load resource')) errors.push(message.text());
		});
		const box = page.getByRole('textbox');
		const state = page.locator('error-search').getByRole('status');
		const index = state.getByRole('link', { name: 'Open the list of all errors' });

		// Data that came, in a form that the code does not expect: nothing but a bug leads there.
		await page.route('**/box.json', (route) => route.fulfill({ json: {} }));
		await page.goto('/find/');
		await box.fill('groq 429');
		await expect(state).toContainText('Something went wrong here.');
		await expect(index).toHaveAttribute('href', at('/find/#index'));
		expect(errors.join()).toContain('TypeError');

		await page.unroute('**/box.json');
		await state.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/429/'));
		await expect(state).toContainText(/\d+ results?\./);

		// What names alone have answered stays when the rest does not come.
		errors.length = 0;
		await page.route('**/words.json', (route) => route.abort());
		await page.goto('/find/');
		await box.fill('groq 429');
		await expect(state).toContainText('The search could not be loaded.');
		await expect(index).toBeVisible();
		await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/429/'));
		await box.fill('words that no name holds');
		await expect(state).toContainText('The search could not be loaded.');
		await expect(page.locator('.results a')).toHaveCount(0);
		await page.unroute('**/words.json');
		await state.getByRole('button', { name: 'Try again' }).click();
		await expect(state).toContainText(/result|Nothing/);
		expect(errors).toEqual([]);
	});

	test('names that every object has are queries like any other', { tag: '@ci' }, async ({ page }) => {
		await page.goto('/find/');
		const state = page.locator('error-search').getByRole('status');
		for (const query of ['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__']) {
			await page.getByRole('textbox').fill('');
			await expect(state).toBeEmpty();
			await page.getByRole('textbox').fill(query);
			await expect(state, query).toContainText(/result|Nothing/);
		}
	});

	test('the code of the box does not load: it is said', async ({ page }) => {
		await page.route('**/open.*.js', (route) => route.abort());
		await page.goto('/');
		await page.getByRole('textbox').fill('groq 429');
		await expect(page.getByText('The search could not be loaded. Reload the page to try again.')).toBeVisible();
	});

	test('a key alone is no query: Enter takes it nowhere', async ({ page }) => {
		const key = 'sk-proj-a1B2c3D4e5F6g7H8i9J0';
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('/');
		await page.getByRole('textbox').fill(key);
		await expect(page.locator('error-search').getByRole('status')).toContainText(/result|Nothing/);
		await page.keyboard.press('Enter');
		// Asked for after the key was pressed: had that led anywhere, the page would be gone.
		expect(await page.evaluate(async () => (await fetch('robots.txt')).status)).toBe(200);
		expect(asked.filter((url) => url.includes(key))).toEqual([]);
	});
});
