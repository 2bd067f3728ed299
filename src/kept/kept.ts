import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder of this build, which tools/build/state.ts chooses. */
export const stateVariable = 'ERRDEX_STATE';

/** Safe to delete at any time: what is missing is made again. */
export const keptFolder = (): string => join(process.cwd(), '.build/kept', process.env[stateVariable] ?? 'dev');

/**
 * What `make` returned for these parts in an earlier build, or makes it now and keeps it. The parts must hold all that the result
 * depends on: in a build all but the code, each state of which has a folder of its own. A folder that can't be written to costs
 * time alone.
 */
export async function kept(parts: readonly string[], make: () => Promise<string>): Promise<string> {
	const file = fileOf(parts);
	return textOf(file) ?? keep(file, await make());
}

/** Without a state, what our code made could outlive that code. */
const isBuild = () => process.env[stateVariable] !== undefined;

/** The same without a promise, in builds alone. */
export function keptAtOnce(parts: readonly string[], make: () => string): string {
	if (!isBuild()) return make();
	const file = fileOf(parts);
	return textOf(file) ?? keep(file, make());
}

/** Many small results of builds in one file, since thousands of files take longer to read and write. */
export type KeptMany = {
	/** As keptAtOnce, for anything that JSON can hold. */
	of: <Made>(parts: readonly string[], make: () => Made) => Made;
	/** Keeps what was asked for this time, and nothing else. */
	save: () => void;
};

/** What was kept under a name, such as `markdown/groq`. */
export function keptMany(name: string): KeptMany {
	const file = join(keptFolder(), name);
	// biome-ignore lint/suspicious/noExplicitAny: what is kept under a hash is what was made of these parts
	const before = new Map<string, any>(JSON.parse((isBuild() && textOf(file)) || '[]'));
	const asked = new Map<string, unknown>();
	return {
		of: (parts, make) => {
			const hash = hashOf(parts);
			const made = before.get(hash) ?? make();
			asked.set(hash, made);
			return made;
		},
		save: () => {
			const isOther = asked.size !== before.size || [...asked.keys()].some((hash) => !before.has(hash));
			if (isBuild() && isOther) writeWhole(file, JSON.stringify([...asked]));
		},
	};
}

const hashOf = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

function fileOf(parts: readonly string[]): string {
	const name = hashOf(parts);
	return join(keptFolder(), name.slice(0, 2), name.slice(2));
}

function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

function keep(file: string, made: string): string {
	writeWhole(file, made);
	return made;
}

/**
 * Writes a file that can be made again, under a name of its own first, so that a program beside this one never reads half of it.
 * Where it can't be written, nothing happens.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
	const unfinished = `${file}.${process.pid}`;
	try {
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(unfinished, content);
		renameSync(unfinished, file);
	} catch {
		// The next build makes it again.
	}
}
