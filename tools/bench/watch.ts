import type { CDPSession, Page } from '@playwright/test';
import type { Site } from './site.ts';

/** How the page answered one text, in milliseconds from the key on. */
export type Watched = {
	/** The first answer is painted. */
	first: number;
	/** The answer has changed for the last time. */
	final: number;
	/** The longest task of the page's thread, and the processor's time of the one that took most. */
	longest: number;
	longestCpu: number;
	/** What the worker of the box had to do, in processor's time. */
	worker: number;
};

/** No change and no request for so long: the answer is final. */
const quiet = 400;
const longestWait = 90_000;

const field = '.search.big textarea';

/** Enters a text into the box of a page that is open, and tells how the page took it. */
export async function watch(page: Page, session: CDPSession, site: Site, text: string): Promise<Watched> {
	const tasks = await traced(session, async () => {
		await page.evaluate(enter, { field, text });
		await settled(page, site);
	});
	const shown = await page.evaluate(() => (globalThis as Shown).shownAt ?? []);
	return { first: shown[0] ?? Number.NaN, final: shown.at(-1) ?? Number.NaN, ...tasks };
}

/** Empties the box, so that the next answer is seen to come. */
export async function clear(page: Page, site: Site): Promise<void> {
	await page.locator(field).fill('');
	await settled(page, site);
}

/** Touches the box. */
export async function touch(page: Page, site: Site): Promise<void> {
	await page.locator(field).focus();
	await settled(page, site);
}

type Shown = typeof globalThis & { shownAt?: number[]; watching?: MutationObserver };

/** Runs in the page: enters the text, and notes each time that what it leads to has changed, once that is painted. */
async function enter({ field, text }: { field: string; text: string }): Promise<void> {
	const box = document.querySelector<HTMLTextAreaElement>(field);
	if (!box) throw new Error('no box');
	const shared = globalThis as Shown;
	const times: number[] = [];
	shared.shownAt = times;
	shared.watching?.disconnect();
	let count = 0;
	let start = performance.now();
	shared.watching = new MutationObserver(() => {
		// A countdown goes on by itself.
		const now = document.querySelectorAll(':is(.results, .decoded) :is(a, li)').length;
		if (now === count) return;
		count = now;
		requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
	});
	shared.watching.observe(document.body, { childList: true, subtree: true });
	performance.mark('entered');
	box.focus();
	// Nobody touches a field and types in one and the same task.
	await new Promise((resolve) => setTimeout(resolve));
	start = performance.now();
	box.value = text;
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits until nothing is on its way and nothing has changed for a while. */
async function settled(page: Page, site: Site): Promise<void> {
	const end = performance.now() + longestWait;
	let before = -1;
	let since = performance.now();
	while (performance.now() < end) {
		const shown = await page.evaluate(() => (globalThis as Shown).shownAt?.length ?? 0);
		const state = site.pending() > 0 ? -1 : shown + site.counted.requests * 1000;
		if (state === -1 || state !== before) since = performance.now();
		if (performance.now() - since > quiet) return;
		before = state;
		await page.waitForTimeout(50);
	}
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; args?: { name?: string } };

/** Records what the threads do meanwhile. A trace tells of tasks of any length, and of those of a worker. */
async function traced(session: CDPSession, run: () => Promise<void>): Promise<Pick<Watched, 'longest' | 'longestCpu' | 'worker'>> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
	session.on('Tracing.dataCollected', collect);
	await session.send('Tracing.start', {
		traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
		transferMode: 'ReportEvents',
	});
	await run();
	const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
	await session.send('Tracing.end');
	await complete;
	session.off('Tracing.dataCollected', collect);
	const mark = events.find(({ name }) => name === 'entered');
	if (!mark) throw new Error('the trace does not hold the entry of the text');
	const tasks = events.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
	// The task that enters the text began before its mark.
	const isLater = ({ ts, dur = 0 }: TraceEvent) => ts + dur > mark.ts;
	const ofPage = tasks.filter((task) => task.pid === mark.pid && task.tid === mark.tid && isLater(task));
	const workers = events.filter(({ name, args }) => name === 'thread_name' && args?.name?.startsWith('DedicatedWorker'));
	const ofWorkers = tasks.filter((task) => isLater(task) && workers.some(({ pid, tid }) => pid === task.pid && tid === task.tid));
	const ms = (microseconds: number | undefined) => (microseconds ?? 0) / 1000;
	return {
		longest: Math.max(0, ...ofPage.map(({ dur }) => ms(dur))),
		longestCpu: Math.max(0, ...ofPage.map(({ tdur }) => ms(tdur))),
		worker: outer(ofWorkers).reduce((sum, { tdur }) => sum + ms(tdur), 0),
	};
}

/** Tasks that stand in no other of their thread. */
function outer(tasks: TraceEvent[]): TraceEvent[] {
	let end = 0;
	return tasks
		.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
		.filter(({ ts, dur = 0 }) => {
			if (ts < end) return false;
			end = ts + dur;
			return true;
		});
}
