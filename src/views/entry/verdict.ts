import type { Entry } from '../../catalogue/model.ts';
import { casesOf, sibling } from '../../catalogue/query.ts';
import { wordOf } from '../../catalogue/words.ts';
import type { Citations, CitedText } from '../citations.ts';
import { adviceOf } from '../parts.ts';
import { shownOnPage } from './length.ts';
import type { Case, EntrySection } from './sections.ts';

type EntryCase = Entry['cases'][number];

/** How many steps a case takes over from the page that covers it alone. The others are one click away. */
const stepsTakenOver = 3;
/** With more cases than this, those that have a page of their own only lead there. */
const mostWithSteps = 8;

/** What to do: one panel, or one for each case that comes under the name. */
export function verdict(entry: Entry, cites: Citations): EntrySection {
	const { cases, from: whole } = casesOf(entry);
	const own = whole === entry;
	const from = own ? entry : shownOnPage(whole).shown;
	return {
		kind: 'verdict',
		id: 'verdict',
		title: 'Verdict',
		word: wordOf(entry.verdict.action),
		...adviceOf(entry, entry.verdict, cites),
		steps: cases.length > 0 ? [] : cites.texts(entry, entry.fixes),
		cases: cases.map((item): Case => {
			const page = item.entry ? sibling(entry, item.entry) : undefined;
			return {
				...adviceOf(from, item.verdict, cites),
				id: item.id,
				title: item.title,
				href: page && page.id !== entry.id ? page.href : undefined,
				tell: item.tell,
				steps: stepsOf(item, [entry, from], page?.id === entry.id || cases.length > mostWithSteps ? undefined : page, cites),
			};
		}),
		casesFrom: own ? undefined : { href: from.href, text: `${entry.provider.name} ${from.slug}` },
	};
}

/** The steps of a case: those of the page itself or of the page that its cases are taken from, or else of the page that covers it alone. */
function stepsOf(item: EntryCase, holders: Entry[], page: Entry | undefined, cites: Citations): CitedText[] {
	const forCase = (holder: Entry) => holder.fixes.filter((fix) => fix.case === item.id);
	const holder = holders.find((one) => forCase(one).length > 0);
	if (holder) return cites.texts(holder, forCase(holder));
	if (!page || page.id === holders[1]?.id) return [];
	const same = page.cases.some(({ id, verdict: { action } }) => id === item.id && action === item.verdict.action);
	if (!same && page.verdict.action !== item.verdict.action) return [];
	return cites.texts(page, page.fixes.filter((fix) => fix.case === (same ? item.id : undefined)).slice(0, stepsTakenOver));
}

/** Steps that help whichever case it is: the panels of the cases don't hold them. */
export const stepsInEveryCase = (entry: Entry): Entry['fixes'] =>
	casesOf(entry).cases.length > 0 ? entry.fixes.filter((fix) => fix.case === undefined) : [];
