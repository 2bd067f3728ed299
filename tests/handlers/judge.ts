import type { Play, Reasons } from './plays.ts';

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
	if (expected.outcome === 'raised' && did.error !== null && expected.reasons) problems.push(...misnamed(did.error, expected.reasons));
	return problems.map((problem) => `${id}: ${problem}`);
}

/** Whether an error gives the reason of another case, or one that the page doesn't have. */
function misnamed(error: string, { own, shared, others, ids }: Reasons): string[] {
	const [, reason = '', fragment] = /^(.*?): ?https:\/\/[^#]*?(?:#([\w-]+))?$/s.exec(error.trim()) ?? [];
	if (fragment !== undefined && !ids.includes(fragment)) return [`names the case ${fragment} instead of ${ids.join(' or ')}: ${error}`];
	const begins = (texts: readonly string[]) => texts.some((text) => plain(reason).startsWith(plain(text)));
	if (begins(own) || (fragment === undefined && begins(shared) && (!begins(others) || reason.endsWith(': see the cases')))) return [];
	return [`gives the wrong reason: ${error}`];
}

/** A sentence of a page as a string of code has it. */
const plain = (text: string) =>
	text
		.replaceAll('`', '')
		.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
		.replace(/\.$/, '');
