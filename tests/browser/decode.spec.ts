import { groq429 } from '../fixtures/pastes.ts';
import { at, expect, test } from './test.ts';

test('a pasted Groq 429 names the entry, the wait and the numbers, and marks the words', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('textbox').fill(`HTTP/2 429\nx-request-id: req_01abc\n\n${groq429}`);
	const view = page.locator('.decoded');
	await expect(view.getByRole('link').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
	await expect(view).toContainText('578 s');
	await expect(view).toContainText('97050');
	await expect(view).toContainText('req_01abc');
	await expect(view.locator('mark', { hasText: 'rate_limit_exceeded' })).toBeVisible();
	await expect(page.locator('p[role=status]')).toContainText('Verdict: wait');
	await expect(view).not.toContainText('org_01abcdefgh');
});

test('a Groq key sent to xAI is said before anything else', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('textbox').fill('400 "Incorrect API key provided: gs***tF. You can obtain an API key from https://console.x.ai."');
	await expect(page.locator('.decoded > :first-child')).toContainText('those of Groq');
	await expect(page.locator('.decoded a').first()).toHaveAttribute('href', at('/xai/400/'));
});

test('an about:blank 403 of X lists what it can be', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('textbox')
		.fill('GET https://api.x.com/2/users/me\n{"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}');
	const view = page.locator('.decoded');
	await expect(view.locator(`a[href="${at('/x/403/')}"]`).first()).toBeVisible();
	await expect(view).toContainText('The App may not use this endpoint');
	expect(await view.getByRole('listitem').count()).toBeGreaterThan(3);
});

test("what is nobody's is said to be not known, with search results below", async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill('Traceback (most recent call last):\n  File "a.py", line 3\nKeyError: too many requests');
	await expect(page.locator('.decoded')).toContainText('Not known');
	await expect(page.locator('.results li').first()).toBeVisible();
});

test('Enter goes to the entry, and the paste stays out of the address', async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill(groq429);
	await expect(page.locator('.decoded a').first()).toBeVisible();
	expect(page.url()).toMatch(/\/find\/$/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
});

test('the address that a log line prints goes straight to the entry, or shows the candidates', async ({ page }) => {
	await page.goto('/find/?provider=groq&status=429&code=rate_limit_exceeded');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
	await page.goto('/find/?provider=xai&status=403');
	await expect(page).toHaveURL(/\/xai\/403\/$/);
	await page.goto('/find/?provider=x&code=https%3A%2F%2Fapi.twitter.com%2F2%2Fproblems%2Fusage-capped');
	await expect(page).toHaveURL(/\/x\/usage-capped\/$/);
	await page.goto('/find/?status=429&q=rate+limit');
	await expect(page.locator('.results li').nth(1)).toBeVisible();
});
