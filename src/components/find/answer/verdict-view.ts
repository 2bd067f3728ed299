import type { Wait } from '../../../decode/types.ts';
import type { CaseSignature, EntrySignature } from '../../../signatures/signatures.ts';
import type { Steps } from '../../../signatures/box/format.ts';
import { element } from '../search-results.ts';
import type { Answer } from './answer.ts';
import { casePanel, entryLink, pageLink, verdictPanel } from './panel.ts';
import { addSteps } from './steps.ts';

/** How many cases are shown at once. They stand in the order in which they are likely. */
const casesShown = 3;

/** What the text says about an answer: how long to wait, and the host to check when it names no provider. */
type Said = { wait?: Wait | undefined; check?: string | undefined };

/** The verdict with its first steps, and the cases where it depends on them. `steps` are those of the entry that has the cases. */
export function verdictView(answer: Answer, steps: Steps, { wait, check }: Said): { main: HTMLElement; cases: HTMLElement[] } {
	const { entry, action, meant } = answer.match;
	const of = element('span', entryLink(entry), ` · ${answer.sure}`);
	of.className = 'case';
	// Where the text tells what to do and no case, all of these ask for it.
	const timed = meant ?? (entry.verdict === action ? entry : answer.cases[0]);
	const main = verdictPanel(
		{
			action,
			because: meant ? `${meant.title}. ${meant.because}` : entry.because,
			howLong: action === 'wait' || action === 'stop' || action === 'fix' ? timed?.wait : undefined,
			actor: meant ? undefined : entry.actor,
			wait,
		},
		'h2',
		of,
	);
	if (check) main.querySelector('p')?.after(element('p', `The text names no provider. Check that the request went to ${check}.`));
	const panels = meant ? [] : answer.cases.map(casePanel);
	const borrowed = panels.length > 0 && answer.casesOf !== entry;
	const from = borrowed ? [element('p', 'It can be one of the cases of ', pageLink(answer.casesOf, answer.casesOf.title), ':')] : [];
	fillSteps(answer, steps, main, panels);
	const rest = panels.slice(casesShown);
	const more = rest.length > 0 ? [element('details', element('summary', `${rest.length} more cases`), ...rest)] : [];
	return { main, cases: [...from, ...panels.slice(0, casesShown), ...more] };
}

function fillSteps({ match, cases, casesOf }: Answer, { ofPanels = [], inAnyCase }: Steps, main: HTMLElement, panels: HTMLElement[]): void {
	const own = panels.length > 0 ? undefined : ofPanels[match.meant ? placeOf(match.meant, casesOf) : 0];
	addSteps(main, own ?? inAnyCase, casesOf.url);
	for (const [index, panel] of panels.entries()) addSteps(panel, ofPanels[placeOf(cases[index], casesOf)], casesOf.url);
}

/** Where a case stands among all of its entry. */
const placeOf = (item: CaseSignature | undefined, { cases = [] }: EntrySignature): number => cases.findIndex((one) => one === item);
