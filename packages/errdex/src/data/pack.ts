import type { Catalogue, Entry, Provider } from '../../../../src/catalogue/model.ts';
import { parseProse, type Inline } from '../../../../src/catalogue/prose.ts';
import { actorText, howLong } from '../../../../src/catalogue/words.ts';
import { planFor } from '../../../../src/handlers/handlers.ts';
import type { Plan } from '../../../../src/handlers/plan.ts';
import { isOpen } from '../../../../src/handlers/shape.ts';
import type { Verdict } from '../../../../src/schema/types.ts';
import { absolute } from '../../../../src/site.ts';
import { Citations } from '../../../../src/views/citations.ts';
import { stepsInEveryCase, verdict } from '../../../../src/views/entry/verdict.ts';
import type { BranchData, EntryData, ProviderData, SaidData } from './form.ts';

/** The data of the package, an item a provider, from the same catalogue as the site. */
export const packedProviders = ({ providers }: Catalogue): ProviderData[] => providers.map(packed);

const packed = (provider: Provider): ProviderData => ({
	id: provider.id,
	name: provider.name,
	hosts: provider.hosts,
	entries: provider.entries.map(packedEntry),
});

function packedEntry(entry: Entry): EntryData {
	const plan = planFor(entry);
	const section = verdict(entry, new Citations());
	if (section.kind !== 'verdict') throw new Error(`${entry.id} has no verdict`);
	const { cases, steps } = section;
	const said = cases.map(({ id = '', title, tell, steps: own, action, because, howLong: wait, actor }) => ({
		id,
		title: inWords(title),
		tell: inWords(tell),
		action,
		...(actor && { actor: actor.text }),
		because: inWords(because.text),
		wait: inWords(wait ?? howLong({ action })),
		...listed(own.map(({ text }) => text)),
	}));
	return {
		slug: entry.slug,
		kind: entry.kind,
		...(entry.code !== undefined && { code: wireForm(entry.code, plan) }),
		...namesOf(entry),
		status: entry.status,
		title: entry.title,
		match: plan.match,
		...saidOf(entry.verdict, said.length > 0 ? stepsInEveryCase(entry).map(({ text }) => text) : steps.map(({ text }) => text)),
		...(said.length > 0 && { cases: said }),
		branches: branchesOf(
			plan,
			said.map(({ id }) => id),
		),
	};
}

/** The branches that say something. The last one takes what is left, and while a case can't be told that may be either. */
const branchesOf = ({ branches, untold }: Plan, ids: string[]): BranchData[] =>
	branches
		.filter(({ when }) => untold.length === 0 || !isOpen(when))
		.map(({ id, when, action }) => {
			const of = ids.indexOf(id ?? '');
			return { ...(of >= 0 && { of }), when, ...(action.do === 'wait' && { delay: action.delay }) };
		});

const saidOf = (made: Verdict, steps: string[]): SaidData => ({
	action: made.action,
	...(made.actor && { actor: actorText(made.actor) }),
	because: inWords(made.because),
	wait: inWords(howLong(made)),
	...listed(steps),
});

const listed = (steps: string[]) => (steps.length > 0 ? { steps: steps.map(inWords) } : {});

function namesOf(entry: Entry): { names?: string[] } {
	const names = [...new Set([...entry.spellings, ...entry.aliases])].filter((name) => name !== entry.slug && name !== entry.code);
	return names.length > 0 ? { names } : {};
}

/** A number where the wire has one. */
function wireForm(code: string, { match }: Plan): string | number {
	const values = match.flat().flatMap((atom) => (atom.is === 'equal' ? atom.values : []));
	return values.find((value) => typeof value === 'number' && String(value) === code) === undefined ? code : Number(code);
}

/** A prose field for a terminal or a log: code in backticks, links with their address behind them. */
export const inWords = (text: string): string => parseProse(text).map(written).join('');

function written(part: Inline): string {
	if (part.kind === 'code') return `\`${part.text}\``;
	if (part.kind === 'text') return part.text;
	const label = part.text.map(written).join('');
	if (part.href.startsWith('#')) return label;
	return `${label} (${part.href.startsWith('/') ? absolute(part.href) : part.href})`;
}
