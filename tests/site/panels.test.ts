import { expect, test } from 'vitest';
import { catalogue as all, page } from './built.ts';

const panelsOf = (address: string) => page(address).dom.querySelectorAll('article .verdict');

test('facts stand before the steps in every panel, and each answers its label', () => {
	const wrong: string[] = [];
	for (const { href } of all.entries)
		for (const panel of panelsOf(href)) {
			const parts = panel.childNodes.flatMap((node) => ('rawTagName' in node ? [String(node.rawTagName)] : []));
			if (parts.includes('ol') && parts.indexOf('dl') > parts.indexOf('ol')) wrong.push(`${href}: facts below the steps`);
			const facts = panel.querySelectorAll('dt').map((name) => [name.textContent, name.nextElementSibling?.textContent ?? '']);
			for (const [name, value = ''] of facts)
				if (/^Waiting does not|not in the response/i.test(value) || !/^[A-Z]/.test(value)) wrong.push(`${href}: ${name}: ${value}`);
		}
	expect(wrong).toEqual([]);
});

test('the panel of a case does not repeat the facts of the panel above it', () => {
	const factsOf = (panel: ReturnType<typeof panelsOf>[number]) => panel.querySelector('dl')?.textContent;
	const several = all.entries.filter(({ href, verdict }) => verdict.action !== 'depends' && panelsOf(href).length > 1);
	expect(several.length).toBeGreaterThan(20);
	const wrong = several.filter(({ href }) => {
		const [whole, ...cases] = panelsOf(href);
		return whole && factsOf(whole) && cases.some((panel) => factsOf(panel) === factsOf(whole));
	});
	expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a retired entry says so first, and only such an entry', () => {
	for (const { id, href, state } of all.entries) {
		const first = page(href).dom.querySelector('.chips li')?.textContent;
		expect(first === 'retired', id).toBe(state === 'retired');
		expect(page(href).dom.querySelector('header.retired ~ .verdict') !== null, id).toBe(state === 'retired');
	}
});

test('the rail leads to an entry with the same status only once', () => {
	const twice = all.entries.filter(({ href }) => {
		const linksIn = (list: string) =>
			page(href)
				.dom.querySelectorAll(`.rail ${list} a`)
				.map((link) => link.getAttribute('href'));
		const shared = new Set(linksIn('#condition ~ .links'));
		return linksIn('#same-status ~ ul').some((link) => shared.has(link));
	});
	expect(twice.map(({ id }) => id)).toEqual([]);
});
