import { href, json } from '../../addresses/ids.ts';
import { familiesOf } from '../../catalogue/families.ts';
import { knownOf } from '../../catalogue/known.ts';
import type { Catalogue, Entry, Provider } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { actionsOf, casesOf, nameOf } from '../../catalogue/query.ts';
import { providerFile } from '../../catalogue/records.ts';
import { clientEntry } from '../../snippets/choose.ts';
import { Citations } from '../citations.ts';
import { verdictShares } from '../lists.ts';
import { entryLink } from '../parts.ts';
import { dayInWords } from '../source-words.ts';
import { access, formats, help, limits, sdks } from './parts.ts';
import type { ErrorRow, ProviderHead, ProviderSection, ProviderView } from './sections.ts';

/** What the page of a provider says, in reading order. A section with nothing in it is left out. */
export function providerView(provider: Provider, all: Catalogue): ProviderView {
	const cites = new Citations();
	const head = headOf(provider, all, cites);
	const sections: (ProviderSection | undefined)[] = [
		errors(provider, all, cites),
		decisions(provider),
		formats(provider, cites),
		limits(provider, cites),
		client(provider, all),
		sdks(provider, cites),
		topics(provider, cites),
		access(provider, cites),
		help(provider, cites),
		{ kind: 'sources', id: 'sources', title: 'Sources', cites: cites.all() },
	];
	return {
		href: provider.href,
		json: json.provider(provider.id),
		file: providerFile(provider.id),
		head,
		sections: sections.filter((section) => section !== undefined),
	};
}

const headOf = (provider: Provider, { providers }: Catalogue, cites: Citations): ProviderHead => ({
	name: provider.name,
	title: `${provider.name} API errors`,
	description: `Every error of the ${provider.full_name}: meaning, verdict, causes and fixes. ${plain(provider.summary)}`,
	summary: provider.summary,
	count: provider.entries.length,
	shares: verdictShares(provider),
	known: knownInWords(provider),
	outside: [
		...(provider.service_status.url ? [{ href: provider.service_status.url, text: 'Service status' }] : []),
		...provider.links.slice(0, 1).map(({ url, label }) => ({ href: url, text: label })),
	],
	notice: provider.notice,
	confusedWith: provider.confused_with.map((item) => ({
		text: item.text,
		href: href.provider(item.provider),
		name: providers.find(({ id }) => id === item.provider)?.name ?? item.provider,
		cite: cites.of(provider, item),
	})),
});

/** 512 facts: 300 documented, 120 from SDK source … All sources read since Nov 21, 2026. Read in full on Nov 28, 2026. */
function knownInWords(provider: Provider): string {
	const { documented, sdk, reported, inferred, since } = knownOf(provider);
	const ways = [
		[documented, 'documented'],
		[sdk, 'from SDK source'],
		[reported, 'reported'],
		[inferred, 'inferred'],
	] as const;
	const number = (count: number) => count.toLocaleString('en-US');
	const parts = ways.filter(([count]) => count > 0).map(([count, way]) => `${number(count)} ${way}`);
	const whole = provider.read_whole === undefined ? '' : ` Read in full on ${dayInWords(provider.read_whole)}.`;
	return `${number(documented + sdk + reported + inferred)} facts: ${parts.join(', ')}. All sources read since ${dayInWords(since)}.${whole}`;
}

const errors = (provider: Provider, all: Catalogue, cites: Citations): ProviderSection => ({
	kind: 'errors',
	id: 'errors',
	title: 'Errors',
	undocumented: provider.undocumented ? [cites.text(provider, provider.undocumented)] : [],
	caption: `Errors of the ${provider.full_name}`,
	groups: familiesOf(provider, all).map(({ id, title, entries }) => ({ id: `errors-${id}`, title, rows: entries.map(rowOf) })),
});

const rowOf = (entry: Entry): ErrorRow => ({
	href: entry.href,
	name: nameOf(entry),
	kind: entry.kind,
	statuses: entry.status,
	action: entry.verdict.action,
	actions: actionsOf(entry),
	title: entry.title,
	summary: entry.summary,
});

const decisions = (provider: Provider): ProviderSection => ({
	kind: 'decisions',
	id: 'decide',
	title: 'How to decide',
	caption: `Start at the status that ${provider.name} returns, then match your case.`,
	decisions: provider.entries
		.filter((entry) => entry.kind === 'status' && (entry.status[0] ?? 0) >= 400)
		.map((entry) => ({
			href: entry.href,
			text: entry.slug,
			action: entry.verdict.action,
			cases: entry.verdict.action === 'depends' ? casesOf(entry).cases.map(({ tell, verdict }) => ({ tell, action: verdict.action })) : [],
		})),
});

function client(provider: Provider, all: Catalogue): ProviderSection | undefined {
	const entry = clientEntry(provider);
	const streams = provider.example.streams !== undefined;
	return entry && { kind: 'client', id: 'client', title: 'A client that handles them', entry, all, streams };
}

function topics(provider: Provider, cites: Citations): ProviderSection | undefined {
	if (provider.topics.length + provider.practices.length === 0) return undefined;
	return {
		kind: 'topics',
		id: 'troubleshooting',
		title: 'Troubleshooting',
		topics: provider.topics.map(({ id, title, intro, points, entries }) => ({
			...{ id, title, intro },
			points: cites.texts(provider, points),
			entries: entries.flatMap((slug) => provider.entries.filter((entry) => entry.slug === slug)).map(entryLink),
		})),
		practices: cites.texts(provider, provider.practices),
	};
}
