import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createMask } from '../../src/decode/mask.ts';
import { addressExamples, fieldExamples, headerExamples, peopleExamples, shapeExamples } from '../../src/decode/masks/examples.ts';
import type { SentSignatures } from '../../src/signatures/pack.ts';
import { sample } from '../../tools/whole.ts';
import { groq429 } from '../fixtures/pastes.ts';
import { secrets } from '../fixtures/secrets.ts';
import { at, expect, test } from './test.ts';

type Secret = (typeof secrets)[number];

const ofEachRule: Secret[] = Object.entries({
	...fieldExamples,
	...headerExamples,
	...addressExamples,
	...peopleExamples,
	...shapeExamples,
}).map(([kind, [text = '']]) => ({ kind, paste: text.replace(/[«»]/g, ''), secret: text.slice(text.indexOf('«') + 1, text.indexOf('»')) }));

/** How a secret could be written in a page, an address or a request. */
const formsOf = (secret: string) => [
	...new Set([
		secret,
		encodeURIComponent(secret),
		new URLSearchParams({ q: secret }).toString().slice(2),
		JSON.stringify(secret).slice(1, -1),
	]),
];

/** A text for each kind of secret; a sixteenth of them where a sample does, as the unit tests hold every kind. */
const all = [...secrets, ...ofEachRule];
const pastes = sample(all, 16);
const size = 12;
const groups = Array.from({ length: Math.ceil(pastes.length / size) }, (_, index) => pastes.slice(index * size, (index + 1) * size));
const nameOf = (group: Secret[]) => `${group[0]?.kind} to ${group.at(-1)?.kind}`;

const built = readFileSync(`${process.env.SITE_ROOT ?? 'dist'}/api/v1/signatures.json`, 'utf8');
const { mask } = createMask((JSON.parse(built) as SentSignatures).providers);

/** Without its surroundings not every secret can be told from a word. */
const toldAlone = pastes.filter(({ secret }) => mask(secret).text !== secret);

/** Looks in the page itself for a text, everywhere but in the box it was entered in, and names the places. */
const placesWith = (page: Page, forms: string[]): Promise<string[]> =>
	page.evaluate((wanted) => {
		const all = [...document.querySelectorAll('*')];
		const box = document.querySelector('.search.big textarea');
		const fields = all
			.filter((element) => element !== box && 'value' in element)
			.map((element) => String((element as HTMLInputElement).value));
		const places: Record<string, string> = {
			text: document.documentElement.textContent,
			HTML: document.documentElement.outerHTML,
			attributes: all.flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'),
			fields: fields.join('\n'),
			address: location.href,
			history: JSON.stringify(history.state),
			localStorage: JSON.stringify({ ...localStorage }),
			sessionStorage: JSON.stringify({ ...sessionStorage }),
			cookies: document.cookie,
		};
		return Object.keys(places).filter((place) => wanted.some((form) => places[place]?.includes(form)));
	}, forms);

/** Everything the page asks the network for from now on. */
function watchRequests(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
	return sent;
}

function expectUnsent(sent: string[], group: Secret[]): void {
	const told = group.filter(({ secret }) => formsOf(secret).some((form) => sent.some((line) => line.includes(form))));
	expect(told.map(({ kind }) => kind)).toEqual([]);
}

/** Opens the box on a page of its own, with one answer already given, so that the scripts are there. */
async function openBox(page: Page) {
	await page.goto('/find/');
	const box = page.getByRole('textbox');
	await box.fill(groq429);
	await expect(page.locator('.decoded a').first()).toBeVisible();
	return box;
}

/** Enters a text into an empty box and waits for its own answer: the one before is gone by then. */
async function answerTo(page: Page, text: string, kind: string): Promise<void> {
	const box = page.getByRole('textbox');
	const status = page.locator('p[role=status]');
	await box.fill('');
	await expect(status, kind).toHaveText('');
	await expect(page.locator('.decoded'), kind).toHaveCount(0);
	await box.fill(text);
	await expect(status, kind).not.toHaveText(/^(Not known\.)?$/);
}

/** What a button of the answer puts into the clipboard. */
async function copied(page: Page, button: string): Promise<string> {
	await page.evaluate(() => navigator.clipboard.writeText('nothing'));
	await page.getByRole('button', { name: button }).click();
	const read = () => page.evaluate(() => navigator.clipboard.readText());
	await expect.poll(read, button).not.toBe('nothing');
	return read();
}

test('there are enough secrets to tell, and none stands in the error beside it', () => {
	expect(all.length).toBeGreaterThanOrEqual(100);
	expect(toldAlone.length).toBeGreaterThanOrEqual(pastes.length / 3);
	expect(pastes.filter(({ secret }) => groq429.includes(secret)).map(({ kind }) => kind)).toEqual([]);
});

