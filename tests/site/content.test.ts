import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json } from '../../src/addresses/ids.ts';
import { allErrors } from '../../src/views/all-errors.ts';
import { foremost } from '../../src/views/most-listed.ts';
import { handlersShown, sdkHandlers } from '../../src/views/entry/handling.ts';
import { shownOnPage } from '../../src/views/entry/length.ts';
import { headlineOf } from '../../src/catalogue/words.ts';
import { plain } from '../../src/catalogue/prose.ts';
import { casesOf, sourcesUsed } from '../../src/catalogue/query.ts';
import { languages } from '../../src/snippets/languages/index.ts';
import { dayInWords } from '../../src/views/source-words.ts';
import { catalogue as all, page, pages, root, textOf } from './built.ts';

test('every record has its page', () => {
	const built = new Set(pages.map(({ address }) => address));
	const records = [...all.providers, ...all.entries, ...all.conditions, ...all.statuses, ...all.guides];
	expect(records.map(({ href }) => href).filter((href) => !built.has(href))).toEqual([]);
});

test('every entry is in its provider table, on its status pages and in the index of all errors', () => {
	const missing: string[] = [];
	const links = (address: string) =>
		new Set(
			page(address)
				.dom.querySelectorAll('main a')
				.map((link) => link.getAttribute('href')),
		);
	const index = links('/find/');
	const byLetter = allErrors(all).by === 'letter';
	for (const provider of all.providers) {
		const table = links(provider.href);
		for (const entry of provider.entries)
			if (!table.has(entry.href) || !index.has(byLetter ? entry.href : `${provider.href}#errors`)) missing.push(entry.id);
	}
	const listedThere = new Set(foremost(all.providers));
	for (const status of all.statuses) {
		const listed = links(status.href);
		for (const entry of status.entries)
			if (listedThere.has(entry.provider) && !listed.has(entry.href)) missing.push(`${status.id}: ${entry.id}`);
	}
	expect(missing).toEqual([]);
});

test('an entry page shows its verdict, every sample, message, cause and fix, and every source with its date', () => {
	const missing: string[] = [];
	for (const whole of all.entries) {
		const { shown: entry, more } = shownOnPage(whole);
		const text = textOf(entry.href);
		const want = [
			...(more > 0 ? [`${more} more are in the JSON`] : []),
			headlineOf(entry.verdict.action),
			entry.title,
			...entry.messages.map((message) => message.template),
			...entry.samples.map((sample) => sample.text),
			...sourcesUsed(entry).flatMap(({ source }) => [source.title, dayInWords(source.checked)]),
		];
		if (entry.verdict.wait) want.push(entry.verdict.wait.name ?? '');
		for (const item of casesOf(entry).cases) want.push(item.title);
		const flat = text.replace(/\s+/g, '');
		for (const item of want) {
			const words = item.replace(/\s+/g, '');
			if (![words, words.replaceAll('`', '')].some((form) => flat.includes(form))) missing.push(`${entry.id}: ${item.slice(0, 80)}`);
		}
		for (const [section, claims] of [
			['causes', entry.causes],
			['fixes', entry.fixes],
		] as const) {
			// A step stands in the panel of its case.
			const place =
				section === 'fixes' ? page(entry.href).dom.querySelector('main') : page(entry.href).dom.querySelector(`#${section}`)?.parentNode;
			const said = place?.textContent.replace(/\s+/g, '') ?? '';
			for (const claim of claims)
				if (!said.includes(plain(claim.text).replace(/\s+/g, ''))) missing.push(`${entry.id}: ${section}: ${claim.text.slice(0, 80)}`);
		}
	}
	expect(missing).toEqual([]);
});

test('what a page leaves out for its weight is little, and its JSON holds it', () => {
	const short = all.entries.filter((entry) => shownOnPage(entry).more > 0);
	expect(short.length / all.entries.length).toBeLessThan(0.02);
	for (const entry of short) {
		const form = readFileSync(join(root, json.entry(entry.provider.id, entry.slug)), 'utf8');
		for (const { template } of entry.messages) expect(form, entry.id).toContain(JSON.stringify(template));
	}
});

test('every entry carries its handler as it is made in each language that pages show, and a way to the whole client', () => {
	const wrong: string[] = [];
	for (const entry of all.entries) {
		const { dom } = page(entry.href);
		const shown = dom.querySelectorAll('snippet-tabs pre').map((pre) => pre.textContent);
		const fit = [...handlersShown(entry), ...sdkHandlers(entry).filter(({ onPage }) => onPage)];
		for (const { label, text } of fit) if (!shown.includes(text)) wrong.push(`${entry.id}: no ${label}`);
		if (shown.length !== fit.length) wrong.push(`${entry.id}: ${shown.length} handlers`);
		if (!dom.querySelector(`#handle ~ p a[href="${entry.provider.href}#client"]`)) wrong.push(`${entry.id}: no way to the client`);
	}
	expect(wrong).toEqual([]);
});

test('the client on the page of a provider comes in every language', () => {
	for (const provider of all.providers) {
		const shown = page(provider.href).dom.querySelector('#client ~ .folds');
		expect(shown?.querySelectorAll('details pre').length, provider.id).toBe(languages.length);
	}
});

test('observed facts link to their thread', () => {
	const wrong = all.entries.flatMap((entry) => {
		const links = new Set(
			page(entry.href)
				.dom.querySelectorAll('.sources a')
				.map((link) => link.getAttribute('href')),
		);
		return sourcesUsed(shownOnPage(entry).shown)
			.filter(({ source }) => source.kind === 'thread' && !links.has(source.url))
			.map(({ key }) => `${entry.id}: ${key}`);
	});
	expect(wrong).toEqual([]);
});

test('there are at least 420 entries over ten providers', () => {
	const fewer = {
		xai: 28,
		groq: 32,
		x: 100,
		'ai-api': 39,
		openai: 100,
		anthropic: 70,
		gemini: 70,
		openrouter: 79,
		mistral: 50,
		deepseek: 15,
	};
	const count = (id: string) => all.providers.find((provider) => provider.id === id)?.entries.length ?? 0;
	expect(Object.entries(fewer).filter(([id, least]) => count(id) < least)).toEqual([]);
	expect(all.entries.length).toBeGreaterThanOrEqual(420);
});
