import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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
gate('types of the worker', run('tsc', ['--project', 'src/offline']));
gate('lint', run('biome', ['lint', '--error-on-warnings', '--diagnostic-level=warn']));
gate('format', run('prettier', ['--check', '--log-level=warn', '.']));
suite('unit tests', ['vitest', 'run', '--project', 'unit']);
suite('snippets and SDKs', ['vitest', 'run', '--project', 'snippets']);
const built = build(site);
gate('build', built);
if (built) {
	suite('whole-site checks', ['vitest', 'run', '--project', 'site']);
	browser();
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

function browser(): void {
	const file = `${reports}/browser.json`;
	const good = run('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
	count('browser journeys', good, () => {
		const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
			stats: { expected: number; unexpected: number; flaky: number; skipped: number };
		};
		return [stats.expected, stats.unexpected + stats.flaky, stats.skipped];
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
