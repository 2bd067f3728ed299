import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalogue/model.ts';
import { casesOf } from '../../src/catalogue/query.ts';
import { catalogueFromDisk } from '../replay/replay.ts';

const { entries } = catalogueFromDisk();

/** Cases that pass by themselves and have neither a message nor a page of their own. */
function untold(entry: Entry): string[] {
	const { cases } = casesOf(entry);
	const holders = entries.filter((other) => other.provider === entry.provider && casesOf(other).cases === cases);
	const told = new Set(holders.flatMap(({ messages }) => messages.map((message) => message.case)));
	return cases
		.filter(({ id, entry: page, verdict }) => ['wait', 'ok'].includes(verdict.action) && page === undefined && !told.has(id))
		.map(({ id }) => `${entry.id}#${id}`);
}

// The decoder takes a faulty request that is refused in unknown words for one to mend, whatever else its page lists.
test('what passes by itself among faulty requests is told by a message or a code', () => {
	const faulty = entries.filter(
		({ condition, status, verdict }) =>
			verdict.action === 'depends' && status.includes(400) && ['invalid-request', 'invalid-parameter'].includes(condition),
	);
	expect(faulty.length).toBeGreaterThan(5);
	expect(faulty.flatMap(untold)).toEqual([]);
});
