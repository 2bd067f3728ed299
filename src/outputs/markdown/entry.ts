import type { Entry } from '../../catalogue/model.ts';
import { href } from '../../addresses/ids.ts';
import { nameOf, spellingsOf } from '../../catalogue/query.ts';
import { actorText, howLong, transportText, waitSource, wordOf } from '../../catalogue/words.ts';
import { heading, join, list, paragraph } from './blocks.ts';
import { Citations } from './citations.ts';
import type { Context } from './context.ts';
import * as part from './entry-parts.ts';
import { fit } from './fit.ts';
import { code, literal } from './inline.ts';

export const entryLimit = 6_000;

/** The parts below the verdict, in reading order. */
const parts: { title: string; write: part.WritePart }[] = [
	{ title: 'Cases', write: part.cases },
	{ title: 'Messages', write: part.messages },
	{ title: 'Samples', write: part.samples },
	{ title: 'Causes', write: (entry, _, sources) => sources.claims(entry, entry.causes) },
	{ title: 'Fixes', write: (entry, _, sources) => sources.claims(entry, entry.solutions) },
	{ title: 'Notes', write: (entry, _, sources) => sources.claims(entry, entry.notes) },
	{ title: 'Endpoints', write: (entry, _, sources) => sources.claims(entry, entry.endpoints) },
	{ title: 'Fields', write: part.fields },
	{ title: 'In the SDKs', write: part.sdks },
	{ title: 'The same meaning elsewhere', write: part.meanings },
	{ title: 'Near it', write: part.near },
	{ title: 'The same status elsewhere', write: part.sameStatus },
];

/** What goes first when a page grows too long: what other pages hold too, then what helps least to act. */
const leastImportant = [
	'The same status elsewhere',
	'Near it',
	'In the SDKs',
	'Fields',
	'Endpoints',
	'Samples',
	'Notes',
	'Messages',
	'The same meaning elsewhere',
	'Causes',
	'Fixes',
	'Cases',
];

/** One error, in less than 6,000 bytes. */
export function entryMarkdown(entry: Entry, context: Context): string {
	return fit(entry.href, entryLimit, leastImportant, (without) => {
		const sources = new Citations(context);
		const verdict = verdictOf(entry, context, sources);
		const written = parts.map(({ title, write }) => {
			// What is left out is written all the same, to know whether there was any; its sources are not kept.
			const leftOut = without.includes(title);
			return { title, leftOut, text: write(entry, context, leftOut ? new Citations(context) : sources) };
		});
		const missing = written.filter(({ leftOut, text }) => leftOut && text).map(({ title }) => title.toLowerCase());
		const page = `${context.site.url}${entry.href}`;
		return join(
			headOf(entry, context),
			verdict,
			...written.filter(({ leftOut, text }) => !leftOut && text).map(({ title, text }) => join(heading(2, title), text)),
			missing.length > 0 && `Left out here to stay short: ${missing.join(', ')}. They stand on the page: <${page}>.`,
			join(heading(2, 'Sources'), sources.list()),
			`Code that handles it: <${page}#handle>.`,
			context.foot(entry.href),
		);
	});
}

function headOf(entry: Entry, { say, to }: Context): string {
	const { provider, status, kind, transport, evidence, state } = entry;
	const spellings = spellingsOf(entry);
	const statuses = status.map((item) => to(String(item), href.status(item)));
	return join(
		heading(1, `${literal(provider.name)} ${code(nameOf(entry))}: ${literal(entry.title)}`),
		[
			`Provider: ${to(literal(provider.name), provider.href)}.`,
			`Status: ${statuses.join(', ') || 'none'}.`,
			`Kind: ${kind}.`,
			`Arrives as: ${transport.map(transportText).join(', ')}.`,
			`Evidence: ${evidence.replace('-', ' ')}.`,
			spellings.length > 0 && `On the wire: ${spellings.map(code).join(', ')}.`,
			state === 'retired' && '**Retired.**',
		]
			.filter(Boolean)
			.join(' '),
		entry.status_note && paragraph(say(entry.status_note)),
		provider.notice && paragraph(say(provider.notice)),
		entry.state_note && paragraph(say(entry.state_note)),
		paragraph(say(entry.summary)),
	);
}

function verdictOf(entry: Entry, { say }: Context, sources: Citations): string {
	const { verdict } = entry;
	const rows = [
		verdict.actor && `Who acts: **${verdict.actor}**. ${actorText(verdict.actor)}`,
		`How long: ${say(howLong(verdict))}`,
		verdict.wait && `Read from: ${say(waitSource(verdict.wait))}`,
	];
	return join(
		heading(2, 'Verdict'),
		paragraph(`**${verdict.action}**: ${wordOf(verdict.action)}`, say(verdict.because), sources.cite(entry, verdict)),
		verdict.action !== 'depends' && list(rows.filter((row) => row !== undefined)),
	);
}
