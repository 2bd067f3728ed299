import type { Page } from '@playwright/test';
import { examplesOf } from '../../src/views/examples.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { findings, schemes } from './axe.ts';
import { at, expect, test } from './test.ts';

const examples = examplesOf(catalogueFromDisk());

/** Opens the home page and waits for the script of the examples: until it is there, each is a link to its page. */
async function openHome(page: Page): Promise<void> {
	await page.goto('/');
	await page.evaluate(() => customElements.whenDefined('example-errors').then(() => undefined));
}

test('each example, pressed, is in the box and shows its answer with steps; nothing leaves the page', async ({ page }) => {
	await openHome(page);
	const pressed = page.locator('example-errors');
	for (const { text, href, paste } of examples) {
		await pressed.getByRole('link', { name: text }).click();
		await expect(page.getByRole('textbox')).toHaveValue(paste);
		const panel = page.locator('.decoded > .verdict').first();
		await expect(panel.getByRole('link').first(), text).toHaveAttribute('href', at(href));
		await expect(page.locator('.decoded .steps li').first(), text).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open the page' })).toHaveAttribute('href', at(href));
		await expect(pressed.locator('[aria-current]')).toHaveText(text);
		await expect(page).toHaveURL(at('/'));
	}
});

test('an example is pressed by keyboard, and from there the answer is reached and opened', { tag: '@path' }, async ({ page }) => {
	const [{ text = '', href = '' } = {}] = examples;
	await openHome(page);
	await page.getByRole('link', { name: text, exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'Open the page' })).toBeVisible();
	const focused = () => page.evaluate(() => document.activeElement?.textContent);
	for (let stops = 0; stops < 20 && (await focused()) !== 'Open the page'; stops++) await page.keyboard.press('Tab');
	expect(await focused()).toBe('Open the page');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(at(href));
});

test('an example opens in another tab when that is asked for', async ({ page, context }) => {
	const [{ text = '', href = '' } = {}] = examples;
	await openHome(page);
	const opened = context.waitForEvent('page');
	await page.getByRole('link', { name: text, exact: true }).click({ modifiers: ['ControlOrMeta'] });
	await expect(await opened).toHaveURL(new RegExp(`${at(href)}$`));
	await expect(page.getByRole('textbox')).toHaveValue('');
});

test('axe finds nothing in an answer, in light and dark, and it fits 320 px', { tag: '@ci' }, async ({ page }) => {
	await openHome(page);
	for (const { text } of examples) {
		await page.getByRole('link', { name: text, exact: true }).click();
		await expect(page.locator('.decoded .steps li').first(), text).toBeVisible();
		for (const scheme of schemes) expect.soft(await findings(page, scheme, '.hero'), `${text}, ${scheme}`).toEqual([]);
		await page.setViewportSize({ width: 320, height: 800 });
		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect.soft(tooWide, text).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 1280, height: 800 });
	}
});

test('the matrix is as wide as the column, and the demo comes last and says what it is', async ({ page }) => {
	await openHome(page);
	const widths = await page.evaluate(() =>
		[...document.querySelectorAll('.matrix, .providers')].map((part) => part.getBoundingClientRect().width),
	);
	expect(widths[0]).toBe(widths[1]);
	const last = page.locator('.providers li').last();
	await expect(last).toContainText('AI API');
	await expect(last).toContainText('demo');
	await expect(page.locator('.matrix thead th').last()).toHaveText('AI API');
});

test('as many providers as a page shows fit into the matrix', async ({ page }) => {
	await openHome(page);
	for (const columns of [11, 12]) {
		const over = await page.evaluate((wanted) => {
			for (const row of document.querySelectorAll('.matrix tr'))
				while (row.children.length <= wanted) row.append(row.lastElementChild?.cloneNode(true) ?? '');
			const region = document.querySelector('.matrix')?.closest('.scroll');
			return region && region.scrollWidth - region.clientWidth;
		}, columns);
		expect(over, `${columns} providers`).toBe(0);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('an example leads to its page', { tag: '@path' }, async ({ page }) => {
		for (const { text, href } of examples) {
			await page.goto('/');
			await page.getByRole('link', { name: text, exact: true }).click();
			await expect(page).toHaveURL(at(href));
		}
	});
});
