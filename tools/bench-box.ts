import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { Refusal, runCommand } from './command.ts';
import { serve } from './serve.ts';

const usage = `Measures the cold box: from the first touch and an exact code typed at once to the name of its page.

  npm run -s bench:box           the site in dist
  npm run -s bench:box -- DIR    another built site`;

const lines = {
	loopback: undefined,
	'slow 4G (150 ms, 1.6 Mbit/s)': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false },
};
const rounds = 7;

async function measure(browser: Browser, base: string, line: (typeof lines)[keyof typeof lines]): Promise<number> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(base, { waitUntil: 'networkidle' });
	if (line) await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', line);
	const took = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const box = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
				if (!box) throw new Error('no box');
				const start = performance.now();
				new MutationObserver((_changes, observer) => {
					if (!document.querySelector('.results a[href="/groq/tool_use_failed/"]')) return;
					observer.disconnect();
					resolve(performance.now() - start);
				}).observe(document.body, { childList: true, subtree: true });
				box.focus();
				box.value = 'tool_use_failed';
				box.dispatchEvent(new Event('input', { bubbles: true }));
			}),
	);
	await context.close();
	return took;
}

await runCommand({ usage, options: {}, positionals: [0, 1] }, async ({ positionals: [root = 'dist'] }) => {
	if (!existsSync(`${root}/index.html`)) throw new Refusal(`${root} holds no built site: run npm run build first`);
	const server = await serve(root, 0);
	const base = `http://localhost:${(server.address() as AddressInfo).port}/`;
	const browser = await chromium.launch(launchOptions);
	await measure(browser, base, undefined);
	for (const [name, line] of Object.entries(lines)) {
		const times: number[] = [];
		for (let i = 0; i < rounds; i++) times.push(await measure(browser, base, line));
		times.sort((a, b) => a - b);
		console.log(`${name}: median ${times[Math.floor(rounds / 2)]?.toFixed(0)} ms, worst ${times.at(-1)?.toFixed(0)} ms of ${rounds}`);
	}
	await browser.close();
	server.close();
	return 0;
});
