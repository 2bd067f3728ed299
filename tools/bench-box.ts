import { existsSync } from 'node:fs';
import { type Browser, chromium, type CDPSession, type Page } from '@playwright/test';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { boxFilesOf } from '../src/signatures/box/files.ts';
import { type Counted, type Line, type Site, serveCounting } from './bench/site.ts';
import { clear, firstAnswer, placeOn, touch, watch, type Watched } from './bench/watch.ts';
import { launchOptions } from './browser.ts';
import { Refusal, runCommand } from './command.ts';
import { inflate } from './inflate.ts';

const usage = `Measures the box in a browser, for five texts: bytes in brotli, requests, milliseconds to the painted answer, and the longest task of the page.

  npm run -s bench:box                     the site in dist: as it is, and with the data of 5,000 entries in its place
  npm run -s bench:box -- DIR DIR          other built sites, of Starlight too
  npm run -s bench:box -- --sizes 0,20000  0 is the data of the site itself
  npm run -s bench:box -- --rounds 5       medians of so many rounds; 0 tells bytes and requests alone

Of a size that the site does not have, names and shards are those of as many entries; its pages and their text index stay.
"CPU x4" slows the thread of the page alone: what the worker of the box has to do is told beside it, in processor's time.
"slow 4G" is held up by the server, so that it counts for the worker too: 150 ms, then 200 kB a second for all answers.`;

const paste = `2026-11-28T10:00:00Z ERROR worker request failed\n${'at process (node:internal/process/task_queues:95:5)\n'.repeat(14)}groq.RateLimitError: Error code: 429 - {"error":{"message":"Rate limit reached for model \`llama-4\` on tokens per day (TPD): Limit 100000, Used 97050, Requested 3619. Please try again in 9m38.016s.","type":"tokens","code":"rate_limit_exceeded"}}`;
const texts = ['INVALID_API_KEY', '429', 'rate limit exceeded', 'groq 429', paste];
const nameOf = (text: string) => (text === paste ? `a paste of ${paste.length} characters` : text);

const lines: [name: string, line: Line | undefined][] = [
	['loopback', undefined],
	['slow 4G', { latency: 150, bytesPerSecond: 200_000 }],
];

/** Opens the site and waits until it is still. */
async function withPage<T>(browser: Browser, site: Site, use: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
	site.use(undefined);
	// What a service worker keeps for later is no part of an answer.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(site.base, { waitUntil: 'networkidle' });
	await placeOn(page);
	const made = await use(page, await context.newCDPSession(page));
	await context.close();
	return made;
}

/** What the first touch and then the text ask for. */
const weigh = (browser: Browser, site: Site, text: string): Promise<{ touched: Counted; answered: Counted; leads: string }> =>
	withPage(browser, site, async (page, session) => {
		const counted = async (run: () => Promise<unknown>): Promise<Counted> => {
			Object.assign(site.counted, { bytes: 0, requests: 0 });
			await run();
			return { ...site.counted };
		};
		const touched = await counted(() => touch(page, site));
		const answered = await counted(() => watch(page, session, site, text));
		return { touched, answered, leads: await firstAnswer(page) };
	});

type Timed = { cold: Watched; warm: Watched };

/** The text entered with the first touch on a page that has loaded nothing, and then once more. */
const time = (browser: Browser, site: Site, text: string, cpu: number, line: Line | undefined): Promise<Timed> =>
	withPage(browser, site, async (page, session) => {
		site.use(line);
		await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
		const cold = await watch(page, session, site, text);
		await clear(page, site);
		return { cold, warm: await watch(page, session, site, text) };
	});

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kB = ({ bytes, requests }: Counted) => `${(bytes / 1000).toFixed(1)} kB in ${requests}`;

async function benchSite(browser: Browser, site: Site, rounds: number): Promise<void> {
	await weigh(browser, site, '429');
	for (const text of texts) {
		const { touched, answered, leads } = await weigh(browser, site, text);
		console.log(`  ${nameOf(text)}: first touch ${kB(touched)}, answer ${kB(answered)}, leads to ${leads}`);
	}
	if (rounds === 0) return;
	console.log('\n| line | CPU | text | cold: answer | final | longest task (its CPU) | worker | warm: answer | longest task (its CPU) |');
	console.log('| --- | --- | --- | --: | --: | --: | --: | --: | --: |');
	for (const [name, line] of lines)
		for (const cpu of [1, 4])
			for (const text of texts) {
				const all: Timed[] = [];
				for (let round = 0; round < rounds; round++) all.push(await time(browser, site, text, cpu, line));
				const of = (pick: (one: Timed) => number) => median(all.map(pick)).toFixed(0).replace('NaN', 'none');
				const task = (at: keyof Timed) => `${of((one) => one[at].longest)} (${of((one) => one[at].longestCpu)})`;
				const cells = [of(({ cold }) => cold.first), of(({ cold }) => cold.final), task('cold'), of(({ cold }) => cold.worker)];
				const again = [of(({ warm }) => warm.first), task('warm')];
				console.log(`| ${[name, `x${cpu}`, nameOf(text), ...cells, ...again].join(' | ')} |`);
			}
}

const options = { sizes: { type: 'string', default: '0,5000' }, rounds: { type: 'string', default: '3' } } as const;
await runCommand({ usage, options, positionals: [0, Number.POSITIVE_INFINITY] }, async ({ values, positionals }) => {
	const roots = positionals.length > 0 ? positionals : ['dist'];
	const empty = roots.find((root) => !existsSync(`${root}/index.html`));
	if (empty) throw new Refusal(`${empty} holds no built site: run npm run build first`);
	const browser = await chromium.launch(launchOptions);
	for (const root of roots)
		for (const size of values.sizes.split(',').map(Number)) {
			console.log(`\n${root}, ${size === 0 ? 'its own data' : `the data of ${size.toLocaleString('en')} entries`}, in milliseconds`);
			const files = size === 0 ? undefined : await boxFilesOf(buildCatalogue(inflate(loadFromDisk(process.cwd()).records, size)));
			const site = await serveCounting(root, files);
			await benchSite(browser, site, Number(values.rounds));
			site.close();
		}
	await browser.close();
	return 0;
});
