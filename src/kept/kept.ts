import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder of this build, which tools/build/state.ts chooses. */
export const stateVariable = 'ERRDEX_STATE';

/** Safe to delete at any time: what is missing is made again. */
const folder = () => join(process.cwd(), '.build/kept', process.env[stateVariable] ?? 'dev');

/**
 * What `make` returned for these parts in an earlier build, or makes it now and keeps it. The parts must hold all that the result
 * depends on: in a build all but the code, each state of which has a folder of its own. A folder that can't be written to costs
 * time alone.
 */
export async function kept(parts: readonly string[], make: () => Promise<string>): Promise<string> {
	const name = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const file = join(folder(), name.slice(0, 2), name.slice(2));
	try {
		return readFileSync(file, 'utf8');
	} catch {
		const made = await make();
		writeWhole(file, made);
		return made;
	}
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
