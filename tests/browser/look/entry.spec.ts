import { expect, test } from '../test.ts';
import { edges, lines, phone } from './places.ts';

test('on a phone a long name and its button share a line', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/openai/string_above_max_length/');
	const name = await page.locator('h1 code').boundingBox();
	const button = await page.locator('h1').getByRole('button').boundingBox();
	expect((button?.y ?? 999) - (name?.y ?? 0)).toBeLessThan(12);
});

test('code that goes on in a second line begins further in, and no other code does', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/groq/rate_limit_exceeded/');
	const leftOf = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((item) => {
				// A line can hold several boxes of one text.
				const lefts = new Map<number, number>();
				for (const { top, left } of item.getClientRects()) lefts.set(top, Math.min(left, lefts.get(top) ?? left));
				return [...lefts.values()];
			});
	const [edge = 0] = await leftOf('.tabs pre code');
	expect((await leftOf('.tabs pre .k'))[0]).toBe(edge);
	// A string that goes on.
	await page.setViewportSize({ width: 768, height: 800 });
	await page.goto('/x/official-client-forbidden/');
	const [left = 0] = await leftOf('.tabs pre code');
	const string = await leftOf('.tabs pre .s:has-text("X refuses")');
	expect(string.length).toBeGreaterThan(1);
	expect(string[1]).toBeGreaterThan(left + 20);
	await page.goto('/groq/rate_limit_exceeded/');
	await page.setViewportSize(phone);
	const pre = page.locator('.tabs pre').first();
	const inside = await pre.evaluate(
		(item) => item.getBoundingClientRect().left + item.clientLeft + Number.parseFloat(getComputedStyle(item).paddingLeft),
	);
	expect((await leftOf('.tabs pre .k'))[0]).toBeCloseTo(inside, 0);
});

test('100 characters of code fit beside the rail, and a comment that does not fit goes below its line whole', { tag: '@ci' }, async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/groq/rate_limit_exceeded/');
	const call = page.locator('.tabs pre .k', { hasText: /^let$/ }).first();
	const comment = page.locator('.tabs pre .c').first();
	await expect(comment).toHaveText(/^\/\/ your call: .*stream$/);
	const places = async () => {
		const [before, after] = [await call.boundingBox(), await comment.boundingBox()];
		return { down: (after?.y ?? 0) - (before?.y ?? 0), in: (after?.x ?? 0) - (before?.x ?? 0), high: after?.height ?? 0 };
	};
	expect(Math.abs((await places()).down)).toBeLessThan(4);
	await page.setViewportSize({ width: 768, height: 800 });
	const { down, in: further, high } = await places();
	expect(down).toBeGreaterThan(12);
	expect(further).toBeGreaterThan(20);
	expect(high).toBeLessThan(28);
});

test('the button that copies code stands beside the tabs', { tag: '@ci' }, async ({ page }) => {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/groq/498/');
		const button = await page.locator('.tabs').getByRole('button', { name: 'Copy' }).boundingBox();
		const code = await page.locator('.tabs pre').first().boundingBox();
		const last = await page.locator('.tabs label').nth(2).boundingBox();
		expect((button?.y ?? 999) + (button?.height ?? 0), `${width} px`).toBeLessThanOrEqual(code?.y ?? 0);
		expect((last?.x ?? 999) + (last?.width ?? 0), `${width} px`).toBeLessThanOrEqual(button?.x ?? 0);
	}
});

test('on a phone classes of SDKs, header names and the day of the last change stay in one line', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/groq/rate_limit_exceeded/');
	expect(await edges(page.locator('.sdks :is(dt, dd)'), 'left')).toHaveLength(1);
	for (const texts of [page.locator('.sdks dd :is(code, small)'), page.locator('.verdict code', { hasText: /^retry-after$/ })]) {
		expect(await texts.count()).toBeGreaterThan(1);
		expect(Math.max(...(await lines(texts)))).toBe(1);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	const day = page.locator('.rail .cite').evaluate((item) => {
		const text = item.firstChild;
		const range = document.createRange();
		const [found] = /\w+\s\d+,\s\d{4}/.exec(text?.textContent ?? '') ?? [];
		if (!text || !found) return 0;
		range.setStart(text, text.textContent?.indexOf(found) ?? 0);
		range.setEnd(text, range.startOffset + found.length);
		return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
	});
	expect(await day).toBe(1);
});

test('a long name breaks before a phone has to scroll sideways', async ({ page }) => {
	await page.setViewportSize(phone);
	for (const address of ['/gemini/invalid_request/', '/x/202/', '/x/noncompliant-rules/', '/x/operational-disconnect/']) {
		await page.goto(address);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(phone.width);
	}
});
