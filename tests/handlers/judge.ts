import type { Play } from './plays.ts';

/** What a handler did with the answers of a play. */
export type Done = { attempts: number; waits: number[]; error: string | null; done: boolean | null };

/** What a handler did otherwise than its page says, each in a sentence. `fragments` are the cases that it names. */
export function broken({ id, expected }: Play, did: Done, fragments: ReadonlySet<string>): string[] {
	const problems: string[] = [];
	const outcome = did.error === null ? 'passed' : 'raised';
	if (did.attempts !== expected.attempts) problems.push(`sent ${did.attempts} requests instead of ${expected.attempts}`);
	if (outcome !== expected.outcome) problems.push(`${outcome} instead of ${expected.outcome}${did.error ? `: ${did.error}` : ''}`);
	const waited =
		did.waits.length === expected.waits.length &&
		did.waits.every((seconds, index) => {
			const [least, most] = expected.waits[index] ?? [0, 0];
			return seconds >= least - 0.001 && seconds <= most + 0.001;
		});
	if (!waited)
		problems.push(
			`waited ${did.waits.join(', ') || 'never'} instead of ${expected.waits.map((range) => range.join('–')).join(', ') || 'never'}`,
		);
	if (expected.outcome === 'raised' && did.error !== null) {
		const [page = '', fragment] = (expected.page ?? '').split('#');
		const named = fragment !== undefined && fragments.has(fragment) ? `${page}#${fragment}` : page;
		if (!did.error.trimEnd().endsWith(named) && !did.error.includes(`${named}#`))
			problems.push(`the error does not name ${named}: ${did.error}`);
	}
	return problems.map((problem) => `${id}: ${problem}`);
}
