import { href, json } from '../../addresses/ids.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { lastChecked, nameOf, spellingsOf } from '../../catalogue/query.ts';
import { entryFile } from '../../catalogue/records.ts';
import { classesOf, retriesOf } from '../../catalogue/sdks.ts';
import { evidenceText, transportText } from '../../catalogue/words.ts';
import { lastChange } from '../changes.ts';
import { Citations } from '../citations.ts';
import { elsewhere } from './elsewhere.ts';
import { handlingOf } from './handling.ts';
import { shownOnPage } from './length.ts';
import type { EntryHead, EntrySection, EntryView } from './sections.ts';
import { requests } from './requests.ts';
import { stepsInEveryCase, verdict } from './verdict.ts';
import { wire } from './wire.ts';

/** What the page of an entry says, in reading order. A section with nothing in it is left out. `clientLines` is for pages alone. */
export function entryView(entry: Entry, all: Catalogue, clientLines?: number): EntryView {
	const { shown, more } = shownOnPage(entry);
	const cites = new Citations();
	const claims = (id: string, title: string, made: Entry['causes']): EntrySection | undefined =>
		made.length > 0 ? { kind: 'claims', id, title, claims: cites.texts(entry, made) } : undefined;
	const sections: (EntrySection | undefined)[] = [
		verdict(shown, cites),
		claims('fixes', 'Fixes for every case', stepsInEveryCase(entry)),
		requests(shown, cites),
		wire(shown, more, all, cites),
		claims('causes', 'Causes', entry.causes),
		handlingOf(entry, clientLines),
		sdkClasses(entry, cites),
		claims('endpoints', 'Endpoints', entry.endpoints),
		fields(entry, cites),
		claims('notes', 'Notes', entry.notes),
		...elsewhere(entry, all),
		{ kind: 'sources', id: 'sources', title: 'Sources', cites: cites.all() },
	];
	return {
		href: entry.href,
		json: json.entry(entry.provider.id, entry.slug),
		file: entryFile(entry.id),
		head: headOf(entry, all, leftOut(entry, shown)),
		sections: sections.filter((section) => section !== undefined),
	};
}

function headOf(entry: Entry, all: Catalogue, shortened: string | undefined): EntryHead {
	const { provider } = entry;
	return {
		provider: { id: provider.id, href: provider.href, text: provider.name },
		name: nameOf(entry),
		title: entry.title,
		kind: entry.kind,
		action: entry.verdict.action,
		statuses: entry.status.map((number) => ({ number, href: href.status(number), text: String(number) })),
		arrives: arrivesAs(entry),
		evidence: evidenceText(entry.evidence),
		retired: entry.state === 'retired',
		spellings: spellingsOf(entry),
		summary: entry.summary,
		warning: entry.state_note,
		notes: [shortened, entry.status_note, provider.notice].filter((note) => note !== undefined),
		checked: lastChecked(entry),
		changed: lastChange(all, entry),
	};
}

/** What a very long page leaves to the JSON form. Messages are said where they end. */
function leftOut(entry: Entry, shown: Entry): string | undefined {
	const counts: [number, string][] = [
		[entry.fixes.length - shown.fixes.length, 'step'],
		[entry.requests.length - shown.requests.length, 'request pair'],
		[entry.samples.length - shown.samples.length, 'response'],
	];
	const parts = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} more ${word}${count === 1 ? '' : 's'}`);
	const listed = new Intl.ListFormat('en-GB').format(parts);
	return parts.length > 0 ? `The [JSON](${json.entry(entry.provider.id, entry.slug)}) has ${listed}.` : undefined;
}

/** The ways in which it arrives, besides the statuses that are named anyway; a gRPC status by its name. */
function arrivesAs({ kind, status, transport, grpc }: Entry): string[] {
	const named = kind !== 'status' && status.length > 0;
	const words = transport.filter((item) => !(grpc && item === 'grpc') && !(named && item === 'http')).map(transportText);
	return grpc ? [...words, `${transportText('grpc')} ${grpc}`] : words;
}

function sdkClasses(entry: Entry, cites: Citations): EntrySection | undefined {
	const sdks = classesOf(entry).map(({ sdk, classes }) => ({
		package: sdk.package,
		language: sdk.language,
		classes: classes.map(({ status, name }) => ({ status, name, retries: retriesOf(sdk, status) })),
		codeIn: entry.kind === 'status' ? [] : (sdk.reads?.code ?? []),
		cite: cites.of(entry.provider, sdk),
	}));
	return sdks.length > 0 ? { kind: 'sdk-classes', id: 'sdks', title: 'In the SDKs', sdks } : undefined;
}

function fields(entry: Entry, cites: Citations): EntrySection | undefined {
	if (entry.fields.length === 0) return undefined;
	const listed = entry.fields.map((field) => ({ name: field.name, text: field.note, cite: cites.of(entry, field) }));
	return { kind: 'fields', id: 'fields', title: 'Fields', fields: listed };
}
