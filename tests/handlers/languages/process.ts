import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../../../tools/pace.ts';
import type { Command } from '../../snippets/languages/runner.ts';
import type { Done } from '../judge.ts';
import { asData, type HandlerRunner, type Published } from '../runner.ts';

/** All handlers in one program, which reads the plays as JSON and writes a line with what each handler did. */
export const inOneProcess =
	(name: string, program: (published: readonly Published[]) => string, command: (file: string) => Command): HandlerRunner['run'] =>
	async (published, folder) => {
		const file = join(folder, name);
		writeFileSync(file, program(published));
		const lines = await linesOf(command(file), JSON.stringify(asData(published)));
		return lines.map((line) => JSON.parse(line) as Done[]);
	};

/** What a command prints when it reads this, by line. It throws when the command fails. */
export function linesOf([tool, ...args]: Command, input: string): Promise<string[]> {
	return new Promise((done, fail) => {
		const child = spawn(tool, args, { stdio: 'pipe', timeout: patience(200) });
		let [stdout, stderr] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			stderr += text;
		});
		child.on('error', fail);
		child.stdin.on('error', () => {});
		child.on('close', (exit) => {
			if (exit === 0) done(stdout.split('\n').filter((line) => line !== ''));
			else fail(new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`));
		});
		child.stdin.end(input);
	});
}
