import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentProblems } from './check-content.ts';

/**
 * Checks the content, builds into .build/ and puts the result in place of the old one only when all went well,
 * so that the last good site keeps being served. `unchecked` leaves out the check, for whoever has just run it.
 */
export function build(target: string, { unchecked = false } = {}): boolean {
	const problems = unchecked ? [] : contentProblems(process.cwd());
	if (problems.length > 0) {
		console.error(`${problems.join('\n')}\ncontent: ${problems.length} problems; nothing was built, ${target}/ is as it was`);
		return false;
	}
	// Each target has folders of its own, so that two builds with different targets can't mix.
	const [fresh, old] = ['new', 'old'].map((kind) => `.build/${kind}-${target.replaceAll(/[^\w-]/g, '_')}`) as [string, string];
	rmSync(fresh, { recursive: true, force: true });
	// --force: Astro's cache of the content does not see a change of the schema modules.
	const { status } = spawnSync('astro', ['build', '--outDir', fresh, '--silent', '--force'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	if (status !== 0) return false;
	rmSync(old, { recursive: true, force: true });
	if (existsSync(target)) renameSync(target, old);
	renameSync(fresh, target);
	rmSync(old, { recursive: true, force: true });
	return true;
}

if (import.meta.main) {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { unchecked: { type: 'boolean' } } });
	const start = performance.now();
	const good = build(positionals[0] ?? 'dist', values);
	if (good) console.error(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
	process.exitCode = good ? 0 : 1;
}
