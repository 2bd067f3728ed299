import type { Locator } from '@playwright/test';
import { catalogueFromDisk } from '../replay/replay.ts';
import { expect, test } from './test.ts';

// What a reader sees at once, and what stands below each other.

const { providers } = catalogueFromDisk();
const phone = { width: 360, height: 740 };

const edges = (all: Locator, edge: 'left' | 'right') =>
	all.evaluateAll((items, side) => [...new Set(items.map((item) => Math.round(item.getBoundingClientRect()[side])))], edge);

test('on a phone the first error of every provider begins on the first screen', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	const tops: [string, number][] = [];
	for (const { id, href } of providers) {
		await page.goto(href);
		tops.push([id, (await page.locator('table.errors tbody tr').first().boundingBox())?.y ?? Number.POSITIVE_INFINITY]);
	}
	expect(tops.filter(([, top]) => top > phone.height)).toEqual([]);
});

test('the meaning of an error has more room than any other column', { tag: '@ci' }, async ({ page }) => {
	for (const width of [768, 1280])
		for (const { href } of providers) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(href);
			const widths = await page
				.locator('table.errors tbody tr')
				.first()
				.locator('> *')
				.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
			const all = widths.reduce((sum, one) => sum + one, 0);
			expect((widths.at(-1) ?? 0) / all, `${href} at ${width} px`).toBeGreaterThan(width === 768 ? 0.39 : 0.45);
		}
});

test('comparisons of verdicts, formats and support fit into a wide screen, in low rows', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const [table, tallest] of [
		['statuses', 64],
		['retries', 64],
		['formats', 150],
		['support', 300],
	] as const) {
		await page.goto(`/compare/${table}/`);
		const region = page.getByRole('region').filter({ has: page.locator('table.compare') });
		expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth), table).toBe(0);
		const heights = await page
			.locator('table.compare tbody tr')
			.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
		expect(Math.max(...heights), table).toBeLessThan(tallest);
	}
});

test('what is out of sight makes no row of a comparison more than a line higher', { tag: '@ci' }, async ({ page }) => {
	for (const width of [768, 1000])
		for (const table of ['headers', 'formats', 'support', 'sdks']) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`/compare/${table}/`);
			const region = page.getByRole('region').filter({ has: page.locator('table.compare') });
			const empty = await region.evaluate((element) => {
				const edge = element.getBoundingClientRect().right - 40;
				const needs = (cells: Element[]) =>
					cells.map((cell) => {
						const content = document.createRange();
						content.selectNodeContents(cell);
						return content.getBoundingClientRect().height;
					});
				return [...element.querySelectorAll('tbody tr')].map((row) => {
					const { seen = [], unseen = [] } = Object.groupBy([...row.querySelectorAll(':scope > :not(:has(details))')], (cell) =>
						cell.getBoundingClientRect().left < edge ? 'seen' : 'unseen',
					);
					return Math.max(0, ...needs(unseen)) - Math.max(...needs(seen));
				});
			});
			expect(Math.max(...empty), `${table} at ${width} px`).toBeLessThan(25);
		}
});

test('addresses of support are links, and the name of a host is not broken', { tag: '@ci' }, async ({ page }) => {
	for (const width of [768, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/compare/support/');
		const contact = page.locator('.address a[href="https://support.claude.com"]');
		await expect(contact).toHaveText(/support\.claude\.com/);
		expect((await contact.boundingBox())?.height).toBeLessThan(25);
		const hosts = page.locator('td:nth-child(4) a', { hasNotText: /\w\/\w/ });
		const heights = await hosts.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
		expect(Math.max(...heights), `${width} px`).toBeLessThan(25);
	}
});

test('heads of comparisons are in sentence case, and what is none stands back', { tag: '@ci' }, async ({ page }) => {
	for (const table of ['headers', 'formats', 'support', 'sdks']) {
		await page.goto(`/compare/${table}/`);
		for (const head of await page.locator('table.compare thead th').allTextContents()) expect(head.trim(), table).toMatch(/^[A-Z\d]/);
	}
	const inks = await page
		.locator('table.compare td', { hasText: /^not stated$/ })
		.evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).color))]);
	expect(inks).toHaveLength(1);
	expect(inks).not.toEqual([
		await page
			.locator('table.compare td:not(.none)')
			.first()
			.evaluate((cell) => getComputedStyle(cell).color),
	]);
});

