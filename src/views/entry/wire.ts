import { json } from '../../addresses/ids.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { parseProse } from '../../catalogue/prose.ts';
import { casesOf } from '../../catalogue/query.ts';
import type { Citations } from '../citations.ts';
import type { Link } from '../parts.ts';
import type { EntrySection, Sample } from './sections.ts';
import { waitMarks } from './wait-marks.ts';

/** What the response looks like: whole samples, then the messages that it comes with. */
export function wire(entry: Entry, messagesLeftOut: number, all: Catalogue, cites: Citations): EntrySection | undefined {
	if (entry.samples.length + entry.messages.length === 0) return undefined;
	return {
		kind: 'wire',
		id: 'looks-like',
		title: 'What it looks like',
		samples: entry.samples.map((sample): Sample => {
			const { label, language, text, status, headers = {}, assembled = false } = sample;
			return {
				...{ label, language, status, assembled },
				statusLine: statusLine(entry, sample, all),
				text: text.trimEnd(),
				headers: Object.entries(headers),
				marks: marksOf(entry, sample),
				waits: waitMarks(entry, sample),
				of: caseLink(entry, sample.case),
				cite: cites.of(entry, sample),
			};
		}),
		messages: entry.messages.map((message) => ({
			template: message.template,
			note: message.note,
			of: caseLink(entry, message.case),
			cite: cites.of(entry, message),
		})),
		messagesLeftOut,
		json: json.entry(entry.provider.id, entry.slug),
	};
}

type WireSample = Entry['samples'][number];

/** The first line of the response. None where the sample holds it, or where it did not come as a response of its own. */
function statusLine(entry: Entry, { status, language, label }: WireSample, all: Catalogue): string | undefined {
	if (!['json', 'html', 'xml'].includes(language) || /stream|event|websocket|batch|grpc/i.test(label)) return undefined;
	const plain = entry.transport.every((way) => way === 'http') && entry.status.length === 1 ? entry.status[0] : undefined;
	const number = status ?? plain;
	const name = all.statuses.find(({ id }) => Number(id) === number)?.name;
	return number === undefined ? undefined : `HTTP/1.1 ${number}${name ? ` ${name}` : ''}`;
}

/** What tells the error apart, as it stands in the sample: code, status, the words of its case or message. */
function marksOf(entry: Entry, { case: id, status, text }: WireSample): string[] {
	const { cases } = casesOf(entry);
	const codes = [entry.code, ...entry.spellings].filter((code) => code !== undefined);
	const told = quotedIn(cases.find((item) => item.id === id)?.tell ?? '').filter((words) => text.includes(words));
	const said = entry.messages.map(({ template }) => firstWords(template)).filter((words) => text.includes(words));
	const marks = [String(status ?? entry.status[0] ?? ''), ...codes, ...(told.length > 0 ? told : said.slice(0, 1))];
	return [...new Set(marks)].filter((mark) => mark.length > 1);
}

/** What a sentence quotes as it stands on the wire. Shorter words would be marked everywhere. */
const quotedIn = (prose: string) => parseProse(prose).flatMap((part) => (part.kind === 'code' && part.text.length > 3 ? [part.text] : []));

/** The first fixed words of a message that are long enough to know it by, or else the longest. */
function firstWords(template: string): string {
	const parts = template.split(/\{\w+\}/).map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
	return parts.find((part) => part.length >= 12) ?? parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** The way to a case, on this page or on the one that its cases are taken from. */
export function caseLink(entry: Entry, id: string | undefined): Link | undefined {
	const { cases, from } = casesOf(entry);
	const item = cases.find((other) => other.id === id);
	return item && { href: from === entry ? `#${item.id}` : `${from.href}#${item.id}`, text: item.title };
}
