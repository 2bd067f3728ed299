import { Worker } from 'node:worker_threads';
import type { Records } from '../../src/catalogue/records.ts';
import { handWritten, type Written } from '../../src/handlers/written.ts';
import type { HandedOver } from '../../src/load/handed-over.ts';
import type { Told as ToldOfEntry } from './written.ts';

/** What the thread tells, in this order; `written` in many parts. `problems` are what is wrong with the content, as lines for people. */
export type Told = { records: Records } | { written: ToldOfEntry[] } | { programFiles: string } | { problems: string[] };
/** What it is to do. `rules`: whether to check what must hold between records. `folder` is where it writes what programs read. */
export type Asked = { root: string; rules: boolean; folder: string };

/** All but the problems never comes when a file has one. */
export type Beside = Required<HandedOver> & { problems: Promise<string[]> };

/** Reads and checks the content, and writes what programs read, in a thread of its own: Astro boots and renders in this one. */
export function workBeside(asked: Asked): Beside {
	const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), { workerData: asked });
	const records = Promise.withResolvers<Records>();
	const says = new Map<string, string>();
	const written = new Map<string, Written>();
	handWritten(written);
	const programFiles = Promise.withResolvers<string>();
	const problems = Promise.withResolvers<string[]>();
	worker.on('message', (told: Told) => {
		if ('records' in told) records.resolve(told.records);
		else if ('written' in told)
			for (const { id, says: text, ...one } of told.written) {
				says.set(id, text);
				written.set(id, one);
			}
		else if ('programFiles' in told) programFiles.resolve(told.programFiles);
		else problems.resolve(told.problems);
	});
	worker.on('error', problems.reject);
	return { records: records.promise, says, programFiles: programFiles.promise, problems: problems.promise };
}
