import { Worker } from 'node:worker_threads';
import type { Records } from '../../src/catalogue/records.ts';

/** What the thread tells: first what it has read, last what is wrong with it, as lines for people. */
export type Told = { records: Records } | { problems: string[] };
/** What it is to do. `rules`: whether to check also what must hold between records. */
export type Asked = { root: string; rules: boolean };

export type Beside = {
	/** Comes as soon as it is read, and never when a file has a problem. */
	records: Promise<Records>;
	problems: Promise<string[]>;
};

/** Reads and checks the content in a thread of its own: Astro boots and renders in the one that there is. */
export function checkBeside(asked: Asked): Beside {
	const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: asked });
	const records = Promise.withResolvers<Records>();
	const problems = Promise.withResolvers<string[]>();
	worker.on('message', (told: Told) => ('records' in told ? records.resolve(told.records) : problems.resolve(told.problems)));
	worker.on('error', problems.reject);
	return { records: records.promise, problems: problems.promise };
}
