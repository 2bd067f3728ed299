import type { Entry } from '../../catalogue/model.ts';
import { parseProse } from '../../catalogue/prose.ts';
import { casesOf } from '../../catalogue/query.ts';
import type { Verdict, Wait } from '../../schema/types.ts';
import type { WaitMark } from './sections.ts';

type WireSample = Entry['samples'][number];

/** The parts of a response that hold the wait its verdict reads: the value of a header or field, and the time in a sentence. */
export function waitMarks(entry: Entry, sample: WireSample): WaitMark[] {
	const waits = verdictsOf(entry, sample).flatMap(({ wait }) => wait ?? []);
	const found = waits.flatMap((wait) => {
		const quoted = parseProse(wait.note).flatMap((part) => (part.kind === 'code' ? [part.text] : []));
		const names = [wait.name, ...quoted].flatMap((name) => (name && isName.test(name) ? [lastStep(name)] : []));
		const leads = [...quoted.filter((words) => words.includes(' ')), ...templatesOf(entry, sample, wait)];
		const inWords = wait.from === 'text' ? roughly(sample.text) : [];
		return [...named(sample, names), ...leads.flatMap((words) => timeAfter(words, sample.text)), ...inWords];
	});
	return [...new Map(found.map((mark) => [mark.after + mark.text, mark])).values()];
}

/** The verdicts that a reader of the sample follows. One that tells to stop may name when its period ends. */
function verdictsOf(entry: Entry, { case: id }: WireSample): Verdict[] {
	const { cases } = casesOf(entry);
	const own = cases.find((item) => item.id === id);
	if (own) return [own.verdict];
	return entry.verdict.action === 'depends'
		? cases.map(({ verdict }) => verdict).filter(({ action }) => action === 'wait')
		: [entry.verdict];
}

const isName = /^[\w.[\]-]+$/;
const lastStep = (name: string) => name.replace(/^.*\./, '').replace(/\[\d*\]$/, '');

/** The values at these names, among the headers and in the body. HTTP knows no letter case in names. */
function named({ headers = {}, text }: WireSample, names: string[]): WaitMark[] {
	const fields = [...text.matchAll(/"([\w-]+)" ?: ?(?:"([^"\\]+)"|(\d[\d.]*))/g)].map(([, name = '', words, number = '']) => [
		name,
		words ?? number,
	]);
	return names.flatMap((name) =>
		[...Object.entries(headers), ...fields]
			.filter(([key = '']) => key.toLowerCase() === name.toLowerCase())
			.map(([key = '', value = '']) => ({ after: key, text: value })),
	);
}

/** The documented sentences around a time, where the note leads to the message for it. */
const templatesOf = ({ messages }: Entry, { case: id }: WireSample, { note }: Wait): string[] =>
	/\bmessage\b/.test(note) ? messages.filter((message) => message.case === id).map(({ template }) => template) : [];

/** A time without a number: try again in a few minutes. */
function roughly(text: string): WaitMark[] {
	const [, after, found] = /([\w-]+ in )(a (?:few )?(?:second|minute|hour)s?)\b/.exec(text) ?? [];
	return after && found ? [{ after, text: found }] : [];
}

const time = /^\d{4}-\d\d-\d\d|^\d+(?:\.\d+)?(?: ?[a-z][\da-z.]*(?<!\.))?/i;

/** The time after the words that a sentence has before … or before its placeholder for a time. */
function timeAfter(words: string, text: string): WaitMark[] {
	const [before = ''] = words.split(/…|\{(?:wait|time|date|seconds|retry_after)\}/);
	const after = before.slice(before.lastIndexOf('}') + 1);
	const start = after.trim() === '' ? -1 : text.indexOf(after);
	const gap = /^:? ?/.exec(text.slice(start + after.length))?.[0] ?? '';
	const found = start < 0 ? undefined : time.exec(text.slice(start + after.length + gap.length))?.[0];
	return found ? [{ after: after + gap, text: found }] : [];
}
