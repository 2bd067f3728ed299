import type { Locator } from '@playwright/test';
import { catalogueFromDisk } from '../../replay/replay.ts';
import { expect, test } from '../test.ts';
import { phone } from './places.ts';

const { providers } = catalogueFromDisk();

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
