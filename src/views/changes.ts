import { href } from '../addresses/ids.ts';
import { whatChanged } from '../catalogue/changes.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import { onceFor } from '../catalogue/once-for.ts';
import { nameOf } from '../catalogue/query.ts';
import type { Action, Change } from '../schema/types.ts';
import type { Link } from './parts.ts';
import { monthInWords } from './source-words.ts';

/** One change as the page tells it. `verdicts` are the words before and after, where it became another one. */
export type ChangeItem = {
	entry: Link;
	title: string;
	day: string;
	what: string;
	verdicts?: { before: string; after: Action } | undefined;
};
/** The changes at one provider: what became different first, new entries after it. */
export type ProviderChanges = { provider: Link; changed: ChangeItem[]; added: ChangeItem[] };
/** `untold`: how many of its changes are too old for the page. */
export type MonthOfChanges = { id: string; title: string; summary: string; providers: ProviderChanges[]; untold: number };
export type ChangesView = { href: string; title: string; summary: string; months: MonthOfChanges[] };

/** So many of the newest changes have a line. A month always has its counts. */
const mostTold = 2_000;

/** What changed, by month and provider, the newest month first. */
export function changesView(all: Catalogue): ChangesView {
	const entries = new Map(all.entries.map((entry) => [entry.id, entry]));
	// An entry that moved is told under its new name alone.
	const told = all.changes.flatMap((change) => {
		const entry = entries.get(change.id);
		return entry ? [{ change, entry }] : [];
	});
	const months = Map.groupBy(told, ({ change }) => monthOf(change));
	const recent = new Set(told.slice(0, mostTold));
	return {
		href: href.changes(),
		title: 'Changes',
		summary:
			'Errors that were added or retired, and whose verdict, status, messages or sources changed. The day is that of the newest source.',
		months: [...months].map(([id, items]) => ({
			id,
			title: monthInWords(`${id}-01`),
			summary: countsOf(items.map(({ change }) => change)),
			providers: all.providers.flatMap((provider) => {
				const own = items.filter((item) => item.entry.provider === provider && recent.has(item));
				const told = (isNew: boolean) => own.filter(({ change }) => (change.what === 'added') === isNew).map(itemOf);
				return own.length > 0 ? [{ provider: { href: provider.href, text: provider.name }, changed: told(false), added: told(true) }] : [];
			}),
			untold: items.filter((item) => !recent.has(item)).length,
		})),
	};
}

/** When an entry last changed, how, and where that is told; undefined while nothing was published. */
export function lastChange(all: Catalogue, { id }: Entry): { day: string; what: string; href: string } | undefined {
	const change = newestById(all).get(id);
	return change && { day: change.date, what: whatChanged(change), href: `${href.changes()}#${monthOf(change)}` };
}

const newestById = onceFor(({ changes }: Catalogue) => new Map(changes.toReversed().map((change) => [change.id, change])));

export const untoldText = (count: number): string => `${count} older. The page of each error says when it last changed.`;

const monthOf = ({ date }: Change) => date.slice(0, 7);

function itemOf({ change, entry }: { change: Change; entry: Entry }): ChangeItem {
	const verdict = change.fields.find(({ field }) => field === 'verdict');
	const [before = '', after] = [verdict?.before, verdict?.after].map((text) => text?.split(':')[0]);
	return {
		entry: { href: entry.href, text: nameOf(entry) },
		title: entry.title,
		day: change.date,
		what: whatChanged(change),
		verdicts: before !== after && after === entry.verdict.action ? { before, after: entry.verdict.action } : undefined,
	};
}

/** 12 added, 3 changed, 1 retired. */
const countsOf = (changes: Change[]): string =>
	(['changed', 'retired', 'added'] as const)
		.map((kind) => ({ kind, count: changes.filter(({ what }) => what === kind).length }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${count} ${kind}`)
		.join(', ');
