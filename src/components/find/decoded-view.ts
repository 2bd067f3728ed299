import { createMask } from '../../decode/mask.ts';
import type { Decoded, Match } from '../../decode/types.ts';
import { atBase } from '../../layouts/base.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';
import { cutWords, factWords, hintWords, reasonWords, tellApartWords } from './decoded-words.ts';
import { why } from './paste-excerpt.ts';
import { element, verdictMark } from './search-results.ts';
import { supportRequest } from './support-request.ts';

/** Shows what a paste was decoded to: warnings, the verdict, what the paste tells, and the words that told it. */
export function decodedView(paste: string, decoded: Decoded, providers: ProviderSignature[]): HTMLElement {
	const view = element('section');
	view.className = 'decoded';
	if (decoded.cut) view.append(element('p', cutWords(decoded.cut)));
	for (const words of hintWords(decoded, providers)) {
		const note = element('p', words);
		note.className = 'hint';
		view.append(note);
	}
	if (decoded.outcome === 'unknown') {
		view.append(
			element('p', element('b', 'Not known. '), 'Nothing in this text is an error that Errdex has. What is near is listed below.'),
		);
		return view;
	}
	const [first] = decoded.matches;
	if (decoded.outcome === 'known' && first) view.append(...answer(first, decoded));
	else
		view.append(
			element('p', element('b', 'This can be several things. '), `${tellApartWords(decoded.matches, providers)} `),
			list(decoded.matches),
		);
	if (decoded.outcome === 'known' && decoded.matches.length > 1) view.append(alsoPossible(decoded.matches.slice(1)));
	const provider = providers.find(({ id }) => id === decoded.provider);
	const { findSecrets, mask } = createMask(providers);
	const facts = factWords(decoded);
	if (facts.length > 0) view.append(definitions(facts));
	if (first) view.append(why(paste, first, findSecrets));
	if (provider) view.append(supportButton(() => supportRequest(paste, decoded, provider, mask)));
	return view;
}

function answer({ entry, meant }: Match, { wait, statuses, matches }: Decoded): HTMLElement[] {
	const link = element('a', entry.title) as HTMLAnchorElement;
	link.href = atBase(entry.url);
	const head = element('h3', verdictMark(meant?.action ?? entry.verdict), ' ', link);
	if (statuses.length > 0) head.append(element('small', ` status ${statuses.join(', ')}`));
	const { because, wait: howLong } = meant ?? entry;
	const parts = [
		head,
		element(
			'p',
			`${meant ? `${meant.title}. ` : ''}${because} ${wait ? '' : howLong}${entry.actor && !meant ? ` Acts: ${entry.actor.toLowerCase()}.` : ''}`,
		),
	];
	if (meant) return parts;
	// A general type says less than the status it came with.
	const byStatus = entry.kind === 'type' ? matches.find((match) => match.entry.kind === 'status' && match.entry.cases) : undefined;
	const cases = byStatus?.entry.cases ?? entry.cases ?? [];
	if (byStatus) {
		const status = element('a', byStatus.entry.title) as HTMLAnchorElement;
		status.href = atBase(byStatus.entry.url);
		parts.push(element('p', 'It can be one of the cases of ', status, ':'));
	}
	const lines = cases.map((item) => element('li', verdictMark(item.action), ` ${item.title}. `, element('small', item.tell)));
	return lines.length > 0 ? [...parts, element('ul', ...lines)] : parts;
}

function list(matches: Match[]): HTMLElement {
	const items = matches.map(({ entry, reasons }) => {
		const link = element('a', entry.title) as HTMLAnchorElement;
		link.href = atBase(entry.url);
		return element('li', verdictMark(entry.verdict), ' ', link, ' ', element('small', reasons.map(reasonWords).join(', ')));
	});
	return element('ul', ...items);
}

function alsoPossible(matches: Match[]): HTMLElement {
	return element('details', element('summary', 'Less likely'), list(matches));
}

function definitions(facts: { name: string; value: string }[]): HTMLElement {
	const made = element('dl', ...facts.map(({ name, value }) => element('div', element('dt', name), element('dd', value))));
	made.className = 'facts';
	return made;
}

function supportButton(write: () => string): HTMLElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Copy a support request';
	const said = element('span');
	said.role = 'status';
	const place = element('div', element('p', button, said));
	button.onclick = async () => {
		const text = write();
		try {
			await navigator.clipboard.writeText(text);
			said.textContent = ' Copied, with secrets masked. Read it before you send it.';
		} catch {
			// Without https there is no clipboard.
			said.textContent = ' The browser does not let us copy. Copy the selected text yourself; secrets are masked.';
			place.querySelector('textarea')?.remove();
			const field = Object.assign(element('textarea'), { value: text, rows: 8, readOnly: true, ariaLabel: 'Support request' });
			place.append(field);
			field.select();
		}
	};
	return place;
}
