import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

type Scheme = 'light' | 'dark';
export const schemes: Scheme[] = ['light', 'dark'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it is, or in the part that a selector names. In light, all of its rules for WCAG 2.2 AA and
 * for good practice, and those on trial. A scheme changes colors and nothing else, so in dark, after light, only those count.
 */
export async function findings(page: Page, colorScheme: Scheme, part = 'body'): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	// It looks in one go, in the page itself: the site has no frames.
	expect(page.frames()).toHaveLength(1);
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	if (colorScheme === 'light') axe.withTags(tags);
	else {
		expect(await page.evaluate(markLooks, part), 'texts with a look of their own').toBeGreaterThan(0);
		axe.withRules(colorRules);
	}
	if (colorScheme === 'dark') axe.include('[data-look]');
	else if (part !== 'body') axe.include(part);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

/**
 * Marks one text of each look, and says how many there are: the table of a provider has hundreds of rows with a dozen looks,
 * and axe takes milliseconds for each text. The look is all that a contrast follows from: the color of the letters and of
 * what is around them, their size and weight, and every layer behind them.
 */
function markLooks(part: string): number {
	const behind = new Map<Element, string>();
	const layersOf = (item: Element | null): string => {
		if (!item) return '';
		const known = behind.get(item);
		if (known !== undefined) return known;
		const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(item);
		const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position].join();
		const plain = own === 'rgba(0, 0, 0, 0),none,1,none,normal,static';
		const layers = layersOf(item.parentElement) + (plain ? '' : `|${own}`);
		behind.set(item, layers);
		return layers;
	};
	const lookOf = (item: Element): string => {
		const { color, fontSize, fontWeight, textShadow, textDecorationLine, borderBottom } = getComputedStyle(item);
		const around = item.parentElement && getComputedStyle(item.parentElement).color;
		return [item.matches('a'), color, fontSize, fontWeight, textShadow, textDecorationLine, borderBottom, around, layersOf(item)].join();
	};
	const looks = new Set<string>();
	for (const item of document.querySelectorAll('[data-look]')) item.removeAttribute('data-look');
	for (const item of document.querySelector(part)?.querySelectorAll('*') ?? []) {
		const hasText = [...item.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
		if (!(hasText || item.matches('input, select, textarea')) || !item.checkVisibility({ visibilityProperty: true })) continue;
		const look = lookOf(item);
		if (looks.has(look)) continue;
		looks.add(look);
		item.setAttribute('data-look', '');
	}
	return looks.size;
}
