import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { contentProblems } from './check-content.ts';

/**
 * Checks the content, builds into .build/ and puts the result in place of the old one only when all went well,
 * so that the last good site keeps being served.
 */
export function build(target: string, env: Record<string, string> = {}): boolean {
	const problems = contentProblems(process.cwd());
	if (problems.length > 0) {
		console.error(`${problems.join('\n')}\ncontent: ${problems.length} problems; nothing was built, ${target}/ is as it was`);
		return false;
	}
	const fresh = '.build/site';
	rmSync(fresh, { recursive: true, force: true });
	// --force: Astro's cache of the content does not see a change of the schema modules.
	const { status } = spawnSync('astro', ['build', '--outDir', fresh, '--silent', '--force'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
	});
	if (status !== 0) return false;
	const old = '.build/old';
	rmSync(old, { recursive: true, force: true });
	if (existsSync(target)) renameSync(target, old);
	renameSync(fresh, target);
	return true;
}

if (import.meta.main) {
	const start = performance.now();
	const good = build(process.argv[2] ?? 'dist');
	if (good) console.error(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
	process.exitCode = good ? 0 : 1;
}
