import { at, expect, test } from './test.ts';

const firsts: [string, string][] = [
	['groq 429', '/groq/429/'],
	['MISSING_REQUIRED_FIELD', '/ai-api/missing_required_field/'],
	['missing_required_field', '/ai-api/missing_required_field/'],
	['official-client-forbidden', '/x/official-client-forbidden/'],
	['x-rate-limit-limit', '/x/#rate-limit-headers'],
	['deferred completion', '/xai/202/'],
	['groq.RateLimitError', '/groq/429/'],
	['flex tier capacity', '/groq/498/'],
];
test('the right page comes first', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/');
	const box = page.getByRole('textbox');
	for (const [query, address] of firsts) {
		await box.fill(query);
		await expect(page.locator('.results a').first(), query).toHaveAttribute('href', at(address));
	}
});

test('an undocumented status is said, with what is near', async ({ page }) => {
	await page.goto('/find/?q=groq+529');
	await expect(page.locator('error-search').getByRole('status')).toContainText('Groq documents no status 529.');
	await expect(page.locator(`.results a[href="${at('/status/529/')}"]`)).toBeVisible();
});

test('slash opens the search, arrows walk, Enter goes, Escape closes', { tag: '@path' }, async ({ page }) => {
	await page.goto('/about/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.type('rate_limit_exceeded groq');
	await expect(dialog.getByRole('link').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
	// The names answer first; what an error means takes their place.
	await expect(dialog.getByRole('link', { name: 'Open the page' })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(dialog.getByRole('textbox')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('Control+k');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
});

test('what is typed while the search loads is not lost, and the focus comes back', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/open\./, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/groq/429/');
	const from = page.getByRole('link', { name: 'Guides' }).first();
	await from.focus();
	await page.keyboard.press('/');
	await page.keyboard.type('tool_use');
	release();
	const box = page.getByRole('dialog', { name: 'Find an error' }).getByRole('textbox');
	await expect(box).toBeFocused();
	await page.keyboard.type('_failed');
	await expect(box).toHaveValue('tool_use_failed');
	await page.keyboard.press('Escape');
	await expect(from).toBeFocused();
	await page.keyboard.press('/');
	await expect(box).toHaveValue('tool_use_failed');
});

test('an answer that takes the place of a result leads nowhere that was not chosen, and arrows go on from it', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/box\/[^/]+\/messages/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/about/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	await page.keyboard.type('rate_limit_exceeded groq');
	const result = dialog.locator('.results a').first();
	await expect(result).toBeVisible();
	// As if it were one that the answer does not lead to.
	await result.evaluate((link, href) => link.setAttribute('href', href), at('/groq/429/'));
	await result.focus();
	release();
	await expect(dialog.getByRole('link', { name: 'Open the page' })).toBeVisible();
	await expect(dialog.getByRole('region', { name: 'Answer' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(dialog.getByRole('textbox')).toBeFocused();
});

test('a slash typed in a field stays a slash', async ({ page }) => {
	await page.goto('/groq/');
	await page.getByLabel('Filter by text').fill('a');
	await page.keyboard.type('/b');
	await expect(page.getByLabel('Filter by text')).toHaveValue('a/b');
});

test('filters narrow, the words are marked, the count is spoken', async ({ page }) => {
	await page.goto('/find/?q=rate+limit');
	await expect(page.locator('.results mark').first()).toBeVisible();
	await page.getByLabel('Provider').selectOption('x');
	await page.getByLabel('Verdict').selectOption('wait');
	await expect(page.locator('.results a').first()).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
	for (const link of await page.locator('.results a').all()) await expect(link).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
	await expect(page.locator('error-search').getByRole('status')).toContainText(/\d+ results?\./);
});

test('the text of the pages is searched too', async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill('thundering jitter clients that failed together');
	await expect(page.locator('error-search').getByRole('status')).not.toContainText('could not be searched');
	await page.getByRole('textbox').fill('idempotency look before sending again');
	await expect(page.locator(`.results a[href="${at('/guides/retrying-safely/')}"]`).first()).toBeVisible();
});

test('the query stays in the address and survives a reload', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill('groq 413');
	await expect(page).toHaveURL(/\?q=groq%20413$/);
	await page.reload();
	await expect(page.locator('.results a').first()).toHaveAttribute('href', at('/groq/413/'));
});

test('filters stay in the address beside the query, and survive a reload', async ({ page }) => {
	await page.goto('/find/?q=rate+limit');
	await page.getByLabel('Provider').selectOption('x');
	await page.getByLabel('Verdict').selectOption('wait');
	await expect(page).toHaveURL(/\?q=rate%20limit&only-provider=x&only-verdict=wait$/);
	await page.reload();
	await expect(page.getByLabel('Provider')).toHaveValue('x');
	await expect(page.getByLabel('Verdict')).toHaveValue('wait');
	await expect(page.locator('.results a').first()).toHaveAttribute('href', new RegExp(`^${at('/x/')}`));
});

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

test.describe('an address without a page', () => {
	test.use({ expectedNoise: /404/ });

	test('in another spelling leads to the page', { tag: '@path' }, async ({ page }) => {
		await page.goto('/groq/RATE-LIMIT-EXCEEDED');
		await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
		await page.goto('/X/88');
		await expect(page).toHaveURL(/\/x\/code-88\/$/);
	});

	test('under another name of the provider leads to its page', { tag: '@path' }, async ({ page }) => {
		await page.goto('/twitter/');
		await expect(page).toHaveURL(/\/x\/$/);
	});

	test('lists a spelling away and the same status at that provider, never a word in common', async ({ page }) => {
		await page.goto('/gorq/rate_limit_exceded/');
		const found = page.locator('missing-page .results a');
		await expect(found).toHaveCount(2);
		await expect(found.first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
		await expect(found.last()).toHaveAttribute('href', at('/groq/'));
		await page.goto('/groq/rate_of_exchange/');
		await expect(found).toHaveCount(1);
		await page.goto('/nobody/limit/');
		await expect(page.getByRole('status').first()).toContainText('There is no page for nobody limit.');
		await expect(found).toHaveCount(0);
	});

	test('says what is not documented and what is near', { tag: '@path' }, async ({ page }) => {
		await page.goto('/groq/529');
		await expect(page.getByRole('status')).toContainText('Groq documents no status 529.');
		await expect(page.locator(`.results a[href="${at('/status/529/')}"]`)).toBeVisible();
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
