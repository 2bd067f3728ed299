import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Scripted, type SeenRequest, startReplay } from '../replay/replay.ts';
import { execute } from './execute.ts';
import type { Runner } from './languages/runner.ts';
import { pool } from './pool.ts';

export const dummyKey = 'dummy-key-123';

export type Run = {
	exit: number | null;
	stdout: string;
	stderr: string;
	requests: SeenRequest[];
	/** Seconds that the program slept, as its faked clock wrote them down. */
	waits: number[];
};

const busy = pool(Math.max(2, availableParallelism()));

type Options = {
	/** The environment variable in which the snippet looks for its key. */
	keyVariable: string;
	/** A stream program times out by a timer, which must not fire at once. */
	clock?: 'faked' | 'real';
};

/** Runs a filled snippet as it is published, with the replay in the place of the provider. */
export async function runSnippet(runner: Runner, source: string, replies: Scripted[], options: Options): Promise<Run> {
	const folder = mkdtempSync(join(tmpdir(), 'errdex-snippet-'));
	writeFileSync(join(folder, runner.main), source);
	writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
	const run = await busy(async () => {
		await runner.build?.(folder);
		return start(runner, folder, replies, options);
	});
	rmSync(folder, { recursive: true, force: true });
	return run;
}

async function start(runner: Runner, folder: string, replies: Scripted[], { keyVariable, clock = 'faked' }: Options): Promise<Run> {
	const waitsFile = join(folder, 'waits');
	writeFileSync(waitsFile, '');
	const replay = await startReplay();
	replay.script(replies);
	const env = {
		...{ PATH: process.env.PATH, HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8', [keyVariable]: dummyKey },
		...{ SNIPPET_FILE: join(folder, runner.main), ...(clock === 'faked' && { SNIPPET_WAITS: waitsFile }), ...runner.environment },
		...replay.env,
	};
	const result = await execute(runner.start(folder), folder, env);
	const requests = replay.requests();
	await replay.close();
	const waits = readFileSync(waitsFile, 'utf8').split('\n').filter(Boolean).map(Number);
	return { ...result, requests, waits };
}
