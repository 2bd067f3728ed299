import { catalogueFromDisk } from '../replay/replay.ts';
import { groq429 } from '../fixtures/pastes.ts';
import { at, expect, test } from './test.ts';

test('a pasted Groq 429 names the entry, the wait and the numbers, and marks the words', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('textbox').fill(`HTTP/2 429\nx-request-id: req_01abc\n\n${groq429}`);
	const view = page.locator('.decoded');
	await expect(view.getByRole('link').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
	await expect(view).toContainText('579 s');
	await expect(view).toContainText('97050');
	await expect(view).toContainText('req_01abc');
	await expect(page.locator('.field mark', { hasText: 'rate_limit_exceeded' })).toBeAttached();
	await expect(page.locator('p[role=status]')).toContainText('Verdict: wait');
});

test('the marks in the field stand behind their words, at any width, scroll along, and go with the text', async ({ page }) => {
	const key = 'sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2m3N4';
	await page.goto('/');
	const box = page.getByRole('textbox');
	await box.fill(`${'\n'.repeat(12)}  Authorization: Bearer ${key}\n\n${groq429}`);
	const layer = page.locator('.field .marks');
	const mark = layer.locator('mark', { hasText: 'rate_limit_exceeded' });
	await expect(mark).toBeAttached();
	for (const width of [320, 768, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		// The same box, the same letters and the same lines: then each word is at the same place.
		const [field, behind] = await page.evaluate(() =>
			['.field textarea', '.field .marks'].map((selector) => {
				const item = document.querySelector(selector);
				if (!item) return undefined;
				const { font, letterSpacing, padding, whiteSpace, overflowWrap, tabSize } = getComputedStyle(item);
				const { x, y, width, height } = item.getBoundingClientRect();
				return { ...{ font, letterSpacing, padding, whiteSpace, overflowWrap, tabSize, x, y, width, height }, lines: item.scrollHeight };
			}),
		);
		expect(behind, `${width} px`).toEqual(field);
	}
	await page.setViewportSize({ width: 320, height: 800 });
	await box.evaluate((item) => item.scrollTo(0, 40));
	await expect.poll(() => layer.evaluate((item) => item.scrollTop)).toBe(40);
	expect(await layer.textContent(), 'the layer repeats no secret').not.toContain(key);
	await expect(layer).toHaveAttribute('inert');
	// What the field shows whole needs no excerpt below it; of a long paste the words stand there once more.
	await expect(page.locator('.why mark').first()).toBeVisible();
	await page.setViewportSize({ width: 1280, height: 800 });
	await box.fill('HTTP/1.1 429\n\n{"error":{"code":"rate_limit_exceeded"}}\napi.groq.com');
	await expect(page.locator('.why')).toContainText('marked above');
	await expect(page.locator('.why mark')).toHaveCount(0);
	await box.fill('groq 429');
	await expect(layer.locator('mark')).toHaveCount(0);
});

test('what was entered before the script of the box is read once it is there', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	const box = page.getByRole('textbox');
	await box.fill(groq429);
	release();
	const answer = page.locator('.decoded > .verdict');
	await expect(answer).toContainText('Wait');
	// The cursor is in the field before the script is, and the text comes after it.
	await page.goto('about:blank');
	let again = () => {};
	const heldAgain = new Promise<void>((resolve) => {
		again = resolve;
	});
	await page.unroute('**/*.js');
	await page.route('**/*.js', async (route) => {
		await heldAgain;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await box.focus();
	again();
	await page.waitForLoadState('load');
	await page.keyboard.insertText(groq429);
	await expect(answer).toContainText('Wait');
});

test('a Groq key sent to xAI is said before anything else', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('textbox').fill('400 "Incorrect API key provided: gs***tF. You can obtain an API key from https://console.x.ai."');
	await expect(page.locator('.decoded > :first-child')).toContainText('like Groq keys');
	await expect(page.locator('.decoded a').first()).toHaveAttribute('href', at('/xai/400/'));
});

test('an about:blank 403 of X lists what it can be', { tag: '@ci' }, async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('textbox')
		.fill('GET https://api.x.com/2/users/me\n{"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}');
	const view = page.locator('.decoded');
	await expect(view.locator(`a[href="${at('/x/403/')}"]`).first()).toBeVisible();
	const cases = catalogueFromDisk().entries.find(({ id }) => id === 'x/403')?.cases ?? [];
	await expect(view).toContainText('It can be one of the cases of X 403');
	await expect(view).toContainText(cases[0]?.title ?? 'no case');
	expect(await view.locator('.verdict').count()).toBeGreaterThan(3);
	await view.getByText(/^\d+ more cases$/).click();
	await expect(view.locator('.verdict').last()).toBeVisible();
});

const wait = 'POST https://api.groq.com/openai/v1/chat/completions\nHTTP/2 429\nretry-after: 579\n';

