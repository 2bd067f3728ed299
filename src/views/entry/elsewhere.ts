import { href } from '../../addresses/ids.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { onceFor } from '../../catalogue/once-for.ts';
import { relationsOf } from '../../catalogue/relations.ts';
import { sendersOf } from '../overview/code.ts';
import { mostProviders } from '../most-listed.ts';
import { entryLink } from '../parts.ts';
import type { EntrySection } from './sections.ts';

/** How many of the codes that come with a status are named before the rest is left to the page of the status. */
const codesShown = 7;
/** With more conditions than this, the entries that share them are left to the pages of the conditions. */
const conditionsInFull = 2;

/** The codes that each entry shares, by its id. */
const sharedBy = onceFor(({ codes }: Catalogue) => {
	const pairs = codes.flatMap((code) => code.entries.map(({ id }) => ({ id, code })));
	return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, of]) => [id, [...new Set(of.map(({ code }) => code))]]));
});

/** Where else to look: beside the entry at its provider, the same condition and the same status at the others. */
export function elsewhere(entry: Entry, all: Catalogue): EntrySection[] {
	const { provider } = entry;
	const { near, codes, conditions, primary, sameStatus } = relationsOf(entry, all);
	const brief = conditions.length > conditionsInFull;
	const sections: EntrySection[] = [];
	if (near.length + codes.length > 0) {
		const more = codes.length > codesShown && primary !== undefined;
		sections.push({
			kind: 'near',
			id: 'related',
			title: `Related errors at ${provider.name}`,
			entries: [...near, ...codes.slice(0, codesShown)].map(entryLink),
			more: more
				? {
						href: `${href.status(primary)}#${provider.id}`,
						text: `${codes.length - codesShown} more sent with ${primary}`,
					}
				: undefined,
		});
	}
	const shared = sharedBy(all).get(entry.id) ?? [];
	if (shared.length > 0)
		sections.push({
			kind: 'same-code',
			id: 'same-code',
			title: 'The same code at other providers',
			codes: shared.map((code) => ({ href: code.href, text: code.name, note: `at ${sendersOf(code).length} providers` })),
		});
	if (conditions.length > 0 || entry.condition_note)
		sections.push({
			kind: 'conditions',
			id: 'condition',
			title: 'The same condition at other providers',
			brief,
			conditions: conditions.map((item) => ({
				href: item.condition.href,
				text: item.condition.title,
				elsewhere: item.elsewhere.map(entryLink),
			})),
			note: entry.condition_note,
		});
	if (primary !== undefined) {
		const above = brief ? [] : conditions.flatMap((item) => item.elsewhere);
		const others = sameStatus.filter((other) => !above.includes(other));
		sections.push({
			kind: 'same-status',
			id: 'same-status',
			title: `${primary} at ${others.length < sameStatus.length ? 'more' : 'other'} providers`,
			status: { href: href.status(primary), text: String(primary) },
			entries: others.slice(0, mostProviders).map(entryLink),
			more:
				others.length > mostProviders
					? { href: href.status(primary), text: `${others.length - mostProviders} more providers send ${primary}` }
					: undefined,
			only: sameStatus.length === 0,
		});
	}
	return sections;
}
