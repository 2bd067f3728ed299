import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalogue/model.ts';
import { casesOf } from '../../src/catalogue/query.ts';
import { holds } from '../../src/handlers/evaluate.ts';
import { exampleOf, putAt } from '../../src/handlers/example.ts';
import { planFor } from '../../src/handlers/handlers.ts';
import { catalogueFromDisk } from '../replay/replay.ts';

/** The documented messages of cases that wait which the handler takes for no wait. */
function unread(entry: Entry): string[] {
	const plan = planFor(entry);
	const messages = new Set([...entry.messages, ...casesOf(entry).from.messages]);
	return [...messages].flatMap(({ template, case: id }) => {
		const branch = plan.branches.find((one) => one.id === id && one.action.do === 'wait');
		if (!branch) return [];
		const answer = exampleOf(plan.match, branch.when);
		const body = Object(structuredClone(answer.body));
		putAt(body, plan.message[0] ?? '', template.replace(/\{[^}]*\}/g, '7'));
		return holds(branch.when, { ...answer, body, text: JSON.stringify(body) }) ? [] : [`${entry.id}#${id}: ${template}`];
	});
}

test('nearly every documented message of a case that waits is known by its handler', () => {
	const depending = catalogueFromDisk().entries.filter(({ verdict }) => verdict.action === 'depends');
	// What Claude Code prints, which shares no words with the other messages of its case.
	expect(depending.flatMap(unread).length).toBeLessThanOrEqual(2);
});
