import { expect, test } from '../test.ts';
import { edges, phone } from './places.ts';

test('from A to Z the verdicts stand below each other, and so do the codes', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/find/');
	const rows = page.locator('.a-to-z .links li');
	expect(await edges(rows.locator('.mark'), 'left')).toHaveLength(1);
	expect(await edges(rows.locator('a'), 'left')).toHaveLength(1);
});

test('the verdicts of results stand below each other, and only what was asked for is marked', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 800 });
	await page.goto('/find/');
	await page.getByRole('textbox').fill('openai 429');
	await expect(page.locator('.results li').nth(3)).toBeVisible();
	expect(await edges(page.locator('.results .mark'), 'right')).toHaveLength(1);
	await expect(page.locator('.results b').first().locator('mark')).toHaveText(['429']);
	// Each result is of OpenAI, so its name tells none from another.
	await expect(page.locator('.results mark', { hasText: /openai/i })).toHaveCount(0);
});

test('on a phone the longest name ends inside the search over a page', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/groq/429/');
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Find an error' });
	await dialog.getByRole('textbox').fill('openai 429');
	const long = dialog.locator('.results b', { hasText: 'organization_spend_limit_exceeded' });
	await expect(long).toBeVisible();
	expect(await long.textContent()).toContain('organization_spend_limit_exceeded');
	expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('where nothing is found, filters go and a way on is said', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/find/?q=zzqqxx');
	await expect(page.locator('error-search').getByRole('status')).toHaveText(/^Nothing found\. Try fewer words/);
	await expect(page.locator('error-search .filters')).toBeHidden();
	await page.goto('/find/?q=zzqqxx&only-verdict=wait');
	await expect(page.locator('error-search').getByRole('status')).toHaveText(/^Nothing found\./);
	await expect(page.locator('error-search .filters')).toBeVisible();
});

for (const before of [false, true])
	test(`a long paste is shown from its beginning${before ? ', also one that came before the script of the box' : ''}`, {
		tag: '@ci',
	}, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize(phone);
		let letGo = () => {};
		const waiting = new Promise<void>((resolve) => (letGo = resolve));
		await page.route('**/open.*.js', async (route) => {
			if (before) await waiting;
			await route.continue();
		});
		await page.goto('/');
		const box = page.getByRole('textbox');
		await box.click();
		await page.evaluate(() => navigator.clipboard.writeText(`Error code: 429 - ${'rate_limit_exceeded '.repeat(60)}`));
		await page.keyboard.press('ControlOrMeta+V');
		await expect(box).toHaveValue(/429/);
		letGo();
		await expect.poll(() => box.evaluate((field) => [field.scrollTop, field.scrollHeight > field.clientHeight])).toEqual([0, true]);
		// The last line in sight isn't cut.
		expect(await box.evaluate((field) => (field.clientHeight - Number.parseFloat(getComputedStyle(field).paddingTop)) % 20)).toBe(0);
	});

test('an answer says a code once, as code', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('textbox')
		.fill("Error code: 429 - {'error': {'message': 'Rate limit reached for model', 'code': 'rate_limit_exceeded'}} groq");
	const link = page.locator('.decoded h2 a');
	await expect(link).toHaveText('Groq rate_limit_exceeded');
	await expect(link.locator('code')).toHaveText('rate_limit_exceeded');
	await page.getByRole('textbox').fill("groq.BadRequestError: Error code: 400 - {'error': {'code': 'tool_use_failed'}}");
	await expect(link).toHaveText(/^Groq tool_use_failed: Tool call/);
});

test.describe('an address without a page', () => {
	test.use({ expectedNoise: /404/ });

	test('says what it lacks before what addresses look like', { tag: '@ci' }, async ({ page }) => {
		await page.goto('/groq/529');
		const told = page.locator('missing-page').getByRole('status').filter({ hasText: 'Groq documents no status 529.' });
		await expect(told).toBeVisible();
		const hint = await page.locator('missing-page').getByText('An address consists of').boundingBox();
		expect((await told.boundingBox())?.y ?? 0).toBeLessThan(hint?.y ?? 0);
	});
});
