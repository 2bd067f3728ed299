import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../tools/command.ts';

/** Seconds on the clock and of the processor, and bytes of memory. */
export type Measured = { wall: number; cpu: number; peak: number };

const pageSize = 4096;
const ticksInSecond = 100;
const milliseconds = 100;

/** Runs commands one after the other, and measures them with all processes that they start. Linux alone tells that. */
export async function measure(commands: string[][], folder: string, log: string): Promise<Measured> {
	writeFileSync(log, '');
	const start = performance.now();
	const all: Looked = { peak: 0, cpu: new Map() };
	for (const command of commands) await run(command, folder, log, all);
	return { wall: (performance.now() - start) / 1000, cpu: [...all.cpu.values()].reduce((sum, cpu) => sum + cpu, 0), peak: all.peak };
}

/**
 * The largest memory that processes held at one time, and the processor's time of each when it was last seen. What the system
 * adds up for a parent leaves out children that it doesn't wait for, such as the process of Pagefind.
 */
type Looked = { peak: number; cpu: Map<number, number> };

async function run([program = '', ...args]: string[], cwd: string, log: string, all: Looked): Promise<void> {
	const output = openSync(log, 'a');
	const child = spawn(program, args, { cwd, stdio: ['ignore', output, output], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
	const timer = setInterval(() => {
		if (child.pid) all.peak = Math.max(all.peak, look(child.pid, all.cpu));
	}, milliseconds);
	const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
	clearInterval(timer);
	closeSync(output);
	if (code !== 0) throw new Refusal(`${program} ${args.join(' ')} ended with ${code}: see ${log}`);
}

/** Notes the processor's time of a process and of those below it, and returns their memory; none for one that has just ended. */
function look(pid: number, cpu: Map<number, number>): number {
	try {
		// See proc(5), /proc/pid/stat. The name of the program may hold spaces.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /, '')
			.split(' ')
			.map(Number);
		const [user = 0, system = 0, pages = 0] = [fields[11], fields[12], fields[21]];
		cpu.set(pid, (user + system) / ticksInSecond);
		return pages * pageSize + childrenOf(pid).reduce((sum, child) => sum + look(child, cpu), 0);
	} catch {
		return 0;
	}
}

const childrenOf = (pid: number) =>
	readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
		readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
	);

/** What a build made. */
export function weigh(site: string): { files: number; bytes: number } {
	const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(site, name)))
		.filter((stats) => stats.isFile());
	return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
