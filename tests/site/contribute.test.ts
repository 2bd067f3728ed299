import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { existsSync } from 'node:fs';
import { site } from '../../src/site.ts';
import { pages } from './built.ts';

type Form = { name: string; body: { id?: string; type: string; validations?: { required?: boolean } }[] };
const folder = '.github/ISSUE_TEMPLATE';
const form = (name: string) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Form;

test('a wrong fact is asked for its source', () => {
	const source = form('wrong-fact.yml').body.find(({ id }) => id === 'source');
	expect(source?.validations?.required).toBe(true);
});

test('every page made of a file has edit and report links: the file is there, the form has the fields that are filled in', () => {
	const wrong: string[] = [];
	const withActions = pages.filter(({ dom }) => dom.querySelector('.actions a[href*="/edit/main/"]'));
	expect(withActions.length).toBeGreaterThan(300);
	for (const { address, dom } of withActions) {
		const links = dom.querySelectorAll('.actions a').map((link) => link.getAttribute('href') ?? '');
		const file = links.find((link) => link.startsWith(`${site.repository}/edit/main/`))?.slice(`${site.repository}/edit/main/`.length);
		if (!file || !existsSync(file)) wrong.push(`${address}: edit leads to ${file}`);
		const report = links.find((link) => link.startsWith(`${site.repository}/issues/new?`));
		const asked = new URL(report?.replaceAll('&amp;', '&') ?? 'https://none').searchParams;
		const template = asked.get('template') ?? '';
		if (!readdirSync(folder).includes(template)) wrong.push(`${address}: no form ${template}`);
		else {
			const ids = form(template).body.map(({ id }) => id);
			for (const name of asked.keys())
				if (!['template', 'title'].includes(name) && !ids.includes(name)) wrong.push(`${address}: the form has no field ${name}`);
		}
		if (asked.get('page') !== `${site.url}${address}`) wrong.push(`${address}: reports ${asked.get('page')}`);
	}
	expect(wrong).toEqual([]);
});
