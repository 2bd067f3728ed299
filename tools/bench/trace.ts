import type { CDPSession } from '@playwright/test';

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; args?: { name?: string } };

export type Tasks = {
	/** The longest task of the page's thread, and the processor's time of the one that took most, in milliseconds. */
	longest: number;
	longestCpu: number;
	/** What the workers of the page had to do, in processor's time. */
	worker: number;
};

/** Records what the threads do meanwhile. A trace tells of tasks of any length, and of those of a worker. */
export async function traced(session: CDPSession, run: () => Promise<void>): Promise<Tasks> {
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
