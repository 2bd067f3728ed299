import { expect, kinds, test } from './test.ts';

test('on paper every page is whole: folds open, nothing is cut or scrolls, no control', { tag: '@ci' }, async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	// About as wide as a sheet of A4.
	await page.setViewportSize({ width: 794, height: 1123 });
	for (const address of [...kinds, '/x/', '/openai/']) {
		await page.goto(address);
		const faults = await page.evaluate(() => {
			const main = document.querySelector('main');
			const all = [...(main?.querySelectorAll<HTMLElement>('*') ?? [])];
			const shown = (item: Element) => item.checkVisibility({ contentVisibilityAuto: true }) && item.getBoundingClientRect().height > 1;
			const label = (item: Element) => item.outerHTML.slice(0, 90);
			const controls = all.filter((item) => item.matches('button, input, select, textarea') && shown(item)).map(label);
			const folded = all
				.filter((item) => item.matches('details > :not(summary)') && item.textContent?.trim() && !item.closest('.filters') && !shown(item))
				.map(label);
			const cut = all
				.filter((item) => !item.closest('.hidden') && item.scrollHeight > item.clientHeight + 2 && item.clientHeight > 2)
				.filter((item) => /hidden|auto|scroll/.test(getComputedStyle(item).overflowY) && shown(item))
				.map(label);
			const rail = document.querySelector('.rail');
			return { controls, folded, cut, beside: [document.querySelector('header.top'), rail].filter((item) => item && shown(item)).length };
		});
		expect.soft(faults, address).toEqual({ controls: [], folded: [], cut: [], beside: 0 });
	}
});

test('on paper the columns of a comparison have their heads', { tag: '@ci' }, async ({ page }) => {
	for (const table of ['headers', 'statuses']) {
		await page.goto(`/compare/${table}/`);
		// What sorts by a column comes with the script.
		await expect(page.locator('thead button').first()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		const unseen = await page.locator('thead th').evaluateAll(
			(heads) =>
				heads.filter((head) => {
					const text = document.createRange();
					text.selectNodeContents(head);
					return text.getBoundingClientRect().width === 0;
				}).length,
		);
		expect(unseen, table).toBe(0);
		await page.emulateMedia({ media: 'screen' });
	}
});
