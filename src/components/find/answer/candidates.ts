import type { Match } from '../../../decode/types.ts';
import type { ProviderSignature } from '../../../signatures/signatures.ts';
import { reasonWords, tellApartWords } from '../decoded-words.ts';
import { element, verdictMark } from '../search-results.ts';
import { pageLink } from './panel.ts';

/** Several entries that the text does not tell apart: how to, and what each asks for. */
export function candidatesPanel(matches: Match[], providers: ProviderSignature[]): HTMLElement {
	const actions = [...new Set(matches.map(({ action }) => action))];
	const [action] = actions;
	const same = action && actions.length === 1 ? action : undefined;
	const head = element(
		'h2',
		`One of ${matches.length} errors${same ? ', with the same verdict: ' : ''}`,
		...(same ? [verdictMark(same)] : []),
	);
	const panel = element('section', head, element('p', tellApartWords(matches, providers)), matchList(matches));
	panel.className = `verdict ${same ?? 'depends'}`;
	return panel;
}

/** Entries with their verdicts, and what speaks for each. */
export function matchList(matches: Match[]): HTMLElement {
	const list = element('ul');
	list.className = 'candidates';
	for (const match of matches) {
		const { entry, action, reasons } = match;
		const why = [...new Set(reasons.map(reasonWords))].join(', ');
		list.append(element('li', verdictMark(action), ' ', pageLink(entry, entry.title), ' ', element('small', why)));
	}
	return list;
}
