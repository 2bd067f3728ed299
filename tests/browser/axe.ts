import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export type Scheme = 'light' | 'dark';
export const schemes: Scheme[] = ['light', 'dark'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it is, or in the part that a selector names. In light, all of its rules for WCAG 2.2 AA and
 * for good practice, and those on trial. A scheme changes colors and nothing else, so in dark, after light, only those count.
 */
export async function findings(page: Page, colorScheme: Scheme, part?: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	// It looks in one go, in the page itself: the site has no frames.
	expect(page.frames()).toHaveLength(1);
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	if (part) axe.include(part);
	const { violations } = await (colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(colorRules)).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}
