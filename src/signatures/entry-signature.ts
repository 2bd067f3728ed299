import { conditionsOf, type Entry } from '../catalogue/model.ts';
import { plain } from '../catalogue/prose.ts';
import { actionsOf, casesOf } from '../catalogue/query.ts';
import { actorText, howLong } from '../catalogue/words.ts';
import { titleOf } from './pack.ts';
import type { CaseSignature, EntrySignature, MessageSignature } from './signatures.ts';

/** What identifies an entry, and the answer that the box gives for it. */
export function entrySignature(entry: Entry): EntrySignature {
	const wire = entry.kind === 'status' ? entry.slug : (entry.code ?? entry.slug);
	const { cases } = casesOf(entry);
	return {
		id: entry.id,
		url: entry.href,
		title: titleOf(entry.provider.name, entry.kind === 'type' ? entry.slug : wire, entry.title),
		label: entry.title,
		kind: entry.kind,
		provider: entry.provider.id,
		statuses: entry.status,
		verdicts: actionsOf(entry),
		names: [...new Set([wire, entry.slug, ...entry.spellings, ...entry.aliases])],
		conditions: conditionsOf(entry),
		...(entry.transport.every((item) => item === 'grpc' || item === 'client') && { aside: true as const }),
		wire,
		...(entry.grpc && { grpc: entry.grpc }),
		messages: entry.messages.map(
			({ template, case: id, ambiguous }): MessageSignature => ({
				text: template,
				...(id && { case: entry.cases.findIndex((item) => item.id === id) }),
				...(ambiguous && { shared: true as const }),
			}),
		),
		verdict: entry.verdict.action,
		...(entry.verdict.actor && { actor: actorText(entry.verdict.actor) }),
		wait: plain(howLong(entry.verdict)),
		because: plain(entry.verdict.because),
		...(cases.length > 0 && { cases: casesWithWords(cases) }),
	};
}

const worded = new WeakMap<Entry['cases'], CaseSignature[]>();

/** Entries that share cases get the same list, so that a message of one can point to a case of the other. */
function casesWithWords(cases: Entry['cases']): CaseSignature[] {
	const known = worded.get(cases);
	if (known) return known;
	const made = cases.map((item) => ({
		title: item.title,
		tell: plain(item.tell),
		action: item.verdict.action,
		because: plain(item.verdict.because),
		wait: plain(howLong(item.verdict)),
	}));
	worded.set(cases, made);
	return made;
}
