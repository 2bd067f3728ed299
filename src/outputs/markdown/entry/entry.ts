import type { EntryHead, EntryView } from '../../../views/entry/sections.ts';
import { heading, join, paragraph } from '../text/blocks.ts';
import { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { entryWriters } from './writers.ts';
import { fit } from '../text/fit.ts';
import { code, literal } from '../text/inline.ts';
import { under, writeSection } from '../writer.ts';

export const entryLimit = 6_000;

/** What goes first when a page grows too long, by the id of the part: what other pages hold too, then what helps least to act. */
const leastImportant = [
	'same-status',
	'same-code',
	'related',
	'handle-python-sdk',
	'handle-typescript-sdk',
	'handle-python',
	'sdks',
	'fields',
	'endpoints',
	'samples',
	'notes',
	'messages',
	'condition',
	'wrong-and-right',
	'causes',
	'handle',
	'fixes',
	'cases',
];

/** One error, in less than 6,000 bytes. */
export function entryMarkdown({ href, head, sections }: EntryView, context: Context): string {
	const parts = sections.flatMap((section) => writeSection(entryWriters, section, context));
	const page = `${context.site.url}${href}`;
	// The file ends in a line break.
	return fit(href, entryLimit - 1, leastImportant, (without) => {
		const sources = new Citations(context);
		const missing = parts.filter(({ id }) => without.includes(id)).map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
		const leftOut = `Left out here to stay short: ${missing.join(', ')}. They are on the page: <${page}>.`;
		const written = parts
			.filter(({ id }) => !without.includes(id))
			.flatMap(({ id, title, write }) => [id === 'sources' && missing.length > 0 && leftOut, under(2, literal(title), write(sources))]);
		return join(headOf(head, context), ...written, lastChange(head), context.foot(href));
	});
}

const lastChange = ({ changed }: EntryHead) => changed && `Last change: ${changed.day}, ${changed.what}.`;

function headOf(head: EntryHead, { say, to }: Context): string {
	const statuses = head.statuses.map(({ text, href }) => to(text, href));
	return join(
		heading(1, `${literal(head.provider.text)} ${code(head.name)}: ${literal(head.title)}`),
		[
			`Provider: ${to(literal(head.provider.text), head.provider.href)}.`,
			`Status: ${statuses.join(', ') || 'none'}.`,
			`Kind: ${head.kind}.`,
			`Arrives as: ${head.arrives.join(', ')}.`,
			`Evidence: ${head.evidence}.`,
			head.spellings.length > 0 && `On the wire: ${head.spellings.map(code).join(', ')}.`,
			head.retired && '**Retired.**',
		]
			.filter(Boolean)
			.join(' '),
		head.warning && paragraph(say(head.warning)),
		paragraph(say(head.summary)),
		...head.notes.map((note) => paragraph(say(note))),
	);
}
