import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { patience } from '../pace.ts';
import { serve } from '../serve.ts';
import type { Picture } from './pictures.ts';

/** The largest pages are longer than a browser paints at once. */
const tallest = 8000;
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Where the pictures of a run go, of which widths, and of how much of each page. */
export type Run = { folder: string; widths: number[]; whole: boolean; nameOf: (picture: Picture, width: number, scheme: string) => string };

/** Takes the pictures of a built site. Returns the exit code, and says what failed twice and what is wider than the screen. */
export async function take(root: string, asked: Picture[], run: Run): Promise<number> {
	const server = await serve(root, 0);
	const base = `http://localhost:${(server.address() as AddressInfo).port}`;
	const browser = await chromium.launch(launchOptions);
	mkdirSync(run.folder, { recursive: true });
	const wide: string[] = [];
	const failed: string[] = [];
	for (const width of run.widths)
		for (const picture of asked) {
			const once = () => takeOf(browser, base, picture, width, run);
			const over = await once().catch(() => once().catch(reasonOf));
			if (typeof over === 'string') failed.push(`${picture.name} (${picture.address}) at ${width}: ${over}`);
			else if (over > 0) wide.push(`${picture.address} at ${width}: the page is ${over} px wider than the screen`);
		}
	await browser.close();
	server.close();
	for (const line of wide) console.error(line);
	if (failed.length > 0) console.error(`no picture, after two tries, of\n${failed.join('\n')}`);
	console.log(`${(asked.length * run.widths.length - failed.length) * 2} pictures in ${run.folder}/`);
	return wide.length + failed.length > 0 ? 1 : 0;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/** One page in both schemes, in a tab of its own: a tab that hangs takes no other picture with it. Returns how much wider than the screen it is. */
async function takeOf(browser: Browser, base: string, picture: Picture, width: number, { folder, whole, nameOf }: Run): Promise<number> {
	const page = await browser.newPage({ viewport: { width, height: 800 } });
	page.setDefaultTimeout(patience(30));
	try {
		await page.goto(base + picture.address, { waitUntil: 'networkidle' });
		await picture.before?.(page);
		if (whole) await page.setViewportSize({ width, height: Math.min(tallest, await heightOf(page)) });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: `${folder}/${nameOf(picture, width, colorScheme)}.png` });
		}
		return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	} finally {
		await page.close().catch(() => undefined);
	}
}
