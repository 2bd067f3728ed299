import type { Entry } from '../../catalogue/model.ts';
import { href } from '../../addresses/ids.ts';
import { casesOf, sibling } from '../../catalogue/query.ts';
import { relationsOf } from '../../catalogue/relations.ts';
import { classesOf, retriesOf } from '../../catalogue/sdks.ts';
import { howLong, waitSource } from '../../catalogue/words.ts';
import { fence, join, list, paragraph, table } from './blocks.ts';
import type { Citations } from './citations.ts';
import type { Context } from './context.ts';
import { code, literal } from './inline.ts';

/** Writes one part of an entry; nothing when the entry has none of it. */
export type WritePart = (entry: Entry, context: Context, sources: Citations) => string;

export const cases: WritePart = (entry, { say, to }, sources) => {
	const { cases: all, from } = casesOf(entry);
	if (all.length === 0) return '';
	const rows = all.map(({ title, tell, verdict, entry: own }) => {
		const page = own ? sibling(entry, own) : undefined;
		return [
			page && page !== entry ? to(literal(title), page.href) : literal(title),
			say(tell),
			`**${verdict.action}**`,
			verdict.actor ?? '',
			verdict.wait ? `${say(howLong(verdict))} Read from: ${say(waitSource(verdict.wait))}.` : 'none',
			`${say(verdict.because)} ${sources.cite(from, verdict)}`,
		];
	});
	return table(['Case', 'You see', 'Verdict', 'Who acts', 'Wait', 'Why'], rows);
};

export const messages: WritePart = (entry, { say }, sources) =>
	list(
		entry.messages.map((message) =>
			[code(message.template), message.note && say(message.note), sources.cite(entry, message)].filter(Boolean).join(' '),
		),
	);

/** So much of a sample is shown; an HTML page or a stack trace can be any length. */
const sampleLength = 600;

export const samples: WritePart = (entry, _, sources) =>
	join(
		...entry.samples.map((sample) => {
			const headers = Object.entries(sample.headers ?? {}).map(([name, value]) => code(`${name}: ${value}`));
			const text = [...sample.text.trimEnd()];
			const long = text.length > sampleLength;
			return join(
				paragraph(
					`${literal(sample.label)}${sample.status ? `, status ${sample.status}` : ''}${headers.length > 0 ? `, with ${headers.join(', ')}` : ''}.`,
					sample.assembled && 'Put together from the shape and the message.',
					long && `Trimmed: the first ${sampleLength} of ${text.length} characters.`,
					sources.cite(entry, sample),
				),
				fence(long ? `${text.slice(0, sampleLength).join('')}\n[… trimmed]` : text.join(''), sample.language),
			);
		}),
	);

export const fields: WritePart = (entry, { say }, sources) =>
	list(entry.fields.map((field) => `${code(field.name)}: ${say(field.note)} ${sources.cite(entry, field)}`));

export const sdks: WritePart = (entry, _, sources) =>
	list(
		classesOf(entry).map(({ sdk, classes }) => {
			const several = classes.length > 1;
			const raised = classes.map(
				({ status, name }) => `${several ? `${status} ` : ''}${code(name)}, retries by itself: ${retriesOf(sdk, status)}`,
			);
			return `${code(sdk.package)} ${literal(sdk.language)}: ${raised.join('; ')} ${sources.cite(entry.provider, sdk)}`;
		}),
	);

export const meanings: WritePart = (entry, { all, line, say, to }) => {
	const { conditions } = relationsOf(entry, all);
	return join(
		list(
			conditions.flatMap(({ condition, elsewhere }) => [
				`Meaning: ${to(literal(condition.title), condition.href)}`,
				...(conditions.length > 2 ? [] : elsewhere.map(line)),
			]),
		),
		entry.condition_note && paragraph(say(entry.condition_note)),
	);
};

const nearShown = 7;

export const near: WritePart = (entry, { all, line, to }) => {
	const { near: named, codes, primary } = relationsOf(entry, all);
	const more = codes.length > nearShown && primary !== undefined;
	return list([
		...[...named, ...codes.slice(0, nearShown)].map(line),
		...(more ? [to(`All ${codes.length} codes that come with ${primary}`, href.status(primary))] : []),
	]);
};

export const sameStatus: WritePart = (entry, { all, line }) => list(relationsOf(entry, all).sameStatus.map(line));
