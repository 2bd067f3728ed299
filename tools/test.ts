import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Misuse, runCommand } from './command.ts';
import { type Gate, runGates, say } from './gates.ts';
import { pace } from './pace.ts';
import { tsc } from './tsc.ts';
import { whole } from './whole.ts';

const reports = '.build/reports';
const [site, again, below] = ['.build/test-site', '.build/test-again', '.build/test-below'] as const;
const onPath = { SITE_URL: 'https://example.org/errdex' };

// One lane more than cores, and as many journeys at once as there are cores: a browser and what drives it wait for each other, and
// so do snippets and their server.
const cores = availableParallelism();
const lanes = Math.max(2, cores >> 1) + 1;
const workers = Math.max(1, Math.round(cores / lanes));
const journeys = Math.max(2, workers);

const build = (id: string, name: string, target: string, more: Partial<Gate> & { options?: string[] } = {}): Gate => ({
	...{ id, name, command: ['node', 'tools/build.ts', target, '--unchecked', ...(more.options ?? [])], env: more.env ?? {} },
	// Builds and the type check of pages share the folder .astro.
	...{ alone: 'astro', needs: more.needs ?? ['content'] },
});

function vitest(project: string, name: string, more: Partial<Gate> = {}): Gate {
	const report = `${reports}/${project}.xml`;
	const reporters = ['--reporter=default', '--reporter=junit', `--outputFile.junit=${report}`];
	return { id: project, name, command: ['vitest', 'run', '--project', project, `--maxWorkers=${workers}`, ...reporters], report, ...more };
}

function browser(id: string, name: string, more: { env: Record<string, string>; needs: string[] }, args: string[] = []): Gate {
	const report = `${reports}/${id}.xml`;
	const command: Gate['command'] = [
		'playwright',
		'test',
		'--reporter=list,junit',
		`--workers=${journeys}`,
		`--output=.build/${id}`,
		...args,
	];
	return { id, name, command, report, needs: more.needs, env: { ...more.env, PLAYWRIGHT_JUNIT_OUTPUT_FILE: report } };
}

// Those that tell most in the least time, then the longest first: so all lanes are busy to the end.
const gates: Gate[] = [
	{ id: 'content', name: 'content', command: ['node', 'tools/check-content.ts'] },
	{ id: 'lint', name: 'lint', command: ['biome', 'check', '--error-on-warnings', '--diagnostic-level=warn'] },
	build('build', 'build', site, { options: ['--fresh'] }),
	{ id: 'format', name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
	{ id: 'worker', name: 'types of the worker', command: ['node', tsc, '--project', 'src/outputs/offline'] },
	vitest('unit', 'unit tests'),
	browser('browser', 'browser journeys', { env: { SITE_ROOT: site }, needs: ['build'] }),
	vitest('snippets', 'snippets'),
	vitest('sdks', 'SDKs as they are installed'),
	vitest('handlers', 'handlers of every entry'),
	build('build-below', 'build below a path', below, { env: onPath }),
	vitest('site', 'whole-site checks', { env: { SITE_ROOT: site }, needs: ['build'] }),
	vitest('commands', 'tests of the commands'),
	// Those that go from an address to another, or write one: what a path can break.
	browser('browser-below', 'browser journeys below a path', { env: { ...onPath, SITE_ROOT: below }, needs: ['build-below'] }, [
		'--grep=@path',
	]),
	// With the library of Node 20, the oldest that the package runs on: tests run on a newer one.
	{ id: 'package-types', name: 'types of the package', command: ['node', tsc, '--project', 'packages/errdex'] },
	{ id: 'package-build', name: 'build of the package', command: ['node', 'tools/package.ts'], needs: ['content'] },
	// The examples of the package import it as it is built.
	{ id: 'types', name: 'types', command: ['node', tsc], needs: ['package-build'] },
	{
		...{ id: 'page-types', name: 'types of the pages', alone: 'astro' },
		command: ['astro', 'check', '--tsconfig', 'tsconfig.astro.json', '--minimumFailingSeverity', 'warning'],
	},
	vitest('package', 'tests of the package', { needs: ['package-build'] }),
	// With what the first has kept.
	build('build-again', 'rebuild', again, { needs: ['build'] }),
	vitest('corpus', 'corpus of pasted errors'),
	vitest('facts', 'checks of the content'),
	{
		...{ id: 'same', name: 'a rebuild gives the same bytes', needs: ['build', 'build-again'] },
		command: ['node', 'tools/compare-builds.ts', '--same', site, again],
	},
];

/** What further builds tell is seldom broken, and each takes as long as the first: CI runs them, and whoever asks. */
const furtherBuilds = ['build-again', 'same', 'build-below', 'browser-below'];
const leftToCI = whole ? [] : furtherBuilds;
const usual = gates.map(({ id }) => id).filter((id) => !leftToCI.includes(id));

const withNeeds = (id: string): string[] => [id, ...(gates.find((gate) => gate.id === id)?.needs ?? []).flatMap(withNeeds)];

/** Runs these gates and those they need, or all that are usual here. */
async function run(asked: string[]): Promise<number> {
	const unknown = asked.filter((id) => !gates.some((gate) => gate.id === id));
	if (unknown.length > 0) throw new Misuse(`no gate is called ${unknown.join(' or ')}`);
	const chosen = new Set((asked.length > 0 ? asked : usual).flatMap(withNeeds));
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	process.env.ASTRO_TELEMETRY_DISABLED = '1';
	if (pace > 1) console.log(`This machine is slow or busy: time limits are ${pace} times as long.`);
	const counts = await runGates(
		gates.filter(({ id }) => chosen.has(id)),
		lanes,
		reports,
	);
	console.log(say(counts));
	return counts.failed === 0 ? 0 : 1;
}

const usage = `npm test                 runs every gate; some take samples, and ${furtherBuilds.join(', ')} are left to CI
WHOLE=1 npm test         runs every gate with every case, as CI does
npm test -- unit site    runs these gates alone, with what they need

The last line is "N passed, N failed", with ", N skipped" when there are any. The gates: ${gates.map(({ id }) => id).join(', ')}`;

await runCommand({ usage, options: {}, positionals: [0, Number.POSITIVE_INFINITY] }, ({ positionals }) => run(positionals));