test('a stated wait ends at a time of day, and counts down to it', async ({ page }) => {
	await page.clock.install({ time: new Date(2026, 10, 28, 14, 0) });
	await page.goto('/');
	await page.clock.pauseAt(new Date(2026, 10, 28, 14, 22, 31));
	await page.getByRole('textbox').fill(`${wait}\n${groq429}`);
	const panel = page.locator('.decoded > .verdict').first();
	await expect(panel).toContainText('579 s (9 min 39 s), until 14:32:10 (9:39 left)');
	await expect(panel).toContainText('Header retry-after, counted from the paste');
	const timer = panel.getByRole('timer');
	await page.clock.runFor(60_000);
	await expect(timer).toHaveText('(8:39 left)');
	await page.clock.runFor(600_000);
	await expect(timer).toHaveText('(over, retry now)');
});

test('a response with its time counts from there', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-28T14:30:00Z') });
	await page.goto('/');
	await page.getByRole('textbox').fill(`${wait}date: Sat, 28 Nov 2026 14:22:30 GMT\n\n${groq429}`);
	const panel = page.locator('.decoded > .verdict').first();
	await expect(panel).toContainText('counted from the time of the response');
	await expect(panel.locator('time')).toHaveAttribute('datetime', '2026-11-28T14:32:09.000Z');
	await page.getByRole('textbox').fill(`${wait}date: Fri, 27 Nov 2026 14:22:30 GMT\n\n${groq429}`);
	await expect(panel.getByRole('timer')).toHaveText('(over, retry now)');
	await expect(panel).toContainText('until 27 Nov 2026');
});

test('one candidate is an answer, with what is left to check; several are told apart', async ({ page }) => {
	await page.goto('/');
	const box = page.getByRole('textbox');
	await box.fill('HTTP/1.1 403\n\n{"error":{"code":"account_suspended"}}');
	const view = page.locator('.decoded');
	await expect(view).toContainText('likely');
	await expect(view).toContainText('The text names no provider');
	await expect(view).not.toContainText(/several|possible|One of/);
	await expect(page.locator('p[role=status]')).toContainText(/^Likely: /);
	await box.fill('{"error":{"code":"rate_limit_exceeded"}}');
	await expect(view).toContainText(/One of \d errors/);
	await expect(view).toContainText('api.groq.com is Groq');
	await expect(page.locator('p[role=status]')).toContainText(/^\d possible errors/);
});

test('an answer names no value that is none', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('textbox')
		.fill(
			"openai.RateLimitError: Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}",
		);
	await expect(page.locator('.decoded > .verdict')).toContainText('Stop');
	await expect(page.locator('.decoded .facts')).toHaveCount(0);
});

test('the address of the entry is copied, and nothing of the paste', { tag: '@path' }, async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/');
	await page.getByRole('textbox').fill(groq429);
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect(page.locator('.decoded')).toContainText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(at('/groq/rate_limit_exceeded/'), page.url()).href);
});

test('an answer has its steps without its page', async ({ page }) => {
	await page.route('**/groq/rate_limit_exceeded/', (route) => route.abort());
	await page.goto('/');
	await page.getByRole('textbox').fill(groq429);
	await expect(page.locator('.decoded > .verdict')).toContainText('Wait, then retry');
	await expect(page.locator('.decoded .steps li').first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open the page' })).toBeVisible();
});

test("what is nobody's is said to be not known, with what is near and nothing for a word in common", async ({ page }) => {
	await page.goto('/find/');
	const box = page.getByRole('textbox');
	const status = page.locator('p[role=status]');
	await box.fill('Traceback (most recent call last):\n  File "a.py", line 3\nKeyError: too many requests');
	await expect(page.locator('.decoded')).toContainText('Not known');
	await expect(status).toHaveText('Not known. Nothing found.');
	await expect(page.locator('.results li')).toHaveCount(0);
	await box.fill('Traceback (most recent call last):\n  File "a.py", line 3\nGatewayError: tool_use_faild');
	await expect(status).toHaveText('Not known. Closest matches: 1 result.');
	await expect(page.locator('.results a')).toHaveAttribute('href', at('/groq/tool_use_failed/'));
});

test('Enter goes to the entry, and the paste stays out of the address', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/');
	await page.getByRole('textbox').fill(groq429);
	await expect(page.locator('.decoded a').first()).toBeVisible();
	expect(page.url()).toMatch(/\/find\/$/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
});

test('the address that a log line prints goes straight to the entry, or shows the candidates', { tag: '@path' }, async ({ page }) => {
	await page.goto('/find/?provider=groq&status=429&code=rate_limit_exceeded');
	await expect(page).toHaveURL(/\/groq\/rate_limit_exceeded\/$/);
	await page.goto('/find/?provider=xai&status=403');
	await expect(page).toHaveURL(/\/xai\/403\/$/);
	await page.goto('/find/?provider=x&code=https%3A%2F%2Fapi.twitter.com%2F2%2Fproblems%2Fusage-capped');
	await expect(page).toHaveURL(/\/x\/usage-capped\/$/);
	await page.goto('/find/?status=429&q=rate+limit');
	await expect(page.locator('.results li').nth(1)).toBeVisible();
});
