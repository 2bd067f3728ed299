import { relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { handOver } from '../src/load/handed-over.ts';
import { workBeside } from './build/beside.ts';
import { waitForLock } from './build/lock.ts';
import { builtReport, sayProgress } from './build/report.ts';
import { endInterrupted, lockFile, publish, refuseForeign, tidyUpBehind, workFolder } from './build/swap.ts';
import { useKept } from './build/state.ts';
import { v8Flags } from './build/v8.ts';
import { runCommand } from './command.ts';

/**
 * Builds into a folder of its own below .build/ while the content is checked, and puts the result in place of `target` only when
 * both went well, so that the last good site keeps being served. Builds of one checkout wait for each other: Astro's folder
 * .astro is for one at a time. `fresh` uses nothing of earlier builds. `unchecked` leaves out the check of what must hold between records, for whoever has just run it.
 */
async function build(target: string, { unchecked = false, fresh = false } = {}): Promise<boolean> {
	const free = await waitForLock(lockFile, `building ${target}`);
	try {
		if (endInterrupted(target)) console.error(`An earlier build was interrupted; its site is in ${target} now.`);
		refuseForeign(target);
		useKept(process.cwd(), fresh);
		const work = workFolder();
		const beside = workBeside({ root: process.cwd(), rules: !unchecked, work });
		// What is checked is what is built, and is read from the disk once.
		handOver(beside);
		const built = buildInto(work);
		const problems = await beside.problems.catch(endWith);
		if (problems.length > 0)
			endWith(`${problems.join('\n')}\ncontent: ${problems.length} problems; nothing was built, ${target} is as it was`);
		if (!(await built)) return false;
		publish(work, target);
		return true;
	} finally {
		tidyUpBehind();
		free();
	}
}

/** Astro is at work in this process and can't be stopped, so the process ends with it. */
function endWith(why: unknown): never {
	console.error(why);
	tidyUpBehind();
	process.exit(1);
}

/** Runs Astro in this process, so that nothing writes on when it is killed. */
async function buildInto(work: string): Promise<boolean> {
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	const astro = await import('astro');
	const end = sayProgress((line) => console.error(line));
	try {
		await astro.build({ outDir: `${work}/site`, cacheDir: `${work}/cache`, logLevel: 'silent' });
		return true;
	} catch (error) {
		console.error(error);
		return false;
	} finally {
		end();
	}
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run build              checks the content and builds dist/
npm run build -- folder    builds another folder
npm run build -- --fresh       uses nothing that earlier builds kept
npm run build -- --unchecked   leaves out the check of the content`,
			options: { fresh: { type: 'boolean', default: false }, unchecked: { type: 'boolean', default: false } },
			positionals: [0, 1],
		},
		async ({ values, positionals: [target = 'dist'] }) => {
			const start = performance.now();
			for (const flag of v8Flags) setFlagsFromString(flag);
			const good = await build(relative('.', target) || '.', values);
			if (good) console.error(builtReport(relative('.', target) || '.', (performance.now() - start) / 1000));
			return good ? 0 : 1;
		},
	);
