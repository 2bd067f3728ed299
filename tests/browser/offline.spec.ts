import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../tools/serve.ts';
import { at, expect, siteRoot, test } from './test.ts';
import { patience } from '../../tools/pace.ts';

// The network is cut by closing the server: nothing answers any more, as without a line.
test.use({ serviceWorkers: 'allow', expectedNoise: /ERR_CONNECTION_REFUSED|Failed to fetch|ERR_FAILED/ });

let root: string;
let server: Server;
let port: number;
test.beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'errdex-site-'));
	cpSync(siteRoot, root, { recursive: true });
	server = await serve(root, 0);
	port = (server.address() as AddressInfo).port;
});
test.afterEach(() => {
	server.close();
	server.closeAllConnections();
	rmSync(root, { recursive: true });
});

const cut = () => {
	server.closeAllConnections();
	return new Promise((done) => server.close(done));
};
const open = (page: Page, address: string) => page.goto(`http://localhost:${port}${at(address)}`);
/** The worker is there, and has kept the page that brought it, with its style sheets. */
const workerReady = (page: Page) =>
	expect
		.poll(() =>
			page.evaluate(async () => {
				await navigator.serviceWorker.ready;
				const sheets = [...document.querySelectorAll('link')].filter(({ rel }) => rel === 'stylesheet').map(({ href }) => href);
				const kept = await Promise.all([location.href, ...sheets].map((address) => caches.match(address)));
				return kept.every(Boolean);
			}),
		)
		.toBe(true);

test('a visited entry opens without a network; one that was not says so and how to have it', { tag: '@path' }, async ({ page }) => {
	await open(page, '/groq/498/');
	await workerReady(page);
	await cut();
	await open(page, '/groq/498/');
	await expect(page.locator('.verdict')).toBeVisible();
	expect(await page.evaluate(() => getComputedStyle(document.body).margin), 'with its style sheet').toBe('0px');
	await open(page, '/x/code-88/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept offline');
	await expect(page.getByRole('link', { name: 'keep all offline' })).toBeVisible();
});

test('after "keep all offline" any entry and the paste box work', { tag: ['@path', '@ci'] }, async ({ page }) => {
	await open(page, '/about/#offline');
	await page.getByRole('button', { name: 'Keep all offline' }).click();
	await expect(page.locator('keep-offline [role=status]')).toContainText('files are kept', { timeout: patience(90) });
	await cut();
	await open(page, '/x/code-88/');
	await expect(page.locator('.verdict')).toBeVisible();
	await open(page, '/');
	await page
		.getByRole('textbox')
		.fill('groq.RateLimitError: Error code: 429 - {"error":{"code":"rate_limit_exceeded","type":"tokens"}} api.groq.com');
	await expect(page.locator('.decoded a').first()).toHaveAttribute('href', at('/groq/rate_limit_exceeded/'));
});

test('online, a new build is seen at the next visit, kept pages included', { tag: '@ci' }, async ({ page }) => {
	const file = join(root, 'groq/498/index.html');
	await open(page, '/groq/498/');
	await workerReady(page);
	await open(page, '/groq/498/');
	writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', ' (mended)</h1>'));
	await open(page, '/groq/498/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('(mended)');
	await cut();
	await open(page, '/groq/498/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('(mended)');
});

test('a new build is fetched behind the pages, never before one, and taken up again at the next page', { tag: '@ci' }, async ({ page }) => {
	const list = join(root, 'offline.json');
	const pages = new Set(['/', '/groq/498/', '/x/code-88/', '/about/', '/offline/'].map(at));
	const all = JSON.parse(readFileSync(list, 'utf8')) as string[];
	writeFileSync(list, JSON.stringify(all.filter((file) => pages.has(file) || file.startsWith(at('/_astro/')))));
	await open(page, '/about/#offline');
	await page.getByRole('button', { name: 'Keep all offline' }).click();
	await expect(page.locator('keep-offline [role=status]')).toContainText('files are kept');

	const worker = join(root, 'sw.js');
	const version = /[0-9a-f]{16}/.exec(readFileSync(worker, 'utf8'))?.[0] ?? '';
	const next = 'f'.repeat(16);
	writeFileSync(worker, readFileSync(worker, 'utf8').replace(version, next));
	const held: ServerResponse[] = [];
	// What the worker asks for by itself waits: the list and pages that nobody opens, but for the one it is installed with.
	const byWorker = ({ headers, url = '' }: IncomingMessage) =>
		headers.accept === '*/*' && /\/(?:offline\.json)?$/.test(url) && url !== at('/offline/');
	const free = answerOnly((request) => !byWorker(request), held);
	await open(page, '/about/');
	await expect.poll(() => held.length).toBeGreaterThan(0);
	await open(page, '/x/code-88/');
	await expect(page.locator('.verdict')).toBeVisible();

	// The line breaks off. At the next page it goes on.
	free();
	for (const response of held) response.destroy();
	await open(page, '/groq/498/');
	await expect.poll(() => page.evaluate(async (wish) => (await caches.match(wish))?.text(), at('/kept-all'))).toBe(next);
});

/** Lets the server answer what `may` allows, and collects the other responses unanswered. Returns what ends it. */
function answerOnly(may: (request: IncomingMessage) => boolean, held: ServerResponse[]): () => void {
	const listeners = server.listeners('request');
	let holding = true;
	server.removeAllListeners('request').on('request', (request, response) => {
		if (holding && !may(request)) held.push(response);
		else for (const listener of listeners) listener.call(server, request, response);
	});
	return () => {
		holding = false;
	};
}
