import type { Change, Published, Watched } from '../schema/types.ts';
import type { Catalogue, Entry } from './model.ts';
import { plain } from './prose.ts';
import { casesOf, lastChecked, sourcesUsed } from './query.ts';
import { howLong } from './words.ts';

export type FieldChange = Change['fields'][number];

export function watchedOf(entry: Entry): Watched {
	const { cases } = casesOf(entry);
	const verdicts =
		entry.verdict.action === 'depends'
			? cases.map((item) => `${item.verdict.action} when ${item.title}`)
			: [`${plain(howLong(entry.verdict))}${entry.verdict.actor ? ` Acts: ${entry.verdict.actor}.` : ''}`];
	return {
		status: entry.status.join(', '),
		verdict: `${entry.verdict.action}: ${verdicts.join('; ')}`,
		state: entry.state,
		messages: entry.messages.map(({ template }) => template),
		sources: sourcesUsed(entry).map(({ source }) => source.url ?? source.title),
	};
}

export const publishedOf = (all: Catalogue): Published => Object.fromEntries(all.entries.map((entry) => [entry.id, watchedOf(entry)]));

/** What differs between the data and what was published, an item an entry. An entry that is gone is the ledger's business. */
export function changesSince(published: Published, all: Catalogue): Change[] {
	return all.entries.flatMap((entry): Change[] => {
		const now = watchedOf(entry);
		const then = published[entry.id];
		// The day of the check, not of the build: a change rests on a source that was read, and a build can be repeated.
		const item = { id: entry.id, date: lastChecked(entry), title: titleOf(entry) };
		if (!then) return [{ ...item, what: 'added', fields: [] }];
		const fields = (Object.keys(now) as (keyof Watched)[]).flatMap((field): FieldChange[] => difference(field, then[field], now[field]));
		if (fields.length === 0) return [];
		return [{ ...item, what: now.state === 'retired' && then.state !== 'retired' ? 'retired' : 'changed', fields }];
	});
}

/** Lists are compared as sets: what left and what came, never the whole list again. */
function difference(field: keyof Watched, then: string | string[], now: string | string[]): FieldChange[] {
	const [before, after] = [then, now].map((value) => (Array.isArray(value) ? value : [value]));
	const left = before?.filter((value) => !after?.includes(value)) ?? [];
	const came = after?.filter((value) => !before?.includes(value)) ?? [];
	const words = (values: string[]) => values.join(' | ') || 'none';
	return left.length + came.length === 0 ? [] : [{ field, before: words(left), after: words(came) }];
}

const titleOf = (entry: Entry) =>
	`${entry.provider.name} ${entry.kind === 'status' ? entry.slug : (entry.code?.split('/').pop() ?? entry.slug)}: ${entry.title}`;

/** What a change is about, in a word or a few: added, retired, or the fields that changed. */
export const whatChanged = ({ what, fields }: Change): string => (what === 'changed' ? fields.map(({ field }) => field).join(', ') : what);

/** All changes, the newest first: those that were recorded, then those that the data hold beyond the record. */
export const allChanges = (recorded: Change[], published: Published, all: Catalogue): Change[] =>
	[...recorded, ...changesSince(published, all)]
		.map((change, index) => ({ change, index }))
		.sort((a, b) => (a.change.date === b.change.date ? b.index - a.index : a.change.date < b.change.date ? 1 : -1))
		.map(({ change }) => change);
