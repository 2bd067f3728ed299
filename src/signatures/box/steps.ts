import type { Entry } from '../../catalogue/model.ts';
import { Citations, type CitedText } from '../../views/citations.ts';
import { shownOnPage } from '../../views/entry/length.ts';
import { stepsInEveryCase, verdict } from '../../views/entry/verdict.ts';
import type { SomeSteps, Steps } from './format.ts';

/** The first steps are enough to begin with; the page has all. */
const most = 3;

/** The steps of an entry as its page shows them, so that the box needs no page to tell them. */
export function stepsOf(entry: Entry): Steps {
	const cites = new Citations();
	const view = verdict(shownOnPage(entry).shown, cites);
	if (view.kind !== 'verdict') throw new Error(`${entry.id}: its verdict became a section of another kind`);
	const panels = view.cases.length > 0 ? view.cases : [view];
	const ofPanels = panels.map(({ steps }) => some(steps));
	const inAnyCase = some(cites.texts(entry, stepsInEveryCase(entry)));
	return { ...(ofPanels.some((steps) => steps) && { ofPanels }), ...(inAnyCase && { inAnyCase }) };
}

/** The first of them, and how many more there are. */
function some(steps: CitedText[]): SomeSteps | null {
	if (steps.length === 0) return null;
	const more = steps.length - most;
	return { first: steps.slice(0, most).map(({ text }) => text), ...(more > 0 && { more }) };
}
