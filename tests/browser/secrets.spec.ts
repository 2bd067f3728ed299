import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { createMask } from '../../src/decode/mask.ts';
import { addressExamples, fieldExamples, headerExamples, peopleExamples, shapeExamples } from '../../src/decode/masks/examples.ts';
import type { SentSignatures } from '../../src/signatures/pack.ts';
import { sample } from '../../tools/whole.ts';
import { groq429 } from '../fixtures/pastes.ts';
import { secrets } from '../fixtures/secrets.ts';
import { formsOf, placesWith, watchRequests } from './secrets.ts';
import { expect, test } from './test.ts';

type Secret = (typeof secrets)[number];

const ofEachRule: Secret[] = Object.entries({
	...fieldExamples,
	...headerExamples,
	...addressExamples,
	...peopleExamples,
	...shapeExamples,
}).map(([kind, [text = '']]) => ({ kind, paste: text.replace(/[«»]/g, ''), secret: text.slice(text.indexOf('«') + 1, text.indexOf('»')) }));

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
