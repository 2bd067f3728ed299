import { readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number; skipped: number };

/** The counts in a JUnit report, which Vitest and Playwright both write. Throws when there is no such file. */
export function readJunit(file: string): Counts {
	const suites = readFileSync(file, 'utf8').match(/<testsuite\s[^>]*>/g) ?? [];
	const sum = (name: string) => suites.reduce((all, suite) => all + Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0), 0);
	const failed = sum('failures') + sum('errors');
	const skipped = sum('skipped');
	return { passed: sum('tests') - failed - skipped, failed, skipped };
}
