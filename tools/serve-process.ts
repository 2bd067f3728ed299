import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** `npm run serve` in a process of its own, for tests. `complaints` is what it has written on stderr so far. */
export type Served = { process: ChildProcess; port: number; complaints: () => string };

/** Serves a folder at a free port. */
export async function serveInProcess(root: string): Promise<Served> {
	const started = spawn(process.execPath, [resolve('tools/serve.ts'), root], { env: { ...process.env, PORT: '0' } });
	let complaints = '';
	started.stderr.on('data', (data) => {
		complaints += data;
	});
	const [said] = (await once(started.stdout, 'data')) as [Buffer];
	return { process: started, port: Number(/:(\d+)\//.exec(said.toString())?.[1]), complaints: () => complaints };
}
