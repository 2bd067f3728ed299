import { createMask } from '../../decode/mask.ts';
import type { Decoded } from '../../decode/types.ts';
import { atBase } from '../../layouts/base.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';
import { type Answer, answerOf } from './answer/answer.ts';
import { candidatesPanel, matchList } from './answer/candidates.ts';
import { copyButtons } from './answer/copy-buttons.ts';
import { casePanel, pageLink, verdictPanel } from './answer/panel.ts';
import { addSteps, loadSteps } from './answer/steps.ts';
import { factWords, hintWords, maskedWords } from './decoded-words.ts';
import { why } from './paste-excerpt.ts';
import { element } from './search-results.ts';
import { supportRequest } from './support-request.ts';

/** Shows what a paste was decoded to: warnings, the verdict with its first steps, the words that told it, what else the paste tells. */
export function decodedView(paste: string, decoded: Decoded, providers: ProviderSignature[]): HTMLElement {
	const view = element('section');
	view.className = 'decoded';
	view.ariaLabel = 'Answer';
	const { findSecrets, mask } = createMask(providers);
	const { kinds } = mask(paste);
	view.append(...hintWords(decoded, providers).map((words) => classed('hint', element('p', words))));
	const [first] = decoded.matches;
	if (!first) {
		view.append(element('p', element('b', 'Not known. '), 'Nothing in this text is an error that Errdex has.'));
	} else {
		const answer = answerOf(decoded);
		const match = answer?.match ?? first;
		const others = decoded.matches.filter((other) => other !== match && answer);
		const provider = providers.find(({ id }) => id === (answer ? match.entry.provider : decoded.provider));
		const request = provider && (() => supportRequest(paste, decoded, provider, mask));
		view.append(
			...(answer ? panels(answer, decoded, provider) : [candidatesPanel(decoded.matches, providers)]),
			...actions(answer, request),
			why(paste, match, findSecrets),
			...facts(decoded, answer),
			...(others.length > 0 ? [element('details', element('summary', 'Less likely'), matchList(others))] : []),
		);
	}
	if (kinds.length > 0) view.append(classed('cite', element('p', maskedWords(kinds))));
	return view;
}

/** The verdict, and the cases where it depends on them. Their first steps follow when the page has loaded; without it, it is one click away. */
function panels({ match, sure, cases, casesOf }: Answer, { wait, provider: named }: Decoded, provider?: ProviderSignature): HTMLElement[] {
	const { entry, meant } = match;
	const of = classed('case', element('span', pageLink(entry, entry.title), ` · ${sure}`));
	const { action, because, howLong } = meant
		? { action: meant.action, because: `${meant.title}. ${meant.because}`, howLong: meant.wait }
		: { action: entry.verdict, because: entry.because, howLong: entry.wait };
	const main = verdictPanel({ action, because, howLong, actor: meant ? undefined : entry.actor, wait }, 'h2', of);
	const host = provider?.hosts[0];
	if (!named && host) main.querySelector('p')?.after(element('p', `The text names no provider: check that the request went to ${host}.`));
	const listed = meant ? [] : cases;
	const ofCases = listed.map(casePanel);
	// Where the page can't be loaded, the link to it is there.
	loadSteps(atBase(casesOf.url)).then(
		({ ofPanels, inAnyCase }) => {
			const own = listed.length > 0 ? [] : (ofPanels[meant ? (casesOf.cases?.indexOf(meant) ?? 0) : 0] ?? []);
			addSteps(main, own.length > 0 ? own : inAnyCase);
			for (const [index, panel] of ofCases.entries()) addSteps(panel, ofPanels[index] ?? []);
		},
		() => undefined,
	);
	return [main, ...ofCases];
}

/** The ways on: the page, a link to it, a request for help. */
function actions(answer: Answer | undefined, request: (() => string) | undefined): HTMLElement[] {
	const copies = [];
	if (answer) {
		const link = new URL(atBase(answer.match.entry.url), location.href).href;
		copies.push({ label: 'Copy the link', name: 'Link', text: () => link, said: 'Copied.' });
	}
	if (request)
		copies.push({
			label: 'Copy a support request',
			name: 'Support request',
			text: request,
			said: 'Copied, with secrets masked. Read it before you send it.',
		});
	if (copies.length === 0) return [];
	const { buttons, place } = copyButtons(copies);
	const page = answer ? [pageLink(answer.match.entry, 'Open the page')] : [];
	return [classed('ways', element('div', ...page, ...buttons)), place];
}

/** What else the text tells. The wait is in the panel already, where it counts. */
function facts({ facts: told, wait }: Decoded, answer: Answer | undefined): HTMLElement[] {
	const action = answer && (answer.match.meant?.action ?? answer.match.entry.verdict);
	const inPanel = action === 'wait' || action === 'depends';
	const lines = factWords({ facts: told, ...(wait && !inPanel && { wait }) });
	if (lines.length === 0) return [];
	return [classed('facts', element('dl', ...lines.map(({ name, value }) => element('div', element('dt', name), element('dd', value)))))];
}

function classed(name: string, made: HTMLElement): HTMLElement {
	made.className = name;
	return made;
}
