import type { Locator, Page } from '@playwright/test';
import { sample } from '../../tools/whole.ts';
import { index, loadNoise } from './faults.ts';
import { at, expect, test } from './test.ts';

// What comes late. Each journey: it is said, and there is a way on.
test.use({ expectedNoise: loadNoise });

/** Requests that match get no answer until the returned function lets them go on. */
async function hold(page: Page, pattern: string): Promise<() => void> {
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	await page.route(pattern, async (route) => {
		await opened;
		await route.continue();
	});
	return open;
}

/** Time stands still until a test lets it pass: a busy machine must not skip what a reader sees for a while. */
const stopClock = async ({ page }: { page: Page }) => {
	await page.clock.install({ time: 0 });
	await page.clock.pauseAt(1_000);
};

/** Time passes until this is seen, or gone. Returns how many milliseconds that took. */
async function passTimeUntil(page: Page, seen: Locator, { gone = false } = {}): Promise<number> {
	let passed = 0;
	const step = async () => {
		await page.clock.runFor(100);
		passed += 100;
		return (await seen.isVisible()) !== gone;
	};
	await expect.poll(step, { intervals: [20] }).toBe(true);
	return passed;
}

test.describe('what comes late is told', () => {
	test.beforeEach(stopClock);

	const late = [
		['the data', '**/box.json'],
		['the texts', '**/words.json'],
		['the code of the box', '**/open.*.js'],
	] as const;
	for (const [what, pattern] of sample(late, late.length))
		test(`${what}: Loading, then the index after 3 s, then the answer`, async ({ page }) => {
			const letGo = await hold(page, pattern);
			await page.goto('/');
			const box = page.getByRole('textbox');
			await box.fill('words that no name holds');
			await passTimeUntil(page, page.getByText('Loading …'));
			await expect(index(page)).toHaveCount(0);
			expect(await passTimeUntil(page, page.getByText('Still loading.'))).toBeLessThanOrEqual(2_500);
			await expect(index(page)).toHaveAttribute('href', at('/find/#index'));
			letGo();
			await expect(page.locator('error-search').getByRole('status')).toContainText(/result|Nothing/);
			await passTimeUntil(page, index(page), { gone: true });
		});

	test('the search over a page', { tag: '@ci' }, async ({ page }) => {
		const letGo = await hold(page, '**/open.*.js');
		await page.goto('/about/');
		await page.keyboard.press('/');
		await passTimeUntil(page, index(page));
		letGo();
		await expect(page.getByRole('dialog', { name: 'Find an error' })).toBeVisible();
		await expect(index(page)).toHaveCount(0);
	});

	test.describe('an address without a page', () => {
		test.use({ expectedNoise: /404/ });
		test('waits for the data', async ({ page }) => {
			const letGo = await hold(page, '**/box.json');
			await page.goto('/groq/529');
			await expect(page.locator('missing-page [role=status]')).toBeAttached();
			await passTimeUntil(page, index(page));
			letGo();
			await expect(page.getByText('Groq documents no status 529.')).toBeVisible();
			await expect(index(page)).toHaveCount(0);
		});
	});
});

test.describe('what was typed before the code of a filter came', () => {
	for (const [what, pattern, address, field] of [
		['a comparison', '**/compare-table.*.js', '/compare/headers/?sort=0', 'compare-table [name=q]'],
		["a provider's errors", '**/error-table.*.js', '/groq/?sort=code', '.filters [name=text]'],
	] as const)
		test(`counts once it comes, and stands in the address: ${what}`, { tag: '@ci' }, async ({ page }) => {
			const letGo = await hold(page, pattern);
			await page.goto(address);
			await page.locator(field).fill('retry');
			letGo();
			await expect(page).toHaveURL(/[?&](q|text)=retry/);
			await expect(page).toHaveURL(/[?&]sort=/);
		});
});
