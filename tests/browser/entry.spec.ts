import { handlerLanguages, handlersFor } from '../../src/handlers/handlers.ts';
import { onEntries } from '../../src/views/entry/handling.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { expect, test } from './test.ts';

const answers: [string, RegExp, RegExp][] = [
	['/xai/429/', /^It depends[\s\S]*Wait, then retry/, /How long[\s\S]*Wait the time after Resets in/],
	['/groq/tool_use_failed/', /^It depends[\s\S]*Wait, then retry/, /Your code/],
	['/x/usage-capped/', /^Stop: a retry won't help/, /account owner/],
	['/x/code-88/', /^Wait, then retry/, /How long[\s\S]*Read from[\s\S]*x-rate-limit-reset/],
	['/ai-api/missing_api_key/', /^Fix it, then retry/, /Your code/],
	['/xai/403/', /^It depends[\s\S]*Stop: a retry won't help/, /account owner/],
];
for (const [address, verdict, detail] of answers) {
	test(`${address} answers within one screen`, async ({ page }) => {
		await page.goto(address);
		const panel = page.locator('.verdict').first();
		const heading = page.locator('#verdict');
		const said = `${await heading.innerText()}\n${(await page.locator('.verdict').allInnerTexts()).join('\n')}`
			.replace(/[^\x20-\x7e\n]/g, '')
			.trim();
		expect(said).toMatch(verdict);
		expect(said).toMatch(detail);
		const [head, first] = [await heading.boundingBox(), await panel.boundingBox()];
		expect(head?.y ?? 999).toBeLessThan(300);
		expect((first?.y ?? 0) + (first?.height ?? 999)).toBeLessThan(800);
	});
}

test('a status page lists every provider, silence in words', async ({ page }) => {
	await page.goto('/status/498/');
	await expect(page.getByRole('row', { name: /Groq/ })).toContainText('wait');
	await expect(page.getByRole('row', { name: /xAI/ })).toContainText("xAI doesn't document 498");
});

test('copy gives exactly what is shown and says so', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/groq/429/');
	const button = page.getByRole('button', { name: 'Copy TypeScript handler' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveText('Copied');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await page.locator('[data-language=typescript] pre').textContent());
	const entry = catalogueFromDisk().entries.find(({ id }) => id === 'groq/429');
	expect(copied).toBe(entry && handlersFor(entry)[0]?.text);
});

test('copy gives the shown handler in every language of the page, by mouse', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/x/429/');
	for (const { id, label } of handlerLanguages.filter(({ id: language }) => onEntries.includes(language))) {
		const choice = page.getByRole('radio', { name: label, exact: true });
		await page.locator('label').filter({ has: choice }).click();
		await expect(choice).toBeChecked();
		await page.getByRole('button', { name: `Copy ${label} handler` }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toHaveText('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator(`[data-language=${id}] pre`).textContent());
	}
});

test('a refused clipboard is said too', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
	});
	await page.goto('/groq/429/');
	await page.getByRole('button', { name: 'Copy TypeScript handler' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Copying failed' })).toHaveCount(1);
});

test('the language is chosen by keyboard and kept on the next page', { tag: '@path' }, async ({ page }) => {
	await page.goto('/groq/429/');
	await page.getByRole('radio', { name: 'TypeScript', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-language=javascript] pre')).toBeVisible();
	await expect(page.locator('[data-language=typescript] pre')).toBeHidden();
	await page.goto('/x/code-88/');
	await expect(page.getByRole('radio', { name: 'JavaScript', exact: true })).toBeChecked();
});

test('a page is copied as Markdown, by keyboard, and says so', { tag: '@path' }, async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/groq/429/');
	await page.getByRole('button', { name: 'Copy as Markdown' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('copy-page').getByRole('status').filter({ hasText: 'Copied' })).toHaveText('Copied');
	const link = page.getByRole('link', { name: 'Markdown', exact: true });
	const sent = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(sent.headers()['content-type']).toContain('text/markdown');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sent.text());
	expect(await sent.text()).toMatch(/^# Groq `429`: /);
});

test.describe('Markdown that does not come', () => {
	test.use({ expectedNoise: /Failed to load resource/ });
	test('is said, and the link has the focus', async ({ page }) => {
		await page.route('**/*.md', (route) => route.fulfill({ status: 500 }));
		await page.goto('/groq/429/');
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await expect(page.locator('copy-page').getByRole('status').filter({ hasText: 'Copying failed' })).toBeAttached();
		await expect(page.getByRole('link', { name: 'Markdown', exact: true })).toBeFocused();
	});
});
