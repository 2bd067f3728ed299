import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { Misuse, Refusal, runCommand } from '../tools/command.ts';
import { installDependencies } from '../tools/setup/install.mjs';
import { writeErrdex } from './errdex-of-size.ts';
import { measure, weigh } from './measure.ts';
import { pagesOf } from './pages.ts';
import { type System, systems } from './systems.ts';
import { growth, type Row, table } from './table.ts';

const usage = `Builds the same words with Errdex, Starlight, bare Astro and Hugo in turn, and prints tables of time, memory and bytes.

  npm run -s bench:peers                                  1,000 and 5,000 entries, medians of 3 rounds
  npm run -s bench:peers -- --sizes 0,20000 --rounds 1    0 is the content of today
  npm run -s bench:peers -- --only errdex,hugo            these alone; Errdex writes the words for the others
  npm run -s bench:peers -- --search                      then types into the search of Errdex and of Starlight

Sites stay in bench/.build/<size>/<system>/dist. It needs Linux, which tells what processes take.`;

const workshop = 'bench/.build';
/** What is deleted at the end. */
const aside = join(workshop, 'aside');

type Lane = { system: System; folder: string; row: Row };

/** Builds one size in turn: each system once a round, so that all meet the same hours of the machine. */
async function benchSize(size: number, rounds: number, chosen: System[]): Promise<{ rows: Row[]; entries: number }> {
	const folderOf = (id: string) => join(workshop, String(size), id);
	putAside(folderOf('errdex'));
	const entries = writeErrdex(folderOf('errdex'), size);
	const lanes = chosen.map((system): Lane => ({ system, folder: folderOf(system.id), row: { name: system.name, runs: [] } }));
	for (let round = 1; round <= rounds; round++)
		for (const lane of lanes.filter(({ row }) => !row.failed)) {
			if (round === 1 && lane.system.write) {
				putAside(lane.folder);
				lane.system.write(lane.folder, pagesOf(join(folderOf('errdex'), 'dist')));
			}
			await buildOnce(lane, size);
			const { name, runs, failed } = lane.row;
			const { wall, cpu } = runs.at(-1) ?? { wall: 0, cpu: 0 };
			console.error(`… ${entries} entries, round ${round}, ${name}: ${failed ?? `${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`}`);
		}
	return { rows: lanes.map(({ row }) => row), entries };
}

/** A build with nothing of earlier ones. */
async function buildOnce({ system, folder, row }: Lane, size: number): Promise<void> {
	for (const name of system.made) putAside(join(folder, name));
	try {
		row.runs.push(await measure(system.commands(size), folder, `${folder}.log`));
		row.made ??= weigh(join(folder, 'dist'));
	} catch (error) {
		// The words of the others are taken from the site of Errdex.
		if (!(error instanceof Refusal) || !system.write) throw error;
		row.failed = error.message;
	}
}

/**
 * Takes away what a build left, without deleting it: for minutes after thousands of files were deleted, ext4 passes over each of
 * their inodes for every file that is made, which takes twenty times as long then.
 */
function putAside(name: string): void {
	if (!existsSync(name)) return;
	mkdirSync(aside, { recursive: true });
	renameSync(name, join(mkdtempSync(join(aside, 'left-')), 'it'));
}

/** What figures mean nothing without. */
function circumstances(rounds: number): string {
	const [day] = new Date().toISOString().split('T');
	const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
	return `${day}, ${machine}; rounds: ${rounds}; processes that wanted a core before it began: ${loadavg()[0]?.toFixed(1)}`;
}

function choose(only: string | undefined): System[] {
	const ids = only?.split(',');
	const unknown = ids?.find((id) => !systems.some((system) => system.id === id));
	if (unknown !== undefined) throw new Misuse(`no system is called ${unknown}: there are ${systems.map(({ id }) => id).join(', ')}`);
	// Errdex comes first in any case: the words of the others are taken from its site.
	const chosen = systems.filter(({ id }) => !ids || id === 'errdex' || ids.includes(id));
	for (const { name, missing } of chosen) if (missing) console.log(`${name} is left out: ${missing}.`);
	return chosen.filter(({ missing }) => !missing);
}

/** Types into the search of the sites that have one, in a browser. */
function benchSearch(sizes: number[], rounds: string): number {
	const sites = sizes.flatMap((size) => ['errdex', 'starlight'].map((id) => join(workshop, String(size), id, 'dist')));
	const args = ['tools/bench-box.ts', '--sizes', '0', '--rounds', rounds, ...sites.filter((site) => existsSync(site))];
	return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

const options = {
	sizes: { type: 'string', default: '1000,5000' },
	rounds: { type: 'string', default: '3' },
	only: { type: 'string' },
	search: { type: 'boolean', default: false },
} as const;

await runCommand({ usage, options, positionals: [0, 0] }, async ({ values }) => {
	if (process.platform !== 'linux') throw new Refusal('This needs Linux: /proc tells what a process and those below it take.');
	const [sizes, rounds] = [values.sizes.split(',').map(Number), Number(values.rounds)];
	if (![...sizes, rounds].every(Number.isSafeInteger) || rounds < 1) throw new Misuse('sizes and rounds are whole numbers');
	const chosen = choose(values.only);
	installDependencies(join(process.cwd(), 'bench'));
	mkdirSync(workshop, { recursive: true });
	console.log(circumstances(rounds));
	let before: { rows: Row[]; entries: number } | undefined;
	for (const size of sizes) {
		const { rows, entries } = await benchSize(size, rounds, chosen);
		console.log(`\n${entries.toLocaleString('en')} entries\n\n${table(rows, entries)}`);
		if (before)
			console.log(`\nCPU grows with this power of the entries: ${growth(before.rows, rows, entries / before.entries).join(', ')}`);
		before = { rows, entries };
	}
	rmSync(aside, { recursive: true, force: true });
	return values.search ? benchSearch(sizes, values.rounds) : 0;
});
