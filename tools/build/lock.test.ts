import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Refusal } from '../command.ts';
import { holderOf, takeLock, waitForLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-lock-'));
const started: ChildProcess[] = [];
afterAll(() => {
	for (const child of started) child.kill('SIGKILL');
	rmSync(folder, { recursive: true });
});

/** Starts a process that takes a lock and keeps it until it is killed. */
async function holder(file: string) {
	const code = `import { takeLock } from ${JSON.stringify(resolve('tools/build/lock.ts'))};
		// Kept, or the garbage collector would close the database and free the lock.
		globalThis.held = takeLock(${JSON.stringify(file)}, 'building dist');
		console.log(held ? 'taken' : 'refused');
		setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
	started.push(child);
	const said = await new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data).trim())));
	return { child, said };
}

test('two processes never hold it at once; a killed one leaves it free', async () => {
	const file = join(folder, 'killed');
	const { child, said } = await holder(file);
	expect(said).toBe('taken');
	expect(takeLock(file, 'building dist')).toBeUndefined();
	expect(holderOf(file)).toMatch(new RegExp(`^process ${child.pid}, building dist since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$`));
	const ended = new Promise((done) => child.once('exit', done));
	child.kill('SIGKILL');
	await ended;
	const free = takeLock(file, 'building dist');
	expect(free).toBeDefined();
	free?.();
});

test('who waits says once for whom, and goes on when the lock is free', async () => {
	const file = join(folder, 'waits');
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const { child } = await holder(file);
	const waiting = waitForLock(file, 'building dist');
	await vi.waitFor(() => expect(said).toHaveBeenCalled());
	child.kill('SIGKILL');
	(await waiting)();
	expect(said.mock.calls).toEqual([[expect.stringMatching(new RegExp(`^Waiting for another build to end: process ${child.pid}, `))]]);
	said.mockRestore();
});

test('a place where no lock can be is named', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(() => takeLock(join(folder, 'file/lock'), 'building dist')).toThrow(Refusal);
	expect(() => takeLock(join(folder, 'file/lock'), 'building dist')).toThrow(/file\/lock can't be taken: /);
});
