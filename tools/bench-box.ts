import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium } from '@playwright/test';
import * as early from '../src/addresses/early-files.ts';
import { boxFolder } from '../src/addresses/files.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { type BoxFiles, boxFilesOf } from '../src/signatures/box/files.ts';
import { launchOptions } from './browser.ts';
import { Refusal, runCommand } from './command.ts';
import { liveHost } from './host-live.ts';
import { inflate } from './inflate.ts';

const usage = `Measures the box: bytes in brotli, requests, the longest task of the page, milliseconds to the first answer and to the last change of it.

  npm run -s bench:box                   the site in dist
  npm run -s bench:box -- DIR            another built site
  npm run -s bench:box -- --size 5000    the site with the data of so many entries
  npm run -s bench:box -- --rounds 3     medians of so many rounds`;

const paste = `2026-11-28T10:00:00Z ERROR worker request failed\n${'at process (node:internal/process/task_queues:95:5)\n'.repeat(14)}groq.RateLimitError: Error code: 429 - {"error":{"message":"Rate limit reached for model \`llama-4\` on tokens per day (TPD): Limit 100000, Used 97050, Requested 3619. Please try again in 9m38.016s.","type":"tokens","code":"rate_limit_exceeded"}}`;
const texts = ['INVALID_API_KEY', '429', 'rate limit exceeded', 'groq 429', paste];
const lines = {
	loopback: undefined,
	'slow 4G': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false },
};
/** From this long without a change on, an answer is final. */
const quiet = { loopback: 1_200, 'slow 4G': 4_000 };

type Counted = { bytes: number; requests: number };
type Site = { server: Server; base: string; counted: Counted };

/** Serves a built site in brotli and counts; with `files` in the place of its own data of the box. */
async function serveCounting(root: string, files: BoxFiles | undefined): Promise<Site> {
	const own: Record<string, object> | undefined = files && {
		[early.names]: files.names,
		...Object.fromEntries([...files.shards].map(([name, shard]) => [`${boxFolder}${files.names.version}/${name}.json`, shard])),
	};
	const host = liveHost(root);
	const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
	const counted: Counted = { bytes: 0, requests: 0 };
	const fetch = async (request: Request): Promise<Response> => {
		const path = decodeURIComponent(new URL(request.url).pathname);
		const replaced = own?.[path];
		const found = replaced ? Response.json(replaced) : await host(new Request(request.url));
		const body = compressed.get(path) ?? new Uint8Array(await promisify(brotliCompress)(await found.arrayBuffer(), best));
		if (found.ok) compressed.set(path, body);
		counted.bytes += body.length;
		counted.requests++;
		const headers = new Headers(found.headers);
		headers.set('Content-Encoding', 'br');
		headers.delete('Content-Length');
		return new Response(body, { status: found.status, headers });
	};
	const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, base: `http://localhost:${(server.address() as AddressInfo).port}/`, counted };
}

/** As hosts compress what they keep; the largest sets would take minutes at 11. */
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

type Measured = Counted & { touch: Counted; first: number; last: number; longest: number; warm: number };

async function measure(browser: Browser, { base, counted }: Site, text: string, cpu: number, line: keyof typeof lines): Promise<Measured> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.goto(base, { waitUntil: 'networkidle' });
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (lines[line]) await session.send('Network.emulateNetworkConditions', lines[line]);
	Object.assign(counted, { bytes: 0, requests: 0 });
	await page.locator('.search.big textarea').focus();
	await page.waitForTimeout(quiet[line]);
	const touch = { ...counted };
	Object.assign(counted, { bytes: 0, requests: 0 });
	const warmOne = await page.evaluate(watch, { text, quiet: quiet[line] });
	const answer = { ...counted };
	const again = await page.evaluate(watch, { text: `${text} `, quiet: 600 });
	// From the first touch on and typed at once, on a page that has loaded nothing.
	await context.clearCookies();
	await page.close();
	const cold = await (await browser.newContext()).newPage();
	const coldSession = await cold.context().newCDPSession(cold);
	await cold.goto(base, { waitUntil: 'networkidle' });
	await coldSession.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (lines[line]) await coldSession.send('Network.emulateNetworkConditions', lines[line]);
	const first = await cold.evaluate(watch, { text, quiet: quiet[line] });
	await cold.context().close();
	await context.close();
	return {
		...answer,
		touch,
		first: first.first,
		last: first.last,
		longest: Math.max(first.longest, warmOne.longest, again.longest),
		warm: again.last,
	};
}

/** Runs in the page: enters a text, and tells when the answer came and when it last changed, in ms, each with its paint. */
async function watch({ text, quiet: silence }: { text: string; quiet: number }): Promise<{ first: number; last: number; longest: number }> {
	const box = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
	if (!box) throw new Error('no box');
	let longest = 0;
	const tasks = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	tasks.observe({ type: 'longtask' });
	const start = performance.now();
	let first = 0;
	let last = 0;
	let count = 0;
	const changes = new MutationObserver(() =>
		requestAnimationFrame(() => {
			const now = performance.now() - start;
			if (document.querySelector(':is(.results, .decoded) a')) first ||= now;
			// A countdown goes on by itself.
			const shown = document.querySelectorAll(':is(.results, .decoded) :is(a, li)').length;
			if (shown !== count) [count, last] = [shown, now];
		}),
	);
	changes.observe(document.body, { childList: true, subtree: true, characterData: true });
	box.focus();
	box.value = text;
	box.dispatchEvent(new Event('input', { bubbles: true }));
	while (last === 0 || performance.now() - start - last < silence) {
		if (performance.now() - start > 60_000) break;
		await new Promise((done) => setTimeout(done, 100));
	}
	changes.disconnect();
	tasks.disconnect();
	return { first, last, longest };
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const options = { size: { type: 'string' }, rounds: { type: 'string', default: '3' } } as const;
await runCommand({ usage, options, positionals: [0, 1] }, async ({ values, positionals: [root = 'dist'] }) => {
	if (!existsSync(`${root}/index.html`)) throw new Refusal(`${root} holds no built site: run npm run build first`);
	const files = values.size
		? await boxFilesOf(buildCatalogue(inflate(loadFromDisk(process.cwd()).records, Number(values.size))))
		: undefined;
	const site = await serveCounting(root, files);
	const browser = await chromium.launch(launchOptions);
	await measure(browser, site, '429', 1, 'loopback');
	for (const line of Object.keys(lines) as (keyof typeof lines)[])
		for (const cpu of [1, 4]) {
			console.log(`${line}, CPU x${cpu}`);
			for (const text of texts) {
				const all: Measured[] = [];
				for (let round = 0; round < Number(values.rounds); round++) all.push(await measure(browser, site, text, cpu, line));
				const of = (pick: (one: Measured) => number) => median(all.map(pick));
				const name = text === paste ? `a paste of ${paste.length} characters` : text;
				console.log(
					`  ${name}: touch ${kB(of((one) => one.touch.bytes))} in ${of((one) => one.touch.requests)}, answer ${kB(of((one) => one.bytes))} in ${of((one) => one.requests)}; cold ${of((one) => one.first).toFixed(0)} ms, final ${of((one) => one.last).toFixed(0)} ms; warm ${of((one) => one.warm).toFixed(0)} ms; longest task ${of((one) => one.longest).toFixed(0) === '0' ? 'under 50' : of((one) => one.longest).toFixed(0)} ms`,
				);
			}
		}
	await browser.close();
	site.server.close();
	site.server.closeAllConnections();
	return 0;
});