test('an edge that cuts a table off fades at any width, and no longer at the end', { tag: '@ci' }, async ({ page }) => {
	for (const [width, address] of [
		[360, '/'],
		[768, '/compare/support/'],
		[1280, '/compare/sdks/'],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(address);
		const region = page.locator('.scroll').first();
		const mask = () => region.evaluate((element) => getComputedStyle(element).maskImage);
		await expect.poll(mask, address).toContain('linear-gradient');
		await region.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
		await expect.poll(mask, address).toBe('none');
	}
});

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

test('on a phone a long name and its button share a line', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/openai/string_above_max_length/');
	const name = await page.locator('h1 code').boundingBox();
	const button = await page.locator('h1').getByRole('button').boundingBox();
	expect((button?.y ?? 999) - (name?.y ?? 0)).toBeLessThan(12);
});

test('a page whose heading does not lead to where it belongs has a trail', { tag: '@ci' }, async ({ page }) => {
	const trail = page.getByRole('navigation', { name: 'Breadcrumb' });
	for (const address of [
		'/groq/',
		'/guides/rate-limit-headers/',
		'/status/429/',
		'/condition/rate-limited/',
		'/code/rate_limit_exceeded/',
	]) {
		await page.goto(address);
		await expect(trail.getByRole('link'), address).toBeVisible();
	}
	await page.goto('/groq/429/');
	await expect(trail).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 }).getByRole('link', { name: 'Groq' })).toBeVisible();
});

test('the bar of sections begins where the text does', { tag: '@ci' }, async ({ page }) => {
	for (const width of [360, 768])
		for (const address of ['/groq/', '/status/']) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(address);
			await expect(page.locator('.toc [aria-current]')).toBeVisible();
			const [link] = await edges(page.locator('.toc a').first(), 'left');
			expect([link], `${address} at ${width} px`).toEqual(await edges(page.locator('h1'), 'left'));
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

test('a last card alone is as wide as two', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/compare/');
	expect(await edges(page.locator('.cards li').last(), 'right')).toEqual(await edges(page.locator('.cards'), 'right'));
});

test('on a phone two providers stand beside each other', { tag: '@ci' }, async ({ page }) => {
	for (const width of [320, 360]) {
		await page.setViewportSize({ width, height: 740 });
		await page.goto('/');
		expect(await edges(page.locator('.providers li'), 'left'), `${width} px`).toHaveLength(2);
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

test('on a phone a table of a guide has no line for what is not there', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	await page.goto('/guides/rate-limit-headers/');
	const dashes = page.locator('.from-data td', { hasText: /^–$/ });
	expect(await dashes.count()).toBeGreaterThan(0);
	await expect(dashes.filter({ visible: true })).toHaveCount(0);
});

test('words of the about page stand beside what they mean, unbroken', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 800 });
	await page.goto('/about/');
	const tops = (part: string) =>
		page.locator(`.words ${part}`).evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
	expect(await tops('dt')).toEqual(await tops('dd'));
	const heights = await page
		.locator('.words dt :is(b, .mark)')
		.evaluateAll((words) => words.map((word) => word.getBoundingClientRect().height));
	expect(Math.max(...heights)).toBeLessThan(28);
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

/** How many lines each of these texts takes. */
const lines = (all: Locator) =>
	all.evaluateAll((items) => items.map((item) => new Set([...item.getClientRects()].map(({ top }) => Math.round(top))).size));

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
	const comment = await leftOf('.tabs pre .c');
	expect(comment.length).toBeGreaterThan(1);
	expect(comment[1]).toBeGreaterThan(edge + 20);
	await page.setViewportSize(phone);
	const pre = page.locator('.tabs pre').first();
	const inside = await pre.evaluate(
		(item) => item.getBoundingClientRect().left + item.clientLeft + Number.parseFloat(getComputedStyle(item).paddingLeft),
	);
	expect((await leftOf('.tabs pre .k'))[0]).toBeCloseTo(inside, 0);
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

test('the fields that filter the errors of a provider stand in one line, each below its name', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/groq/');
	const tops = (all: Locator) =>
		all.evaluateAll((items) => [...new Set(items.map((item) => Math.round(item.getBoundingClientRect().top)))]);
	expect(await tops(page.locator('error-table label'))).toHaveLength(1);
	expect(await tops(page.locator('error-table label > *'))).toHaveLength(1);
	await page.setViewportSize({ width: 768, height: 800 });
	await page.goto('/');
	expect(await tops(page.locator('example-errors li'))).toHaveLength(1);
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
