import type { z } from 'astro/zod';
import type { Entry } from '../../catalogue/model.ts';
import { casesOf } from '../../catalogue/query.ts';
import { classesOf } from '../../catalogue/sdks.ts';
import { handlersFor } from '../../handlers/handlers.ts';
import { variantsFor } from '../../handlers/sdks/variants.ts';
import { absolute } from '../../site.ts';
import { type Cites, citesOf } from './cites.ts';
import { fileUrl, markdownUrl, schemaUrl } from './links.ts';
import type * as form from './schema/error.ts';
import { verdictRecord } from './verdict.ts';

export type ErrorRecord = z.input<typeof form.error>;

const conditionOf = (condition: string) => (condition === 'none' ? null : condition);
/** Entries name each other by slug within a provider, and by id beyond it. */
const idOf = ({ provider }: Entry, ref: string) => (ref.includes('/') ? ref : `${provider.id}/${ref}`);

export const errorSummary = (entry: Entry): z.input<typeof form.errorSummary> => ({
	id: entry.id,
	url: absolute(entry.href),
	kind: entry.kind,
	code: entry.code ?? null,
	status: entry.status,
	title: entry.title,
	condition: conditionOf(entry.condition),
	verdict: { action: entry.verdict.action, actor: entry.verdict.actor ?? null },
	state: entry.state,
});

/** Everything that is known of an entry. */
export function errorRecord(entry: Entry): ErrorRecord {
	const { provider } = entry;
	const cites = citesOf(entry);
	return {
		$schema: schemaUrl('error'),
		id: entry.id,
		provider: { id: provider.id, name: provider.name, url: absolute(provider.href), json: fileUrl(`providers/${provider.id}.json`) },
		slug: entry.slug,
		url: absolute(entry.href),
		markdown: markdownUrl(entry.href),
		kind: entry.kind,
		code: entry.code ?? null,
		spellings: entry.spellings,
		status: entry.status,
		status_note: cites.maybe(entry.status_note),
		grpc: entry.grpc ?? null,
		title: entry.title,
		condition: conditionOf(entry.condition),
		condition_note: cites.maybe(entry.condition_note),
		transport: entry.transport,
		verdict: verdictRecord(entry.verdict, cites),
		...casesRecord(entry, cites),
		summary: cites.prose(entry.summary),
		causes: cites.claims(entry.causes),
		solutions: entry.fixes.map((fix) => ({ ...cites.claim(fix), case: fix.case ?? null })),
		requests: requestsRecord(entry, cites),
		endpoints: cites.claims(entry.endpoints),
		fields: entry.fields.map(({ name, note, source }) => ({ name, note: cites.prose(note), source: cites.source(source) })),
		...wireRecord(entry, cites),
		handlers: handlersFor(entry).map(({ id, label, text }) => ({ id, language: label, text })),
		sdk_handlers: variantsFor(entry).map(({ id, package: name, language, ran, text }) => ({ id, package: name, language, ran, text })),
		notes: cites.claims(entry.notes),
		sdk_classes: classesOf(entry).flatMap(({ sdk, classes }) =>
			classes.map(({ status, name }) => ({ package: sdk.package, language: sdk.language, status, class: name })),
		),
		related: entry.related.map((ref) => idOf(entry, ref)),
		aliases: entry.aliases,
		state: entry.state,
		state_note: cites.maybe(entry.state_note),
		evidence: entry.evidence,
		sources: cites.sources(),
	};
}

function casesRecord(entry: Entry, cites: Cites): Pick<ErrorRecord, 'cases' | 'cases_from'> {
	const { cases, from } = casesOf(entry);
	return {
		cases: cases.map((item) => ({
			id: item.id,
			url: absolute(`${from.href}#${item.id}`),
			title: item.title,
			tell: cites.prose(item.tell),
			condition: conditionOf(item.condition),
			verdict: verdictRecord(item.verdict, cites, from),
			entry: item.entry ? idOf(from, item.entry) : null,
		})),
		cases_from: from === entry ? null : from.id,
	};
}

const requestsRecord = ({ requests }: Entry, cites: Cites): ErrorRecord['requests'] =>
	requests.map((pair) => ({
		case: pair.case ?? null,
		label: pair.label,
		wrong: pair.wrong,
		right: pair.right,
		why: cites.prose(pair.why),
		source: cites.source(pair.source),
		inferred: pair.inferred ?? false,
	}));

/** What is seen on the wire. */
const wireRecord = ({ messages, samples }: Entry, cites: Cites): Pick<ErrorRecord, 'messages' | 'samples'> => ({
	messages: messages.map((message) => ({
		template: message.template,
		case: message.case ?? null,
		code: message.code ?? null,
		note: cites.maybe(message.note),
		source: cites.source(message.source),
	})),
	samples: samples.map((sample) => ({
		label: sample.label,
		language: sample.language,
		text: sample.text,
		status: sample.status ?? null,
		case: sample.case ?? null,
		headers: sample.headers ?? {},
		assembled: sample.assembled ?? false,
		source: cites.source(sample.source),
	})),
});
