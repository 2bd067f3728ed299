import { expect, test } from '../test.ts';
import { edges } from './places.ts';

test('on a phone two providers stand beside each other', { tag: '@ci' }, async ({ page }) => {
	for (const width of [320, 360]) {
		await page.setViewportSize({ width, height: 740 });
		await page.goto('/');
		expect(await edges(page.locator('.providers li'), 'left'), `${width} px`).toHaveLength(2);
	}
});
