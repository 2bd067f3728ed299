import { spawn } from 'node:child_process';
import { patience } from '../../tools/pace.ts';
import type { Command } from './languages/runner.ts';

/** Runs a program to its end and keeps what it printed. One that hangs is stopped, and its exit is null. */
export function execute([tool, ...args]: Command, cwd: string, env: NodeJS.ProcessEnv = process.env) {
	return new Promise<{ exit: number | null; stdout: string; stderr: string }>((done, fail) => {
		const child = spawn(tool, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience(200) });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			stderr += text;
		});
		child.on('error', fail);
		child.on('close', (exit) => done({ exit, stdout, stderr }));
	});
}

/** What a checker says: nothing when it is content, and that it failed when it is not and says nothing. */
export async function findings(command: Command, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
	const { exit, stdout, stderr } = await execute(command, cwd, { ...process.env, ...env });
	return stdout + stderr || (exit === 0 ? '' : `${command[0]} ended with ${exit}`);
}
