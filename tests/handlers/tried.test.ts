import { expect, test } from 'vitest';
import type { Entry } from '../../src/catalogue/model.ts';
import { planFor } from '../../src/handlers/handlers.ts';
import { knownAnswers } from '../../src/handlers/known.ts';
import { handlingOf } from '../../src/views/entry/handling.ts';
import { shownOnPage } from '../../src/views/entry/length.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { playsOf } from './plays.ts';

const { entries } = catalogueFromDisk();

const saysSo = (entry: Entry) => {
	const section = handlingOf(entry, undefined);
	return section.kind === 'handling' && section.tried.endsWith('against the responses above.');
};

/** The responses on the page of an entry that no play begins with. Plays take a wait out of a body to see what comes without it. */
function unplayed(entry: Entry): string[] {
	const readsBody = planFor(entry).branches.some(
		({ action }) => action.do === 'wait' && (action.delay.sentence !== undefined || action.delay.said?.in === 'body'),
	);
	const begins = (text: string) => (readsBody ? text.slice(0, 24) : text);
	const played = new Set(playsOf(entry).flatMap(({ answers: [first] }) => (first ? begins(first.text) : [])));
	return knownAnswers(shownOnPage(entry).shown)
		.filter(({ text }) => !played.has(begins(text)))
		.map(({ text }) => `${entry.id}: ${text.slice(0, 60)}`);
}

test('a page says that its responses were tried where each of them is played', () => {
	const saying = entries.filter(saysSo);
	expect(saying.length).toBeGreaterThan(500);
	expect(saying.flatMap(unplayed)).toEqual([]);
	// Other pages show responses, too, some of which no handler is for.
	expect(entries.filter((entry) => !saying.includes(entry)).flatMap(unplayed).length).toBeGreaterThan(50);
});
