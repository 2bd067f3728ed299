import { headlineOf } from '../../../catalogue/words.ts';
import type { Wait } from '../../../decode/types.ts';
import { atBase } from '../../../layouts/base.ts';
import type { CaseSignature, EntrySignature } from '../../../signatures/signatures.ts';
import { element } from '../search-results.ts';
import { countdown } from './countdown.ts';

/** What to do: the headline in the color of the verdict, why, for how long and who acts. `of` is what stands beside the headline. */
type Advice = {
	action: EntrySignature['verdict'];
	because: string;
	howLong?: string | undefined;
	actor?: string | undefined;
	wait?: Wait | undefined;
};

/** A panel as on the page of the entry, with the wait that the text states. Steps go to its end once they have loaded. */
export function verdictPanel({ action, because, howLong, actor, wait }: Advice, rank: 'h2' | 'h3', of: HTMLElement): HTMLElement {
	const mark = element('span', headlineOf(action));
	mark.className = `mark ${action}`;
	const head = element(rank, mark, of);
	const stated = wait && (action === 'wait' || action === 'depends') ? countdown(wait) : undefined;
	const facts = element('dl');
	const time = stated ?? howLong;
	if (time) facts.append(row('How long', time));
	if (actor) facts.append(row('Who acts', actor));
	const panel = element('section', head, element('p', because), ...(facts.childElementCount > 0 ? [facts] : []));
	panel.className = `verdict ${action}`;
	return panel;
}

/** A panel for one of several cases. */
export function casePanel({ action, because, title, tell, wait }: CaseSignature): HTMLElement {
	const name = element('span', title);
	name.className = 'case';
	const panel = verdictPanel({ action, because, howLong: action === 'wait' ? wait : undefined }, 'h3', name);
	const condition = element(
		'p',
		element('span', 'If '),
		tell.replace(/^[A-Z](?=[a-z]* )/, (first) => first.toLowerCase()).replace(/\.$/, ':'),
	);
	condition.className = 'tell';
	panel.querySelector('p')?.before(condition);
	return panel;
}

/** A link to the page of an entry. */
export function pageLink({ url }: EntrySignature, ...words: (Node | string)[]): HTMLAnchorElement {
	const link = element('a', ...words);
	link.href = atBase(url);
	return link;
}

/** The page of an entry by provider and code, and by its title where that says more than the code. */
export function entryLink(entry: EntrySignature): HTMLAnchorElement {
	const { title, label } = entry;
	const name = title.slice(0, -`: ${label}`.length);
	const code = name.slice(name.lastIndexOf(' ') + 1);
	const isSaid = code.replace(/[_-]/g, ' ').toLowerCase() === label.toLowerCase();
	return pageLink(entry, name.slice(0, -code.length), element('code', code), ...(isSaid ? [] : [`: ${label}`]));
}

const row = (name: string, value: Node | string) => element('div', element('dt', name), element('dd', value));
