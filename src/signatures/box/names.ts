import { pack, slugIn, unpack } from '../pack.ts';
import type { CaseSignature, Signatures } from '../signatures.ts';
import { fromColumns, toColumns } from './columns.ts';
import type { NamedEntry, NameShard, Others, Root } from './format.ts';

/** What is sent before anything else: the names of all that can be found, without what is said about it. */
export function packNames(signatures: Signatures): { root: Root; names: NameShard } {
	const { providers, entries, places, others: _others, ...rest } = pack(signatures);
	const lists = [...new Set(signatures.entries.flatMap(({ cases }) => (cases ? [cases] : [])))];
	const named = entries.map(
		({ messages: _m, actor: _a, wait: _w, because: _b, cases: _c, casesOf: _o, wire, ...entry }, index): NamedEntry => {
			const cases = signatures.entries[index]?.cases;
			return { ...entry, ...(wire !== slugIn(entry.id) && { wire }), ...(cases && { list: lists.indexOf(cases) }) };
		},
	);
	return {
		root: { ...rest, providers: providers.map(({ attach: _attach, support: _support, ...provider }) => provider) },
		names: {
			entries: toColumns(named),
			places: toColumns(places),
			actions: lists.map((list) => list.map(({ action }) => action)),
		},
	};
}

/** Signatures that hold names alone. What shards say is filled into these very objects. */
export function unpackNames(
	{ providers, meanings, others = [] }: Root & Partial<Others>,
	{ places, entries, actions }: NameShard,
): Signatures {
	const lists = actions.map((list) => list.map((action): CaseSignature => ({ title: '', tell: '', action, because: '', wait: '' })));
	const named = fromColumns(entries);
	const signatures = unpack({
		providers: providers.map((provider) => ({ ...provider, attach: [], support: [] })),
		places: fromColumns(places),
		meanings,
		others,
		entries: named.map(({ list: _list, wire, ...entry }) => ({
			...entry,
			wire: wire ?? slugIn(entry.id),
			messages: [],
			wait: '',
			because: '',
		})),
	});
	for (const [index, entry] of signatures.entries.entries()) {
		const cases = lists[named[index]?.list ?? -1];
		if (cases) entry.cases = cases;
	}
	return signatures;
}
