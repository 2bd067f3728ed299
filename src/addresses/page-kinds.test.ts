import { expect, test } from 'vitest';
import { href } from './ids.ts';
import { linkTo, listedAddresses, menu } from './page-kinds.ts';
import { wrongProviderId } from './reserved.ts';

test('the menu has its order, and breadcrumbs call a page the same', () => {
	expect(menu().map(({ text }) => text)).toEqual(['All errors', 'Statuses', 'Conditions', 'Compare', 'Guides', 'About']);
	expect(menu()).toContainEqual(linkTo('conditions'));
});

test('pages that stand in for another are not promised', () => {
	expect(listedAddresses()).toContain('/');
	for (const address of [href.offline(), href.missing()]) expect(listedAddresses()).not.toContain(address);
});

test('no provider may take the address of a page, a file, or the Markdown of the home page', () => {
	for (const taken of [
		'status',
		'condition',
		'code',
		'changes',
		'compare',
		'guides',
		'find',
		'about',
		'offline',
		'404',
		'index',
		'api',
		'pagefind',
		'_astro',
	])
		expect(wrongProviderId(taken), taken).toContain('reserved');
	for (const free of ['groq', 'x', 'ai-api']) expect(wrongProviderId(free)).toBeUndefined();
});

test('an address begins with a letter, in lower case', () => {
	for (const id of ['Groq', '1ai', '-x', 'a_b', 'a b', 'a/b', '']) expect(wrongProviderId(id), id).toContain('cannot be an address');
});
