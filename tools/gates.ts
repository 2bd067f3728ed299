import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type Counts, readJunit } from './junit.ts';

export type Gate = {
	id: string;
	name: string;
	command: [string, ...string[]];
	env?: Record<string, string>;
	/** Ids of gates that must have passed before. */
	needs?: string[];
	/** Gates with the same word never run at the same time. */
	alone?: string;
	/** The JUnit report that the command writes. Without one, the gate counts as one test. */
	report?: string;
};

/**
 * Runs gates, at most `lanes` at once, in the order of the list as far as their needs allow. Says what starts and what came
 * of it; the whole output of a gate is shown when it fails. Returns the sum of all counts.
 */
export async function runGates(gates: Gate[], lanes: number, logs: string): Promise<Counts> {
	const waiting = [...gates];
	const running = new Map<Gate, Promise<void>>();
	const passed = new Set<string>();
	const total: Counts = { passed: 0, failed: 0, skipped: 0 };
	const ready = (gate: Gate) =>
		(gate.needs ?? []).every((id) => passed.has(id)) && ![...running.keys()].some(({ alone }) => alone && alone === gate.alone);

	async function run(gate: Gate): Promise<void> {
		const start = performance.now();
		console.log(`…      ${gate.name}`);
		const { good, output } = await execute(gate, `${logs}/${gate.id}.log`);
		const counts = countsOf(gate, good);
		if (good) passed.add(gate.id);
		else console.log(output);
		for (const line of output.match(/^.*\b(?:is|are) skipped: .*$/gm) ?? []) console.log(`       ${line}`);
		for (const line of flakyIn(output)) console.log(`       passed at the second try: ${line}`);
		const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
		console.log(`${good ? 'ok    ' : 'FAILED'} ${gate.name}: ${gate.report ? `${say(counts)} in ` : ''}${took}`);
		for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counts[kind];
		running.delete(gate);
	}

	while (waiting.length > 0 || running.size > 0) {
		const next = running.size < lanes ? waiting.find(ready) : undefined;
		if (next) {
			waiting.splice(waiting.indexOf(next), 1);
			running.set(next, run(next));
		} else if (running.size > 0) await Promise.race(running.values());
		else break;
	}
	for (const { name } of waiting) console.log(`not run: ${name}, because what it needs failed`);
	return total;
}

/** The journeys that Playwright's list names as flaky. */
export const flakyIn = (output: string): string[] =>
	[...output.matchAll(/^ +\d+ flaky\n((?: {4}\S.*\n)+)/gm)].flatMap(([, lines = '']) =>
		lines
			.trimEnd()
			.split('\n')
			.map((line) => line.trim()),
	);

export const say = ({ passed, failed, skipped }: Counts) =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

function execute({ command: [tool, ...args], env }: Gate, log: string): Promise<{ good: boolean; output: string }> {
	const file = openSync(log, 'w');
	const options = { shell: process.platform === 'win32', env: { ...process.env, ...env } };
	const child = spawn(tool, args, { ...options, stdio: ['ignore', file, file] });
	return new Promise((done) => {
		const end = (good: boolean, more = '') => {
			closeSync(file);
			done({ good, output: readFileSync(log, 'utf8') + more });
		};
		child.once('error', (error) => end(false, String(error)));
		child.once('exit', (code) => end(code === 0));
	});
}

/** A suite that failed without a report, or without a failed test in it, counts as one failure. */
function countsOf({ name, report }: Gate, good: boolean): Counts {
	if (!report) return { passed: Number(good), failed: Number(!good), skipped: 0 };
	try {
		const counts = readJunit(report);
		return { ...counts, failed: good ? counts.failed : Math.max(1, counts.failed) };
	} catch {
		console.error(`${name}: no report`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}
