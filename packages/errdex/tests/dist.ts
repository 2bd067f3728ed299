import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What npm run package built, in this checkout. */
export const dist = resolve('packages/errdex/dist');
export const cli = `${dist}/cli.js`;
if (!existsSync(cli)) throw new Error('packages/errdex/dist is not there: run npm run package');

export type Ran = { exit: number | null; stdout: string; stderr: string };

/** Runs the command as a user would; `input` is what comes from a pipe. */
export function errdex(args: string[], { input, env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {}): Promise<Ran> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [cli, ...args], { env: { PATH: process.env.PATH, ...env }, stdio: 'pipe' });
		const said = { stdout: '', stderr: '' };
		for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
		child.on('error', fail);
		child.on('close', (exit) => done({ exit, ...said }));
		// A command that doesn't read its input closes it early.
		child.stdin.on('error', () => {});
		child.stdin.end(input);
	});
}
