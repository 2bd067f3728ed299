import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { handlerIn, handlerLanguages, planFor } from '../../src/handlers/handlers.ts';
import { sample } from '../../tools/whole.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { handlerRunners, namesCode, playAll } from './all.ts';
import { toldIn } from './untold.ts';

const { entries } = catalogueFromDisk();
const works = ([tool, ...args]: [string, ...string[]]) => spawnSync(tool, args, { stdio: 'ignore' }).status === 0;

/** Entries whose responses fit the changes below. */
const limited = entries.filter(({ id }) => id === 'groq/rate_limit_exceeded');

/** Few lines hold less of a status with a dozen cases: how many waits are raised instead, and what is not read. */
const allowances: Record<string, { folded: number; unread: number; undated: number }> = {
	go: { folded: 22, unread: 1, undated: 2 },
	shell: { folded: 26, unread: 8, undated: 11 },
	python: { folded: 4, unread: 2, undated: 4 },
	java: { folded: 2, unread: 2, undated: 0 },
	ruby: { folded: 0, unread: 1, undated: 0 },
	php: { folded: 4, unread: 1, undated: 0 },
};
const usual = { folded: 3, unread: 2, undated: 1 };

/** Changes that break a handler in ways that the plays have to notice. */
const mutations: [name: string, place: RegExp, change: string, complaint: RegExp][] = [
	['read another header', /retry-after/gi, 'x-none', /names its wait: waited/],
	['know another code', /(["'])rate_limit_exceeded\1/g, '$1none$1', /passed instead of raised/],
	['stop where it should wait', /(attempt\S* \S+) 5\b/g, '$1 1', /sent 1 requests instead of/],
];

test('every language of the handlers is run', () => {
	expect(handlerRunners.map(({ language }) => language)).toEqual(handlerLanguages);
});

test('a case without a branch of its own is one that no program can tell from the response', () => {
	const { untold } = toldIn(entries);
	expect(untold.get('no reason known') ?? []).toEqual([]);
	expect([...untold.values()].flat().length).toBeLessThanOrEqual(57);
});

describe.each(handlerRunners)('$language.label', (runner) => {
	const missing = runner.needs.filter(({ command }) => !works(command)).map(({ words }) => words);
	const lacks = missing.length > 0 ? ` (skipped: ${missing.join(', ')} does not work here)` : '';

	const { folded: most, unread: unreadMost, undated: undatedMost } = allowances[runner.language.id] ?? usual;

	test.skipIf(missing.length > 0)(`every handler does in every case what its page says${lacks}`, async () => {
		const { problems, folded, unread, undated } = await playAll(runner, sample(entries, runner.nth ?? 1));
		expect(problems).toEqual([]);
		// Waits that a handler has no line left for. It raises, and names the page.
		expect(folded).toBeLessThanOrEqual(most);
		// Waits in a message that it has no line left to read. It waits as long as the page says for a message without one.
		expect(unread).toBeLessThanOrEqual(unreadMost);
		// Dates in a header that it has no line left to read. It waits as long as without one.
		expect(undated).toBeLessThanOrEqual(undatedMost);
	});

	test.skipIf(missing.length > 0).each(mutations)(`a handler made to %s is caught${lacks}`, async (_, place, change, complaint) => {
		const broken = (text: string) => text.replace(place, change);
		const [entry] = limited;
		const text = entry && handlerIn(runner.language, planFor(entry)).text;
		expect(text && broken(text), 'the change finds its place in the handler').not.toBe(text);
		const found = await playAll(runner, limited, broken);
		expect(found.problems.join('\n')).toMatch(complaint);
	});

	test.skipIf(missing.length > 0)(`a handler that gives the reason of another case is caught${lacks}`, async () => {
		const own = entries.filter(({ id }) => id === 'mistral/1300');
		const found = await playAll(runner, own, (text) => text.replace('Monthly tokens exhausted', 'Plan without this model'));
		expect(found.problems.join('\n')).toMatch(/month raises: gives the wrong reason/);
	});

	test('a handler is short, and the page of a code names it in the handler', () => {
		const made = entries.map((entry) => ({ entry, text: handlerIn(runner.language, planFor(entry)).text }));
		const long = made.filter(({ text }) => text.split('\n').length > runner.language.longest).map(({ entry }) => entry.id);
		expect(long).toEqual([]);
		const coded = made.filter(({ entry }) => entry.kind !== 'status');
		const nameless = coded.filter(({ entry, text }) => !namesCode(entry, text));
		expect(nameless.map(({ entry }) => entry.id)).toEqual([]);
	});
});
