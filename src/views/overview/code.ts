import type { Catalogue, Entry, SharedCode } from '../../catalogue/model.ts';
import { onceFor } from '../../catalogue/once-for.ts';
import { spelledBy } from '../../catalogue/shared-codes.ts';
import { transportText, waitSource } from '../../catalogue/words.ts';
import { adviceRow } from './advice-row.ts';
import type { OverviewSection, Trait } from './sections.ts';

/** One code or type over the providers that send it. */
export type CodeView = { href: string; head: { name: string; summary: string }; sections: OverviewSection[] };

export function codeView(code: SharedCode, all: Catalogue): CodeView {
	const senders = sendersOf(code);
	const actions = new Set(code.entries.map(({ verdict }) => verdict.action));
	return {
		href: code.href,
		head: {
			name: code.name,
			summary: `${senders.length} providers send it. ${actions.size === 1 ? 'The verdict is the same at each of them.' : 'The verdict depends on who sent it.'}`,
		},
		sections: [
			{ kind: 'traits', id: 'differs', title: 'Side by side', traits: traitsOf(code, all) },
			{
				kind: 'advice',
				id: 'providers',
				title: 'What to do at each provider',
				caption: `${code.name} at ${senders.length} providers`,
				first: 'Provider',
				withStatus: true,
				providers: senders.map((provider) => ({
					provider: { href: provider.href, text: provider.name },
					rowId: `at-${provider.id}`,
					rows: code.entries.filter((entry) => entry.provider === provider).map((entry) => adviceRow(entry)),
					none: '',
				})),
			},
		],
	};
}

/** The providers that send a code, in the order of the catalogue. */
export const sendersOf = onceFor(({ entries }: SharedCode) => [...new Set(entries.map(({ provider }) => provider))]);

/** Where the entries part, most telling first, and then what they have in common. Each value names who has it. */
function traitsOf({ name, entries }: SharedCode, { conditions }: Catalogue): Trait[] {
	const meaning = (entry: Entry) => conditions.find(({ id }) => id === entry.condition);
	return [
		trait('Verdict', entries, (entry) => ({ text: '', action: entry.verdict.action })),
		trait('HTTP status', entries, (entry) => ({ text: entry.status.join(' or ') || 'none' })),
		trait('Condition', entries, (entry) => {
			const condition = meaning(entry);
			return { text: condition ? `[${condition.title}](${condition.href})` : entry.title };
		}),
		trait('Where to read the wait', entries, ({ verdict }) => whereToRead(verdict)),
		trait('Arrives as', entries, (entry) => ({ text: entry.transport.map(transportText).join(', ') })),
		trait('Sent as', entries, ({ kind }) => ({ text: kind === 'type' ? 'A type' : 'A code' })),
		trait('Spelled', entries, (entry) => ({ text: `\`${spelledBy(entry, name)}\`` })),
	]
		.filter(({ values }) => values.length > 0)
		.sort((a, b) => Number(a.same) - Number(b.same));
}

const whereToRead = ({ action, wait }: Entry['verdict']): Value | undefined =>
	wait ? { text: waitSource(wait) } : action === 'depends' ? { text: 'Depends on the case' } : undefined;

type Value = Pick<Trait['values'][number], 'text' | 'action'>;

/** One trait: its values, each with who has it. Entries without a value are left out. */
function trait(name: string, entries: Entry[], read: (entry: Entry) => Value | undefined): Trait {
	const values = new Map<string, Trait['values'][number]>();
	for (const entry of entries) {
		const value = read(entry);
		if (!value) continue;
		const key = value.action ?? value.text;
		const held = values.get(key) ?? { ...value, at: [] };
		if (!held.at.includes(entry.provider.name)) held.at.push(entry.provider.name);
		values.set(key, held);
	}
	const [first, ...others] = values.values();
	const senders = new Set(entries.map(({ provider }) => provider)).size;
	return { name, values: [...values.values()], same: others.length === 0 && first?.at.length === senders };
}
