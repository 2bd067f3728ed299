import type { Wait } from '../../../decode/types.ts';
import { atBase } from '../../../layouts/base.ts';
import { element } from '../search-results.ts';
import type { Answer } from './answer.ts';
import { casePanel, pageLink, verdictPanel } from './panel.ts';
import { addSteps, loadSteps } from './steps.ts';

/** How many cases are shown at once. They stand in the order in which they are likely. */
const casesShown = 3;

/** What the text says about an answer: how long to wait, and the host to check when it names no provider. */
type Said = { wait?: Wait | undefined; check?: string | undefined };

/** The verdict, and the cases where it depends on them. Steps follow when the page has loaded; where it can't be, the link to it is there. */
export function verdictView(answer: Answer, { wait, check }: Said): { main: HTMLElement; cases: HTMLElement[] } {
	const { entry, meant } = answer.match;
	const of = element('span', pageLink(entry, entry.title), ` · ${answer.sure}`);
	of.className = 'case';
	const action = meant?.action ?? entry.verdict;
	const main = verdictPanel(
		{
			action,
			because: meant ? `${meant.title}. ${meant.because}` : entry.because,
			howLong: action === 'wait' || action === 'stop' || action === 'fix' ? (meant ?? entry).wait : undefined,
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
	void fillSteps(answer, main, panels);
	const rest = panels.slice(casesShown);
	const more = rest.length > 0 ? [element('details', element('summary', `${rest.length} more cases`), ...rest)] : [];
	return { main, cases: [...from, ...panels.slice(0, casesShown), ...more] };
}

async function fillSteps({ match, casesOf }: Answer, main: HTMLElement, panels: HTMLElement[]): Promise<void> {
	const steps = await loadSteps(atBase(casesOf.url)).catch(() => undefined);
	if (!steps) return;
	const own = panels.length > 0 ? [] : (steps.ofPanels[match.meant ? (casesOf.cases?.indexOf(match.meant) ?? 0) : 0] ?? []);
	addSteps(main, own.length > 0 ? own : steps.inAnyCase);
	for (const [index, panel] of panels.entries()) addSteps(panel, steps.ofPanels[index] ?? []);
}
