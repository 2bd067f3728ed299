import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../kept/kept.ts';
import { codeState } from '../kept/state.ts';
import type { Read } from './kinds.ts';
import type { FileRead } from './yaml.ts';

const project = join(import.meta.dirname, '../..');

/** Safe to delete at any time: what is missing is read again. */
export const readFolder = '.build/read';

/** What a sound file was found to say, for any text that was read before by the same code. */
export type ReadBefore = {
	/** Reads the text of this file, or recalls it. A text that is recalled gets its lines counted when a problem needs one. */
	reader: (file: string) => Read;
	/** Keeps what was read this time, and nothing else. A folder that can't be written to costs time alone. */
	keep: () => void;
};

/**
 * Parsing YAML takes nearly all of the time in which content is loaded, and a test run loads it two dozen times. Only the project
 * that is worked in keeps anything: a copy of content in some other folder is read as it is.
 */
export function readBefore(root: string): ReadBefore {
	if (resolve(root) !== process.cwd()) return { reader: () => (_, parse) => parse(), keep: () => {} };
	const folder = join(root, readFolder);
	const file = join(folder, codeState(project));
	const before = keptIn(file);
	const used = new Map<string, unknown>();

	function known<T>(name: string, parse: () => FileRead<T>): FileRead<T> {
		const data = before.get(name);
		if (data === undefined) {
			const read = parse();
			if (read.problems.length === 0 && read.data !== undefined) used.set(name, read.data);
			return read;
		}
		used.set(name, data);
		let lineOf: FileRead<T>['lineOf'] | undefined;
		return {
			data,
			problems: [],
			lineOf: (path) => {
				lineOf ??= parse().lineOf;
				return lineOf(path);
			},
		};
	}

	return {
		reader: (name) => (text, parse) => known(createHash('sha256').update(`${name}\n${text}`).digest('base64'), parse),
		keep: () => {
			if (used.size === before.size && [...used.keys()].every((name) => before.has(name))) return;
			writeWhole(file, serialize(used));
			dropOthers(folder, file);
		},
	};
}

// biome-ignore lint/suspicious/noExplicitAny: what is kept under the hash of a text is what was read from it
function keptIn(file: string): Map<string, any> {
	try {
		return deserialize(readFileSync(file));
	} catch {
		return new Map();
	}
}

/** What other code has read goes, and what was left unfinished. A program beside this one that loses its file reads it again. */
function dropOthers(folder: string, file: string): void {
	try {
		for (const name of readdirSync(folder)) if (join(folder, name) !== file) rmSync(join(folder, name), { force: true });
	} catch {
		// It stays until a program may remove it.
	}
}
