import { expect, test } from '../test.ts';
import { edges, phone } from './places.ts';

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

test('as many providers as a comparison shows fit beside each other', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const table of ['statuses', 'retries']) {
		await page.goto(`/compare/${table}/`);
		const region = page.getByRole('region').filter({ has: page.locator('table.compare') });
		for (const columns of [11, 12]) {
			const over = await region.evaluate((element, wanted) => {
				for (const row of element.querySelectorAll('tr:has(> :nth-child(2))'))
					while (row.children.length <= wanted) row.append(row.lastElementChild?.cloneNode(true) ?? '');
				return element.scrollWidth - element.clientWidth;
			}, columns);
			expect(over, `${table}, ${columns} providers`).toBe(0);
		}
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

test('a last card alone is as wide as two', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/compare/');
	expect(await edges(page.locator('.cards li').last(), 'right')).toEqual(await edges(page.locator('.cards'), 'right'));
});

test('on a phone a cell stands beside what it is called, and names of headers are whole', { tag: '@ci' }, async ({ page }) => {
	await page.setViewportSize(phone);
	for (const table of ['headers', 'formats', 'sdks', 'support']) {
		await page.goto(`/compare/${table}/`);
		const cells = page.locator('table.compare tbody tr').first().locator('td:visible');
		const tops = await cells.evaluateAll((all) =>
			all.map((cell) => {
				const words = document.createRange();
				words.selectNodeContents(cell);
				const [first] = words.getClientRects();
				return (first?.top ?? 999) - cell.getBoundingClientRect().top;
			}),
		);
		expect(tops.length).toBeGreaterThan(3);
		expect(Math.max(...tops), table).toBeLessThan(12);
	}
	await page.goto('/compare/sdks/');
	const names = page.locator('td .name', { hasText: /^x-should-retry$/ });
	const heights = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height));
	expect(heights.length).toBeGreaterThan(3);
	expect(Math.max(...heights)).toBeLessThan(28);
	await page.goto('/compare/formats/');
	await expect(page.locator('td', { hasText: /^none$/ }).filter({ visible: true })).toHaveCount(0);
});

test('a time among the headers stays in one line, and an address of mail breaks before its host alone', { tag: '@ci' }, async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/compare/headers/');
	const times = page.locator('td code', { hasText: /^\d{4}-\d\d-\d\dT/ });
	const heights = await times.evaluateAll((all) => all.map((time) => time.getBoundingClientRect().height));
	expect(heights.length).toBeGreaterThan(0);
	expect(Math.max(...heights)).toBeLessThan(25);
	await page.goto('/compare/support/');
	const pieces = await page.locator("td a[href^='mailto:']").evaluateAll((all) =>
		all.flatMap((link) =>
			[...link.childNodes]
				.filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
				.map((node) => {
					const text = document.createRange();
					text.selectNodeContents(node);
					return text.getBoundingClientRect().height;
				}),
		),
	);
	expect(pieces.length).toBeGreaterThan(1);
	expect(Math.max(...pieces)).toBeLessThan(25);
});
