import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { differing } from '../compare-builds.ts';
import { Misuse, Refusal, runCommand } from '../command.ts';
import { serveInProcess } from '../serve-process.ts';
import { holdsSite } from './swap.ts';

// Kills real builds of the real site at random moments, every second one near the swap, and looks at what is served afterwards.

const target = '.build/killed';
const reference = '.build/killed-reference';

const startBuild = (): ChildProcess => spawn(process.execPath, ['tools/build.ts', target], { stdio: ['ignore', 'ignore', 'inherit'] });
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Work folders in which the last file that a build writes is there: the swap comes next. */
const almostDone = () => readdirSync('.build').filter((name) => name.startsWith('work-') && existsSync(`.build/${name}/site/offline.json`));

async function killOne(near: boolean, seconds: number): Promise<string> {
	const former = almostDone();
	const build = startBuild();
	const began = performance.now();
	if (near) while (build.exitCode === null && almostDone().every((name) => former.includes(name))) await pause(1);
	await pause(Math.random() * (near ? 400 : seconds * 1000));
	const ended = build.exitCode !== null;
	if (!ended) {
		build.kill('SIGKILL');
		await once(build, 'exit');
	}
	const left = readdirSync('.build').filter((name) => /^work-|\.ready$/.test(name));
	const state = holdsSite(target) ? 'in place' : 'away';
	return `${ended ? 'ended' : 'killed'} after ${Math.round(performance.now() - began)} ms, site ${state}, left ${left.join(' ') || 'nothing'}`;
}

/** Serves what is there, as the next `npm run serve` does, and compares it with the reference. */
async function serveAgain(): Promise<void> {
	const { process: server, port } = await serveInProcess(target);
	try {
		const pages = readdirSync(reference, { recursive: true, encoding: 'utf8' }).filter((name) => /index\.html$/.test(name));
		for (const page of pages.filter((_, index) => index % 10 === 0)) {
			const { status } = await fetch(`http://127.0.0.1:${port}/${page.replace(/index\.html$/, '')}`, { redirect: 'manual' });
			if (status !== 200 && status !== 301) throw new Refusal(`${page} is answered with ${status}`);
		}
	} finally {
		server.kill();
	}
	const names = differing(reference, target);
	if (names.length > 0) throw new Refusal(`not whole: ${names.length} files differ, such as ${names[0]}`);
}

await runCommand(
	{
		usage:
			'node tools/build/kills.ts [--count 40] [--seconds 30]   kills builds, each at a random moment of its first seconds or near its end',
		options: { count: { type: 'string', default: '40' }, seconds: { type: 'string', default: '30' } },
		positionals: [0, 0],
	},
	async ({ values }) => {
		const [count, seconds] = [Number(values.count), Number(values.seconds)];
		if (!(count > 0 && seconds > 0)) throw new Misuse('--count and --seconds are numbers');
		if (!existsSync(reference)) {
			if ((await once(startBuild(), 'exit'))[0] !== 0) return 1;
			cpSync(target, reference, { recursive: true });
		}
		for (let kill = 1; kill <= count; kill++) {
			const what = await killOne(Math.random() < 0.5, seconds);
			await serveAgain();
			console.log(`${kill}: ${what}; served whole`);
		}
		return 0;
	},
);