for (const group of groups) {
	test(`a secret in a paste gets nowhere, nor into a support request or a link: ${nameOf(group)}`, async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const sent = watchRequests(page);
		await openBox(page);
		for (const { kind, paste, secret } of group) {
			await answerTo(page, `${groq429}\nPOST https://api.groq.com/openai/v1/chat/completions\n${paste}`, kind);
			await expect(page.locator('.decoded'), kind).toContainText(/Masked: \d+ /);
			expect(await placesWith(page, formsOf(secret)), kind).toEqual([]);
			const request = await copied(page, 'Copy a support request');
			expect(request, kind).toContain('Provider: Groq');
			expect(request, kind).not.toContain(secret);
			const link = await copied(page, 'Copy the link');
			expect(link, kind).toMatch(/\/groq\/[^?#]*\/(#[a-z0-9-]+)?$/);
			expect(
				formsOf(secret).filter((form) => link.includes(form)),
				kind,
			).toEqual([]);
			expect(await placesWith(page, formsOf(secret)), `${kind}, copied`).toEqual([]);
		}
		expectUnsent(sent, group);
	});
}

for (const group of groups.map((all) => all.filter((secret) => toldAlone.includes(secret))).filter((some) => some.length > 0)) {
	test(`a secret alone in the box gets nowhere: ${nameOf(group)}`, async ({ page }) => {
		const sent = watchRequests(page);
		await openBox(page);
		for (const { kind, secret } of group) {
			await answerTo(page, secret, kind);
			expect(await placesWith(page, formsOf(secret)), kind).toEqual([]);
		}
		expectUnsent(sent, group);
	});

	test(`Enter takes no secret along: ${nameOf(group)}`, async ({ page }) => {
		const sent = watchRequests(page);
		const box = await openBox(page);
		// Where the page wants to go is written down, and it stays where it is.
		const goals = await page.evaluateHandle(() => {
			const urls: string[] = [];
			navigation.addEventListener('navigate', (event) => {
				urls.push(event.destination.url);
				if (!event.destination.sameDocument) event.preventDefault();
			});
			return urls;
		});
		await box.press('Enter');
		expect(await goals.jsonValue(), 'a step is seen').toContainEqual(expect.stringMatching(/\/groq\/rate_limit_exceeded\/$/));
		for (const { kind, secret } of group) {
			await box.fill('');
			await box.fill(secret);
			await box.press('Enter');
			await answerTo(page, secret, kind);
			await box.press('Enter');
			const told = (await goals.jsonValue()).filter((url) => formsOf(secret).some((form) => url.includes(form)));
			expect(told, kind).toEqual([]);
			expect(await placesWith(page, formsOf(secret)), kind).toEqual([]);
		}
		expectUnsent(sent, group);
	});
}

const key = 'sk-proj-a1B2c3D4e5F6g7H8i9J0';

test('what is sent before the scripts are there waits for them and takes no secret along', async ({ page }) => {
	const sent = watchRequests(page);
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(/\/open\./, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/');
	await page.getByRole('textbox').fill(key);
	await page.getByRole('button', { name: 'Find' }).click();
	await page.getByRole('textbox').fill(`${key} `);
	letThrough();
	await expect(page.locator('.decoded')).toContainText('Masked: 1 OpenAI key.');
	await expect(page).toHaveURL(at('/'));
	expect(await placesWith(page, [key])).toEqual([]);
	expect(sent.filter((line) => line.includes(key))).toEqual([]);
});

test('a query that is sent before the scripts are there arrives', async ({ page }) => {
	await page.route(/\/open\./, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue();
	});
	await page.goto('/');
	await page.getByRole('textbox').fill('zzz nothing here');
	await page.getByRole('button', { name: 'Find' }).click();
	await expect(page).toHaveURL(/\/find\/\?q=zzz%20nothing%20here$/);
});

test.describe('an address that came with a secret', () => {
	test('is cleaned on /find/', { tag: '@path' }, async ({ page }) => {
		await page.goto(`/find/?q=${key}`);
		await expect(page.locator('.decoded')).toContainText('Masked: 1 OpenAI key.');
		await expect(page).toHaveURL(at('/find/'));
	});
});

test('a secret in the filter of a comparison stays out of the address', async ({ page }) => {
	await page.goto('/compare/headers/');
	const filter = page.locator('compare-table [name=q]');
	await filter.fill('retry-after');
	await expect(page).toHaveURL(/q=retry-after/);
	await filter.fill(key);
	await expect(page).toHaveURL(at('/compare/headers/'));
});

test("a secret in the filter of a provider's table stays out of the address", async ({ page }) => {
	await page.goto('/groq/');
	const filter = page.locator('.filters [name=text]');
	await filter.fill('rate');
	await expect(page).toHaveURL(/text=rate/);
	await filter.fill(key);
	await expect(page).toHaveURL(at('/groq/'));
});

test.describe('where a file is missing', () => {
	test.use({ expectedNoise: /Failed to load resource/ });

	test('a secret in the field of a page that is only read gets nowhere', async ({ page }) => {
		const sent = watchRequests(page);
		await page.route(/\/open\./, (route) => route.abort());
		await page.goto('/groq/429/');
		const field = page.getByRole('searchbox');
		await field.fill(key);
		await field.press('Enter');
		await expect(page).toHaveURL(at('/groq/429/'));
		expect(sent.filter((line) => line.includes(key))).toEqual([]);
	});

	test('a secret in the address of a page that is missing is told masked', async ({ page }) => {
		await page.goto(`/groq/${key}/`);
		await expect(page.locator('missing-page a', { hasText: 'Add it' })).toHaveAttribute('href', /code=%E2%80%A2/);
		await expect(page.locator('missing-page')).not.toContainText(key);
	});
});
