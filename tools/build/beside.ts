import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { Records } from '../../src/catalogue/records.ts';
import { EntryPages, type HandedOver } from '../../src/load/handed-over.ts';
import type { ToldPage } from './entry-pages.ts';
import { areMany, spareMemory, v8Flags } from './v8.ts';

/**
 * What the process tells, in this order; `pages` in many parts. Records and views are long, and stand in files. `problems` are what
 * is wrong with the content, as lines for people.
 */
export type Told = { records: string } | { file: string; pages: ToldPage[] } | { programFiles: string } | { problems: string[] };
/** What it is to do. `rules`: whether to check what must hold between records. `work` is the folder where it writes. */
export type Asked = { root: string; rules: boolean; work: string };

/** All but the problems never comes when a file has one. */
export type Beside = Required<HandedOver> & { problems: Promise<string[]> };

/**
 * Reads and checks the content, and writes what programs read, in a process of its own: Astro boots and renders in this one. It
 * gives back its memory when it ends, which a thread does not: V8 keeps that for other threads.
 */
export function workBeside(asked: Asked): Beside {
	const beside = fork(join(import.meta.dirname, 'beside-process.ts'), {
		serialization: 'advanced',
		execArgv: v8Flags,
		// The next build finds our files compiled.
		env: { ...process.env, NODE_COMPILE_CACHE: join(asked.root, '.build/code') },
	});
	beside.send(asked);
	const records = Promise.withResolvers<Records>();
	const entryPages = new EntryPages();
	const programFiles = Promise.withResolvers<string>();
	const roomForIndex = Promise.withResolvers<void>();
	const problems = Promise.withResolvers<string[]>();
	beside.on('message', (told: Told) => {
		if ('records' in told) {
			const all: Records = deserialize(readFileSync(told.records));
			if (areMany(all.entries)) spareMemory();
			else roomForIndex.resolve();
			records.resolve(all);
		} else if ('pages' in told)
			for (const { id, hash, from, to } of told.pages) entryPages.tell(id, { hash, view: () => partOf(told.file, from, to) });
		else if ('programFiles' in told) programFiles.resolve(told.programFiles);
		else problems.resolve(told.problems);
	});
	// Comes after all that it told.
	beside.on('disconnect', () => problems.reject(new Error('The process that reads the content ended early; what it said stands above.')));
	beside.on('exit', () => roomForIndex.resolve());
	return {
		records: records.promise,
		entryPages,
		programFiles: programFiles.promise,
		roomForIndex: roomForIndex.promise,
		problems: problems.promise,
	};
}

/** The text between two places of a file, in bytes. */
function partOf(file: string, from: number, to: number): string {
	const bytes = Buffer.alloc(to - from);
	const opened = openSync(file, 'r');
	readSync(opened, bytes, 0, bytes.length, from);
	closeSync(opened);
	return bytes.toString();
}
