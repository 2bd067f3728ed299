import { expect, test } from 'vitest';
import { href } from './ids.ts';
import { linkTo, listedAddresses, menu } from './page-kinds.ts';
import { reserved } from './reserved.ts';

test('the menu has its order, and breadcrumbs call a page the same', () => {
	expect(menu().map(({ text }) => text)).toEqual(['All errors', 'Statuses', 'Conditions', 'Compare', 'Guides', 'About']);
	expect(menu()).toContainEqual(linkTo('conditions'));
});

test('pages that stand in for another are not promised', () => {
	expect(listedAddresses()).toContain('/');
	for (const address of [href.offline(), href.missing()]) expect(listedAddresses()).not.toContain(address);
});

test('no provider may take the address of a page, a file, or the Markdown of the home page', () => {
	for (const taken of ['status', 'condition', 'compare', 'guides', 'find', 'about', 'offline', '404', 'index', 'api', 'pagefind', '_astro'])
		expect(reserved).toContain(taken);
	for (const free of ['', 'groq', 'x', 'ai-api']) expect(reserved).not.toContain(free);
});
