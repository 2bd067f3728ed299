import { expect, test } from '../test.ts';
import { edges, phone } from './places.ts';

test('on a phone a name in a list shares its line with the verdict or the count', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	for (const [address, beside] of [
		['/status/', 'tr:has(.count) .count'],
		['/condition/', 'td .mark'],
		['/code/', 'td .mark'],
	] as const) {
		await page.goto(address);
		const name = await page.locator('.list tr:has(td) th a').first().boundingBox();
		const other = await page.locator(`.list ${beside}`).first().boundingBox();
		expect(Math.abs((name?.y ?? 0) - (other?.y ?? 99)), address).toBeLessThan(8);
	}
});

test('the head of counts ends where they end, at the edge of the table', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const address of ['/status/', '/condition/']) {
		await page.goto(address);
		const ends = await page.locator('.list :is(thead th:last-child, td.count)').evaluateAll((cells) =>
			cells.map((cell) => {
				const words = document.createRange();
				words.selectNodeContents(cell);
				return Math.round(words.getBoundingClientRect().right);
			}),
		);
		expect([...new Set(ends)], address).toEqual(await edges(page.locator('table.list'), 'right'));
	}
});

test('on a phone all providers of a meaning begin below each other, status and verdict in one line', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/condition/rate-limited/');
	expect(await edges(page.locator('.advice tbody tr > th > a'), 'left')).toHaveLength(1);
	const row = page.locator('.advice tr', { has: page.locator('.numbers') }).first();
	const [status, verdict] = [await row.locator('.numbers').boundingBox(), await row.locator('td > .mark').boundingBox()];
	expect(Math.abs((status?.y ?? 0) - (verdict?.y ?? 99))).toBeLessThan(8);
});

test('on a phone the verdict of a status stands beside its provider', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/status/429/');
	const row = page.locator('.advice tbody tr').first();
	const [name, verdict] = [await row.locator('th a').boundingBox(), await row.locator('td > .mark').boundingBox()];
	expect(Math.abs((name?.y ?? 0) - (verdict?.y ?? 99))).toBeLessThan(8);
});

test('a shared code is not broken beside its provider', { tag: '@ci' }, async ({ page }) => {
	for (const width of [768, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/code/rate_limit_exceeded/');
		const heights = await page.locator('.advice th code').evaluateAll((codes) => codes.map((code) => code.getBoundingClientRect().height));
		expect(Math.max(...heights), `${width} px`).toBeLessThan(28);
	}
});

test('what is folded below a list of changes begins where the list does', { tag: '@ci' }, async ({ page }) => {
	for (const width of [360, 768]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/changes/');
		expect(await edges(page.locator('.month summary'), 'left'), `${width} px`).toEqual(
			await edges(page.locator('.changes a:visible'), 'left'),
		);
	}
});

test('the columns of a list begin at one height', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const [address, list] of [
		['/status/429/', '#openai + .links'],
		['/groq/', '#links + .links'],
		['/groq/', '#contacts + .links'],
	] as const) {
		await page.goto(address);
		const tops = await page.locator(`${list} > li`).evaluateAll((items) => {
			const first = new Map<number, number>();
			for (const { left, top } of items.map((item) => item.getBoundingClientRect()))
				first.set(left, Math.min(first.get(left) ?? Number.POSITIVE_INFINITY, top));
			return [...first.values()];
		});
		expect(tops.length, list).toBeGreaterThan(1);
		expect(new Set(tops).size, list).toBe(1);
	}
});
