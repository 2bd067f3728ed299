import type { CDPSession, Page } from '@playwright/test';
import type { Site } from './site.ts';
import { type Tasks, traced } from './trace.ts';

/** How the page answered one text, in milliseconds from the key on. */
export type Watched = Tasks & {
	/** The first answer is painted. */
	first: number;
	/** The answer has changed for the last time. */
	final: number;
};

const longestWait = 90_000;
/** Nothing has come for so long: there is no answer. */
const noAnswer = 5_000;

/** Where a site is searched. */
export type Place = {
	/** What a reader clicks before there is a field. */
	opens?: string;
	field: string;
	/** What a text leads to. */
	answers: string;
	/** No change and no request for so many milliseconds: the answer is final. */
	quiet: number;
};

const errdex: Place = { field: '.search.big textarea', answers: ':is(.results, .decoded) :is(a, li)', quiet: 400 };
const starlight: Place = {
	...{ opens: '[data-open-modal]', field: '.pagefind-ui__search-input', answers: '.pagefind-ui__result-link' },
	// It waits 300 ms for the next key.
	quiet: 1000,
};

/** The place on a page that is open. */
export async function placeOn(page: Page): Promise<Place> {
	for (const place of [errdex, starlight]) {
		if ((await page.locator(place.opens ?? place.field).count()) === 0) continue;
		// Scripts of the page may make it when there is nothing else to do.
		await page.locator(place.field).waitFor({ state: 'attached' });
		return place;
	}
	throw new Error(`${page.url()} has neither the box nor the search of Starlight`);
}

/** Enters a text into a page that is open, and tells how the page took it. */
export async function watch(page: Page, session: CDPSession, site: Site, text: string): Promise<Watched> {
	const place = await placeOn(page);
	const tasks = await traced(session, async () => {
		await page.evaluate(enter, { ...place, text });
		await settled(page, site);
	});
	const shown = await page.evaluate(() => (globalThis as Shown).shownAt ?? []);
	return { first: shown[0] ?? Number.NaN, final: shown.at(-1) ?? Number.NaN, ...tasks };
}

/** Empties the field, so that the next answer is seen to come. */
export async function clear(page: Page, site: Site): Promise<void> {
	await page.locator((await placeOn(page)).field).fill('');
	await settled(page, site);
}

/** Touches the field, or opens it. */
export async function touch(page: Page, site: Site): Promise<void> {
	const { field, opens } = await placeOn(page);
	await (opens ? page.locator(opens).click() : page.locator(field).focus());
	await settled(page, site);
}

/** Where the first answer leads. */
export async function firstAnswer(page: Page): Promise<string> {
	const { answers } = await placeOn(page);
	const found = await page.evaluate(
		(selector) => [...document.querySelectorAll(selector)].map((item) => item.getAttribute('href')),
		answers,
	);
	return found.find((href) => href !== null) ?? 'nothing';
}

type Shown = typeof globalThis & { shownAt?: number[]; watching?: MutationObserver };

/** Runs in the page: enters the text, and notes each time that what it leads to has changed, once that is painted. */
async function enter({ field, opens, answers, text }: Place & { text: string }): Promise<void> {
	const box = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(field);
	if (!box) throw new Error('no field');
	const shared = globalThis as Shown;
	const times: number[] = [];
	shared.shownAt = times;
	shared.watching?.disconnect();
	let count = 0;
	let start = performance.now();
	shared.watching = new MutationObserver(() => {
		// A countdown goes on by itself.
		const now = document.querySelectorAll(answers).length;
		if (now === count) return;
		count = now;
		requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
	});
	shared.watching.observe(document.body, { childList: true, subtree: true });
	performance.mark('entered');
	if (opens) document.querySelector<HTMLElement>(opens)?.click();
	else box.focus();
	// Nobody touches a field and types in one and the same task.
	await new Promise((resolve) => setTimeout(resolve));
	start = performance.now();
	box.value = text;
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits until nothing is on its way and nothing has changed for a while. */
async function settled(page: Page, site: Site): Promise<void> {
	const { quiet } = await placeOn(page);
	const end = performance.now() + longestWait;
	let before = -1;
	let since = performance.now();
	while (performance.now() < end) {
		// None before a text is entered.
		const shown = await page.evaluate(() => (globalThis as Shown).shownAt?.length);
		const state = site.pending() > 0 ? -1 : (shown ?? 0) + site.counted.requests * 1000;
		if (state === -1 || state !== before) since = performance.now();
		if (performance.now() - since > (shown === 0 ? noAnswer : quiet)) return;
		before = state;
		await page.waitForTimeout(50);
	}
}
