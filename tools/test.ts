import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { build } from './build.ts';
import { contentProblems } from './check-content.ts';

/** All gates in the order in which they find things soonest. Prints `N passed, N failed` as its last line. */
let passed = 0;
let failed = 0;
let skipped = 0;
const site = '.build/test-site';
const env = { ...process.env, SITE_ROOT: site, ASTRO_TELEMETRY_DISABLED: '1' };
const reports = '.build/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

function gate(name: string, good: boolean): void {
	if (good) passed++;
	else failed++;
	console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`);
}

function run(command: string, args: string[], more: Record<string, string> = {}): boolean {
	return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...env, ...more } }).status === 0;
}

const problems = contentProblems(process.cwd());
for (const problem of problems) console.error(problem);
gate('content', problems.length === 0);
gate('types', run('astro', ['check', '--minimumFailingSeverity', 'warning']));
gate('types of the worker', run('tsc', ['--project', 'src/outputs/offline']));
gate('lint', run('biome', ['lint', '--error-on-warnings', '--diagnostic-level=warn']));
gate('format', run('prettier', ['--check', '--log-level=warn', '.']));
suite('unit tests', ['vitest', 'run', '--project', 'unit']);
suite('checks of the content', ['vitest', 'run', '--project', 'content']);
suite('corpus of pasted errors', ['vitest', 'run', '--project', 'corpus']);
suite('snippets and SDKs', ['vitest', 'run', '--project', 'snippets']);
const built = build(site);
gate('build', built);
if (built) {
	suite('whole-site checks', ['vitest', 'run', '--project', 'site']);
	browser('browser journeys');
	const again = '.build/test-again';
	const differing = build(again) ? differences(site, again) : ['the second build failed'];
	for (const name of differing.slice(0, 10)) console.error(`two builds of one commit differ: ${name}`);
	gate('two builds give the same bytes', differing.length === 0);
	const below = { SITE_URL: 'https://example.org/errdex', SITE_ROOT: '.build/test-below' };
	const builtBelow = build(below.SITE_ROOT, below);
	gate('build below a path', builtBelow);
	// What a page looks like is the same there.
	if (builtBelow) browser('browser journeys below a path', below, ['--grep-invert', 'axe finds nothing on|scrolls sideways|nothing moves']);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function suite(name: string, [command = '', ...args]: string[]): void {
	const file = `${reports}/${name.replaceAll(' ', '-')}.json`;
	const good = run(command, [...args, '--reporter=default', '--reporter=json', `--outputFile=${file}`]);
	count(name, good, () => {
		const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
		return [report.numPassedTests, report.numFailedTests, report.numPendingTests];
	});
}

function browser(name: string, more: Record<string, string> = {}, args: string[] = []): void {
	const file = `${reports}/${name.replaceAll(' ', '-')}.json`;
	const good = run('playwright', ['test', '--reporter=line,json', ...args], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...more });
	count(name, good, () => {
		const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
			stats: { expected: number; unexpected: number; flaky: number; skipped: number };
		};
		return [stats.expected, stats.unexpected + stats.flaky, stats.skipped];
	});
}

/** Files of two builds that are not the same. The text index is left out: Pagefind orders it as its threads end. */
function differences(one: string, other: string): string[] {
	const files = (root: string) =>
		readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
			(name) => !name.startsWith('pagefind') && statSync(`${root}/${name}`).isFile(),
		);
	const names = new Set([...files(one), ...files(other)]);
	return [...names].filter((name) => {
		const [a, b] = [one, other].map((root) => `${root}/${name}`);
		return !a || !b || !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
	});
}

/** A suite that could not even report counts as one failure. */
function count(name: string, good: boolean, read: () => [number, number, number]): void {
	let numbers: [number, number, number] = [0, 1, 0];
	try {
		numbers = read();
	} catch {
		console.error(`${name}: no report`);
	}
	const [ok, bad, passedOver] = numbers;
	skipped += passedOver;
	passed += ok;
	failed += good ? bad : Math.max(1, bad);
	console.log(`${good ? 'ok    ' : 'FAILED'} ${name}: ${ok} passed, ${bad} failed${passedOver > 0 ? `, ${passedOver} skipped` : ''}`);
}
