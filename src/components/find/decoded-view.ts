import type { Mask } from '../../decode/mask.ts';
import type { Decoded, Match } from '../../decode/types.ts';
import type { Told } from '../../search/box/box.ts';
import { atBase } from '../../layouts/base.ts';
import { answerOf, shownMatch } from './answer/answer.ts';
import { candidatesPanel, matchList } from './answer/candidates.ts';
import { verdictView } from './answer/verdict-view.ts';
import { ways } from './answer/ways.ts';
import { sayOther } from './box/say.ts';
import { cutWords, factWords, hintWords, maskedWords } from './decoded-words.ts';
import { why } from './paste-excerpt.ts';
import { element } from './search-results.ts';
import { supportRequest } from './support-request.ts';

/** `marksInSight`: the field shows the words that told it, marked. */
type Paste = Told & { text: string; marksInSight: boolean };

/** Shows what a paste was decoded to: warnings, the verdict with its first steps, the words that told it, what else the paste tells. */
export function decodedView(paste: Paste, mask: Mask): HTMLElement {
	const { text, decoded, providers } = paste;
	const { kinds } = mask.mask(text);
	const view = element(
		'section',
		...(decoded.cut ? [element('p', cutWords(decoded.cut))] : []),
		...hintWords(decoded, providers).map((words) => classed('hint', element('p', words))),
		...(decoded.matches.length > 0 ? known(paste, mask) : [unknown(decoded)]),
		...(kinds.length > 0 ? [classed('cite', element('p', maskedWords(kinds)))] : []),
	);
	view.ariaLabel = 'Answer';
	return classed('decoded', view);
}

function unknown({ other, part }: Decoded): HTMLElement {
	if (other) return element('p', element('b', 'Not known. '), sayOther(other.name));
	if (!part) return element('p', element('b', 'Not known. '), 'Errdex has no page for this.');
	const link = Object.assign(document.createElement('a'), { href: atBase(part.url), textContent: part.title });
	return element('p', element('b', 'Not known. '), 'Errdex has no page for this exact error. The closest page is ', link, '.');
}

function known({ text, decoded, providers, steps, marksInSight }: Paste, { findSecrets, mask }: Mask) {
	const { matches, wait } = decoded;
	const answer = answerOf(decoded);
	const shown = shownMatch(decoded);
	if (!shown) return [];
	const provider = providers.find(({ id }) => id === (answer ? shown.entry.provider : decoded.provider));
	const request = provider && (() => supportRequest(text, decoded, provider, mask));
	const action = answer && shown.action;
	const waits = action === 'wait' || action === 'depends';
	const found =
		answer && verdictView(answer, steps.get(answer.casesOf.id) ?? {}, { wait, check: decoded.provider ? undefined : provider?.hosts[0] });
	return [
		found?.main ?? candidatesPanel(matches, providers),
		...ways(answer && shown.entry, request),
		...(found?.cases ?? []),
		why(text, shown, findSecrets, marksInSight),
		// A wait that counts is in the panel.
		...definitions(factWords({ facts: decoded.facts, ...(wait && !waits && { wait }) }, mask)),
		...(answer ? lessLikely(matches.filter((match) => match !== shown)) : []),
	];
}

const lessLikely = (matches: Match[]): HTMLElement[] =>
	matches.length > 0 ? [element('details', element('summary', 'Less likely'), matchList(matches))] : [];

function definitions(facts: { name: string; value: string }[]): HTMLElement[] {
	const list = element('dl', ...facts.map(({ name, value }) => element('div', element('dt', name), element('dd', value))));
	return facts.length > 0 ? [classed('facts', list)] : [];
}

function classed(name: string, made: HTMLElement): HTMLElement {
	made.className = name;
	return made;
}
