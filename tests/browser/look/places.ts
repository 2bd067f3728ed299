import type { Locator } from '@playwright/test';

// What a reader sees at once, and what stands below each other: where the parts of a page are.

export const phone = { width: 360, height: 740 };

/** Where these begin or end, each place once. */
export const edges = (all: Locator, edge: 'left' | 'right') =>
	all.evaluateAll((items, side) => [...new Set(items.map((item) => Math.round(item.getBoundingClientRect()[side])))], edge);

/** How many lines each of these texts takes. */
export const lines = (all: Locator) =>
	all.evaluateAll((items) => items.map((item) => new Set([...item.getClientRects()].map(({ top }) => Math.round(top))).size));
