import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../tools/command.ts';

/** Seconds on the clock and of the processor, and bytes of memory. */
export type Measured = { wall: number; cpu: number; peak: number };

const pageSize = 4096;
const ticksInSecond = 100;
const milliseconds = 100;

/** Runs commands one after the other, and measures them with all processes that they start. Linux alone tells that. */
export async function measure(commands: string[][], folder: string, log: string): Promise<Measured> {
	const [start, before] = [performance.now(), ofChildren()];
	let peak = 0;
	for (const command of commands) peak = Math.max(peak, await run(command, folder, log));
	return { wall: (performance.now() - start) / 1000, cpu: ofChildren() - before, peak };
}

/** Returns the largest memory that the process and those below it held at one time. */
async function run([program = '', ...args]: string[], cwd: string, log: string): Promise<number> {
	const output = openSync(log, 'a');
	const child = spawn(program, args, { cwd, stdio: ['ignore', output, output], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
	let peak = 0;
	const timer = setInterval(() => {
		peak = Math.max(peak, child.pid ? memoryOf(child.pid) : 0);
	}, milliseconds);
	const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
	clearInterval(timer);
	closeSync(output);
	if (code !== 0) throw new Refusal(`${program} ${args.join(' ')} ended with ${code}: see ${log}`);
	return peak;
}

/** Memory of a process and of those below it; none for one that has just ended. */
function memoryOf(pid: number): number {
	try {
		const own = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageSize;
		const threads = readdirSync(`/proc/${pid}/task`);
		const below = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean));
		return own + below.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
	} catch {
		return 0;
	}
}

/** Seconds of the processor that all ended processes below this one have taken. */
function ofChildren(): number {
	const fields = readFileSync('/proc/self/stat', 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	const [user, system] = fields.slice(13, 15).map(Number);
	return ((user ?? 0) + (system ?? 0)) / ticksInSecond;
}

/** What a build made. */
export function weigh(site: string): { files: number; bytes: number } {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(site, name)))
		.filter((stats) => stats.isFile());
	return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
