import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Page, chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { runCommand } from './command.ts';
import { serve } from './serve.ts';

const usage = `npm run pictures                       takes pictures of every page kind at four widths, light and dark, into .pictures/
npm run pictures -- folder /groq/...    of another built site, or of these addresses
--whole                                 of whole pages, down to 8000 px, instead of the first screen
--readme                                of the page that the README shows, into .github/pictures/

Exits with 1 when a page is wider than the screen.`;

/** Types into the box of a page and waits for what it answers. */
const ask =
	(text: string, answer = '.decoded h2') =>
	async (page: Page) => {
		const field = page.locator('.search.big textarea');
		await field.fill(text);
		await page.locator(answer).first().waitFor();
		// As after a paste: the beginning is in sight.
		await field.evaluate((element) => element.scrollTo(0, 0));
	};

const paste = `groq.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached for model \`llama-3.3-70b-versatile\` in organization \`org_01\` service tier \`on_demand\` on tokens per day (TPD): Limit 100000, Used 99336, Requested 1334. Please try again in 9m38.016s.', 'type': 'tokens', 'code': 'rate_limit_exceeded'}}`;

type Picture = { name: string; address: string; before?: (page: Page) => Promise<void> };

/** Every page kind, entries of each shape, and what the box and the menu show. */
const pictures: Picture[] = [
	{ name: 'home', address: '/' },
	{ name: 'home-answer', address: '/', before: ask(paste) },
	{ name: 'entry-wait', address: '/groq/498/' },
	{ name: 'entry-fix', address: '/openai/string_above_max_length/' },
	{ name: 'entry-stop', address: '/x/usage-capped/' },
	{ name: 'entry-ok', address: '/x/code-139/' },
	{ name: 'entry-depends', address: '/groq/rate_limit_exceeded/' },
	{ name: 'entry-many-cases', address: '/xai/429/' },
	{ name: 'entry-inside-200', address: '/x/200/' },
	{ name: 'entry-stream', address: '/anthropic/overloaded_error/' },
	{ name: 'entry-long-name', address: '/anthropic/self_hosted_resources_unsupported_error/' },
	{ name: 'entry-retired', address: '/x/code-231/' },
	{ name: 'provider-groq', address: '/groq/' },
	{ name: 'provider-x', address: '/x/' },
	{ name: 'statuses', address: '/status/' },
	{ name: 'status', address: '/status/429/' },
	{ name: 'meanings', address: '/condition/' },
	{ name: 'meaning', address: '/condition/rate-limited/' },
	{ name: 'codes', address: '/code/' },
	{ name: 'code', address: '/code/rate_limit_exceeded/' },
	{ name: 'compare', address: '/compare/' },
	...['statuses', 'retries', 'headers', 'formats', 'sdks', 'support'].map((table) => ({
		name: `compare-${table}`,
		address: `/compare/${table}/`,
	})),
	{ name: 'guides', address: '/guides/' },
	{ name: 'guide', address: '/guides/retrying-safely/' },
	{ name: 'guide-tables', address: '/guides/rate-limit-headers/' },
	{ name: 'changes', address: '/changes/' },
	{ name: 'find', address: '/find/' },
	{ name: 'find-results', address: '/find/', before: ask('groq 429', '.results li:nth-child(3)') },
	{ name: 'find-answer', address: '/find/', before: ask(paste) },
	{ name: 'find-nothing', address: '/find/', before: ask('zzqqxx', '[role=status]:has-text("Nothing")') },
	{ name: 'missing', address: '/groq/529/' },
	{ name: 'missing-near', address: '/groq/rate_limit_exceded/' },
	{ name: 'about', address: '/about/' },
	{ name: 'install', address: '/install/' },
	{ name: 'offline', address: '/offline/' },
	{
		name: 'dialog',
		address: '/groq/429/',
		before: async (page) => {
			await page.keyboard.press('/');
			await page.getByRole('dialog').getByRole('textbox').fill('openai 429');
			await page.locator('dialog .results li:nth-child(3)').first().waitFor();
		},
	},
	{
		name: 'menu',
		address: '/groq/429/',
		before: async (page) => {
			const menu = page.getByRole('button', { name: 'Menu' });
			if (await menu.isVisible()) await menu.click();
		},
	},
];

/** The largest pages are longer than a browser paints at once. */
const tallest = 8000;
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Where the pictures of a run go, of which widths, and of how much of each page. */
type Run = { folder: string; widths: number[]; whole: boolean; nameOf: (picture: Picture, width: number, scheme: string) => string };

async function take(root: string, asked: Picture[], { folder, widths, whole, nameOf }: Run): Promise<number> {
	const server = await serve(root, 0);
	const base = `http://localhost:${(server.address() as AddressInfo).port}`;
	const browser = await chromium.launch(launchOptions);
	mkdirSync(folder, { recursive: true });
	let wide = 0;
	for (const width of widths) {
		const page = await browser.newPage();
		for (const picture of asked) {
			const { address, before } = picture;
			await page.setViewportSize({ width, height: 800 });
			await page.goto(base + address, { waitUntil: 'networkidle' });
			await before?.(page);
			if (whole) await page.setViewportSize({ width, height: Math.min(tallest, await heightOf(page)) });
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await page.screenshot({ path: `${folder}/${nameOf(picture, width, colorScheme)}.png` });
			}
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			if (overflow > 0) {
				wide++;
				console.error(`${address} at ${width}: the page is ${overflow} px wider than the screen`);
			}
		}
		await page.close();
	}
	await browser.close();
	server.close();
	console.log(`${asked.length * widths.length * 2} pictures in ${folder}/`);
	return wide > 0 ? 1 : 0;
}

const named = (address: string): Picture => ({ name: address.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home', address });

const all: Run = {
	folder: '.pictures',
	widths: [360, 768, 1280, 1920],
	whole: false,
	nameOf: ({ name }, width, scheme) => `${name}-${width}-${scheme}`,
};
const shownInReadme: Run = { folder: '.github/pictures', widths: [1280], whole: false, nameOf: (_, __, scheme) => `entry-${scheme}` };

await runCommand(
	{ usage, options: { whole: { type: 'boolean' }, readme: { type: 'boolean' } }, positionals: [0, Number.POSITIVE_INFINITY] },
	({ positionals: [root = 'dist', ...asked], values: { whole = false, readme = false } }) =>
		readme
			? take(root, [named('/groq/rate_limit_exceeded/')], shownInReadme)
			: take(root, asked.length > 0 ? asked.map(named) : pictures, { ...all, whole }),
);
