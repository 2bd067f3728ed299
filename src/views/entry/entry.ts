import { href, json } from '../../addresses/ids.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { casesOf, lastChecked, nameOf, sibling, sourcesUsed, spellingsOf } from '../../catalogue/query.ts';
import { entryFile } from '../../catalogue/records.ts';
import { classesOf, retriesOf } from '../../catalogue/sdks.ts';
import { transportText, wordOf } from '../../catalogue/words.ts';
import { adviceOf, citedTexts, citeOf } from '../parts.ts';
import { isLong, shownOnPage } from './length.ts';
import { elsewhere } from './elsewhere.ts';
import type { EntryHead, EntrySection, EntryView } from './sections.ts';

/** What the page of an entry says, in reading order. A section with nothing in it is left out. */
export function entryView(entry: Entry, all: Catalogue): EntryView {
	const { shown, more } = shownOnPage(entry);
	const sections: (EntrySection | undefined)[] = [
		verdict(entry),
		wire(shown, more),
		claims('causes', 'Causes', entry, entry.causes),
		claims('fixes', 'Fixes', entry, entry.fixes),
		claims('notes', 'Notes', entry, entry.notes),
		{ kind: 'handling', id: 'handle', title: 'Handle it', entry, brief: isLong(entry) },
		sdkClasses(entry),
		claims('endpoints', 'Endpoints', entry, entry.endpoints),
		fields(entry),
		...elsewhere(entry, all),
		{ kind: 'sources', id: 'sources', title: 'Sources', sources: sourcesUsed(shown).map(({ source }) => source) },
	];
	return {
		href: entry.href,
		json: json.entry(entry.provider.id, entry.slug),
		file: entryFile(entry.id),
		head: headOf(entry),
		sections: sections.filter((section) => section !== undefined),
	};
}

function headOf(entry: Entry): EntryHead {
	const { provider } = entry;
	return {
		provider: { id: provider.id, href: provider.href, text: provider.name },
		name: nameOf(entry),
		title: entry.title,
		kind: entry.kind,
		action: entry.verdict.action,
		statuses: entry.status.map((number) => ({ number, href: href.status(number), text: String(number) })),
		arrives: arrivesAs(entry),
		evidence: entry.evidence.replace('-', ' '),
		retired: entry.state === 'retired',
		spellings: spellingsOf(entry),
		summary: entry.summary,
		notes: [entry.status_note, provider.notice, entry.state_note].filter((note) => note !== undefined),
		checked: lastChecked(entry),
	};
}

/** The ways in which it arrives; a gRPC status by its name. */
function arrivesAs({ transport, grpc }: Entry): string[] {
	const words = transport.filter((item) => !(grpc && item === 'grpc')).map(transportText);
	return grpc ? [...words, `${transportText('grpc')} ${grpc}`] : words;
}

function verdict(entry: Entry): EntrySection {
	const { cases, from } = casesOf(entry);
	const own = from === entry;
	return {
		kind: 'verdict',
		id: 'verdict',
		title: 'Verdict',
		word: wordOf(entry.verdict.action),
		...adviceOf(entry, entry.verdict),
		cases: cases.map((item) => {
			const page = item.entry ? sibling(entry, item.entry) : undefined;
			return {
				...adviceOf(from, item.verdict),
				id: own ? item.id : undefined,
				title: item.title,
				href: page && page !== entry ? page.href : undefined,
				tell: item.tell,
			};
		}),
		casesFrom: own ? undefined : { href: from.href, text: `${entry.provider.name} ${from.slug}` },
	};
}

function wire(entry: Entry, messagesLeftOut: number): EntrySection | undefined {
	if (entry.samples.length + entry.messages.length === 0) return undefined;
	return {
		kind: 'wire',
		id: 'looks-like',
		title: 'What it looks like',
		samples: entry.samples.map(({ label, language, text, status, headers = {}, assembled = false, ...cited }) => ({
			...{ label, language, status, assembled },
			text: text.trimEnd(),
			headers: Object.entries(headers),
			cite: citeOf(entry, cited),
		})),
		messages: entry.messages.map((message) => ({ template: message.template, note: message.note, cite: citeOf(entry, message) })),
		messagesLeftOut,
		json: json.entry(entry.provider.id, entry.slug),
	};
}

const claims = (id: string, title: string, entry: Entry, made: Entry['causes']): EntrySection | undefined =>
	made.length > 0 ? { kind: 'claims', id, title, claims: citedTexts(entry, made) } : undefined;

function sdkClasses(entry: Entry): EntrySection | undefined {
	const sdks = classesOf(entry).map(({ sdk, classes }) => ({
		package: sdk.package,
		language: sdk.language,
		classes: classes.map(({ status, name }) => ({ status, name, retries: retriesOf(sdk, status) })),
		codeIn: entry.kind === 'status' ? [] : (sdk.reads?.code ?? []),
		cite: citeOf(entry.provider, sdk),
	}));
	return sdks.length > 0 ? { kind: 'sdk-classes', id: 'sdks', title: 'In the SDKs', sdks } : undefined;
}

function fields(entry: Entry): EntrySection | undefined {
	if (entry.fields.length === 0) return undefined;
	const listed = entry.fields.map((field) => ({ name: field.name, text: field.note, cite: citeOf(entry, field) }));
	return { kind: 'fields', id: 'fields', title: 'Fields', fields: listed };
}
