import type { EntrySection, Message, Sample } from '../../../views/entry/sections.ts';
import type { CitedText } from '../../../views/citations.ts';
import { fence, join, list, numbered, paragraph, table } from '../text/blocks.ts';
import type { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { code, literal } from '../text/inline.ts';
import type { Part, WriterOf } from '../writer.ts';

type Of<Kind extends EntrySection['kind']> = Extract<EntrySection, { kind: Kind }>;

/** The languages besides the first in which Markdown shows the handler. The JSON form has all of them. */
const inMarkdown = ['python'];

/** What each kind of section becomes: one part, or two that can be left out one by one. */
export const entryWriters: WriterOf<EntrySection, Part[]> = {
	verdict: (section, context) => [
		part(section, (sources) => verdict(section, context, sources)),
		...(section.cases.length > 0 ? [{ id: 'cases', title: 'Cases', write: (sources: Citations) => cases(section, context, sources) }] : []),
		...(stepsIn(section).length > 0
			? [{ id: 'fixes', title: 'Fixes', write: (sources: Citations) => steps(section, context, sources) }]
			: []),
	],
	wire: ({ samples, messages, messagesLeftOut, json }, context) => [
		...(messages.length > 0
			? [
					{
						id: 'messages',
						title: 'Messages',
						write: (sources: Citations) =>
							join(
								list(messages.map((message) => messageLine(message, context, sources))),
								messagesLeftOut > 0 && `${messagesLeftOut} more in the JSON form: <${context.site.base ?? ''}${json}>.`,
							),
					},
				]
			: []),
		...(samples.length > 0
			? [{ id: 'samples', title: 'Samples', write: (sources: Citations) => join(...samples.map((sample) => sampleBlock(sample, sources))) }]
			: []),
	],
	claims: (section) => [part(section, (sources) => sources.claims(section.claims))],
	handling: ({ id, title, intro, handlers: [first, ...others], sdks, tried, client, command }, { say, to }) => [
		...(first
			? [
					{
						id,
						title,
						write: () =>
							join(
								paragraph(say(intro)),
								fence(first.text, first.highlighting),
								`${tried} ${to(client.text, client.href)}. In a terminal: ${code(command)}`,
							),
					},
				]
			: []),
		...others
			.filter(({ id: language }) => inMarkdown.includes(language))
			.map((handler) => ({
				id: `handle-${handler.id}`,
				title: `Handle it in ${handler.label}`,
				write: () => fence(handler.text, handler.highlighting),
			})),
		...sdks.map((sdk) => ({
			id: `handle-${sdk.id}`,
			title: `Handle it in ${sdk.label}`,
			write: () => join(paragraph(say(sdk.about)), fence(sdk.text, sdk.highlighting)),
		})),
	],
	requests: (section, context) => [part(section, (sources) => requestPairs(section, context, sources))],
	'sdk-classes': (section) => [part(section, (sources) => sdkClasses(section, sources))],
	fields: (section) => [part(section, (sources) => sources.fields(section.fields))],
	near: (section, context) => [part(section, () => entriesAndMore(section, context))],
	conditions: (section, context) => [part(section, () => conditions(section, context))],
	'same-code': (section, { to }) => [
		part(section, () => list(section.codes.map(({ href, text, note }) => to(`${code(text)} ${note}`, href)))),
	],
	'same-status': (section, context) => (section.entries.length > 0 ? [part(section, () => entriesAndMore(section, context))] : []),
	sources: (section) => [part(section, (sources) => sources.list())],
};

const entriesAndMore = ({ entries, more }: Of<'near'> | Of<'same-status'>, { line, to }: Context) =>
	list([...entries.map(line), ...(more ? [to(more.text, more.href)] : [])]);

const part = ({ id, title }: { id: string; title: string }, write: Part['write']): Part => ({ id, title, write });

function verdict({ action, word, because, actor, howLong, readFrom }: Of<'verdict'>, { say }: Context, sources: Citations): string {
	const rows = [
		actor && `Who acts: **${actor.id}**. ${actor.text}`,
		howLong && `How long: ${say(howLong)}`,
		readFrom && `Read from: ${say(readFrom)}`,
	];
	return join(
		paragraph(`**${action}**: ${word}`, say(because.text), sources.cite(because.cite)),
		action !== 'depends' && list(rows.filter((row) => row !== undefined)),
	);
}

function cases({ cases: all }: Of<'verdict'>, { say, to }: Context, sources: Citations): string {
	const rows = all.map(({ title, href, tell, action, actor, because, howLong, readFrom }) => [
		href ? to(literal(title), href) : literal(title),
		say(tell),
		`**${action}**`,
		actor?.id ?? '',
		howLong ? `${say(howLong)}${readFrom ? ` Read from: ${say(readFrom)}.` : ''}` : 'none',
		`${say(because.text)} ${sources.cite(because.cite)}`,
	]);
	return table(['Case', 'You see', 'Verdict', 'Who acts', 'Wait', 'Why'], rows);
}

const stepsIn = ({ steps: own, cases: all }: Of<'verdict'>) => [...own, ...all.flatMap((item) => item.steps)];

/** What to do, step by step, under the title of each case. */
function steps({ steps: own, cases: all }: Of<'verdict'>, { say }: Context, sources: Citations): string {
	const listed = (some: CitedText[]) => numbered(some.map(({ text, cite }) => `${say(text)} ${sources.cite(cite)}`));
	const ofCases = all.filter((item) => item.steps.length > 0);
	return join(own.length > 0 && listed(own), ...ofCases.map((item) => join(paragraph(`${literal(item.title)}:`), listed(item.steps))));
}

const messageLine = ({ template, note, of, cite }: Message, { say }: Context, sources: Citations): string =>
	[code(template), of && `(${literal(of.text)})`, note && say(note), sources.cite(cite)].filter(Boolean).join(' ');

/** Each pair as one difference, which readers of Markdown color. */
const requestPairs = ({ intro, pairs }: Of<'requests'>, { say }: Context, sources: Citations): string =>
	join(
		paragraph(say(intro)),
		...pairs.map(({ label, lines, why, of, cite }) =>
			join(
				paragraph(`${literal(label)}.`, of && `${literal(of.text)}.`, say(why), sources.cite(cite)),
				fence(lines.map(({ mark, text }) => `${mark}${text}`.trimEnd()).join('\n'), 'diff'),
			),
		),
	);

/** So much of a sample is shown; an HTML page or a stack trace can be any length. */
const sampleLength = 600;

function sampleBlock({ label, language, text, status, headers, of, assembled, cite }: Sample, sources: Citations): string {
	const sent = headers.map(([name, value]) => code(`${name}: ${value}`));
	const characters = [...text];
	const long = characters.length > sampleLength;
	return join(
		paragraph(
			`${literal(label)}${status ? `, status ${status}` : ''}${sent.length > 0 ? `, with ${sent.join(', ')}` : ''}.`,
			of && `${literal(of.text)}.`,
			assembled && 'Assembled from the documented format and the message.',
			long && `Trimmed: the first ${sampleLength} of ${characters.length} characters.`,
			sources.cite(cite),
		),
		fence(long ? `${characters.slice(0, sampleLength).join('')}\n[… trimmed]` : text, language),
	);
}

const sdkClasses = ({ sdks }: Of<'sdk-classes'>, sources: Citations): string =>
	list(
		sdks.map((sdk) => {
			const several = sdk.classes.length > 1;
			const raised = sdk.classes.map(
				({ status, name, retries }) => `${several ? `${status} ` : ''}${code(name)}, retries automatically: ${retries}`,
			);
			const where = sdk.codeIn.length > 0 ? `; code in ${sdk.codeIn.map(code).join(' or ')}` : '';
			return `${code(sdk.package)} ${literal(sdk.language)}: ${raised.join('; ')}${where} ${sources.cite(sdk.cite)}`;
		}),
	);

const conditions = ({ conditions: all, brief, note }: Of<'conditions'>, { line, say, to }: Context): string =>
	join(
		list(all.flatMap(({ text, href, elsewhere }) => [`Condition: ${to(literal(text), href)}`, ...(brief ? [] : elsewhere.map(line))])),
		note && paragraph(say(note)),
	);
