import type { OutsideLink, ProviderSection } from '../../views/provider/sections.ts';
import { fence, heading, join, list, paragraph, table } from './blocks.ts';
import type { Citations } from './citations.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './inline.ts';
import { under, type WriterOf } from './writer.ts';

type Of<Kind extends ProviderSection['kind']> = Extract<ProviderSection, { kind: Kind }>;
type Write = (sources: Citations) => string;

/** What each kind of section becomes, below its heading. */
export const providerWriters: WriterOf<ProviderSection, Write> = {
	errors: (section, context) => (sources) => join(sources.claims(section.undocumented), errorTables(section, context)),
	decisions: (section, context) => () => decisions(section, context),
	formats: (section, context) => (sources) => formats(section, context, sources),
	limits: (section, context) => (sources) => limits(section, context, sources),
	client:
		({ id, entry }, { site }) =>
		() =>
			`Clients that handle them: <${site.url}${entry.provider.href}#${id}>.`,
	sdks: (section, context) => (sources) => sdks(section, context, sources),
	topics: (section, context) => (sources) => topics(section, context, sources),
	access: (section, context) => (sources) => access(section, context, sources),
	help: (section, context) => (sources) => help(section, context, sources),
	sources: () => (sources) => sources.list(),
};

const codes = (names: string[]) => names.map(code).join(', ');

const errorTables = ({ groups }: Of<'errors'>, { say, to }: Context): string =>
	join(
		...groups.map((group) =>
			under(
				3,
				literal(group.title),
				table(
					['Code', 'Status', 'Verdict', 'Meaning'],
					group.rows.map(({ href, name, statuses, action, title, summary }) => [
						to(code(name), href),
						statuses.join(', ') || 'none',
						`**${action}**`,
						`${literal(title)}. ${say(summary)}`,
					]),
				),
			),
		),
	);

/** From the status over what tells the cases apart to the verdict. */
const decisions = ({ decisions: all }: Of<'decisions'>, { say, to }: Context): string =>
	list(
		all.map(({ href, text, action, cases }) => {
			const own = `${to(text, href)}: **${action}**`;
			if (cases.length === 0) return own;
			const told = list(cases.map((item) => `${say(item.tell)} **${item.action}**`));
			return `${own}\n${told.replace(/^/gm, '  ')}`;
		}),
	);

const formats = ({ formats: all, fields, requestId }: Of<'formats'>, { say }: Context, sources: Citations): string =>
	join(
		...all.map(({ title, arrives, language, shape, paths, note, cite }) =>
			join(
				heading(3, literal(title)),
				paragraph(`${arrives.join(', ')}.`, note && say(note), sources.cite(cite)),
				fence(shape, language),
				list(paths.map(({ what, path }) => `${what}: ${code(path)}`)),
			),
		),
		under(3, 'Fields of the error body', sources.fields(fields)),
		under(3, 'Request id', paragraph(requestId.where && `${code(requestId.where)}.`, say(requestId.text), sources.cite(requestId.cite))),
	);

const limits = ({ headers, note, limits: all }: Of<'limits'>, { say }: Context, sources: Citations): string =>
	join(
		headers.length > 0 &&
			table(
				['Header', 'Unit and window', 'Format', 'Example', 'Meaning', 'If missing'],
				headers.map((header) => [
					code(header.name),
					literal(header.unit),
					header.format,
					header.example ? code(header.example) : 'none given',
					`${say(header.meaning)} ${sources.cite(header.cite)}`,
					say(header.absent),
				]),
			),
		sources.claims(note),
		under(3, 'What is limited', sources.claims(all)),
	);

const sdks = ({ sdks: all }: Of<'sdks'>, { say }: Context, sources: Citations): string =>
	join(
		...all.map((sdk) =>
			join(
				heading(3, `${code(sdk.package)} ${literal(sdk.language)}`),
				paragraph(
					literal(`${sdk.known} ${sdk.again[0]?.toUpperCase()}${sdk.again.slice(1)}.`),
					sdk.carries && say(sdk.carries),
					sources.cite(sdk.cite),
				),
				table(
					['Error', 'Raised as', 'Retried automatically'],
					sdk.raised.flatMap(({ title, rows }) => rows.map(({ what, name }) => [literal(what), code(name), literal(title)])),
				),
				list(sdk.reads.map(({ what, where }) => `${what}: ${where.map(code).join(' or ') || 'not on the error'}`)),
				sdk.retries &&
					paragraph(
						sdk.retries.obeys.length > 0 && `Obeys ${codes(sdk.retries.obeys)}.`,
						sdk.retries.longestWait !== undefined && `Longest wait it accepts from a header: ${sdk.retries.longestWait} seconds.`,
						sdk.retries.note && say(sdk.retries.note),
					),
				sdk.prints.length > 0 && `Message: ${sdk.prints.map(code).join(' or ')}`,
			),
		),
	);

const topics = ({ topics: all, practices }: Of<'topics'>, { line, say }: Context, sources: Citations): string =>
	join(
		...all.map((topic) =>
			join(
				heading(3, literal(topic.title)),
				topic.intro && paragraph(say(topic.intro)),
				sources.claims(topic.points),
				list(topic.entries.map(line)),
			),
		),
		under(3, 'Good practice', sources.claims(practices)),
	);

const access = ({ baseUrls, keys }: Of<'access'>, { say }: Context, sources: Citations): string =>
	join(
		sources.fields(baseUrls),
		list(
			keys.map(({ scheme, env, prefixes, note, cite }) =>
				[
					`${code(scheme)}.`,
					env.length > 0 && `Environment variable ${codes(env)}.`,
					prefixes.length > 0 && `Keys start with ${codes(prefixes)}.`,
					note && say(note),
					sources.cite(cite),
				]
					.filter(Boolean)
					.join(' '),
			),
		),
	);

function help({ serviceStatus, contacts, attach, ownPages }: Of<'help'>, { say }: Context, sources: Citations): string {
	const { text, url, feed, cite } = serviceStatus;
	const links = (items: OutsideLink[]) =>
		list(
			items.map((item) =>
				[link(literal(item.text), item.href), item.note && say(item.note), sources.cite(item.cite)].filter(Boolean).join(' '),
			),
		);
	return join(
		under(3, 'Is it down?', paragraph(say(text), url && `<${url}>`, feed && `Feed: <${feed}>`, sources.cite(cite))),
		under(3, 'Whom to ask', links(contacts)),
		under(3, 'What to include', sources.claims(attach)),
		under(3, literal(ownPages.title), links(ownPages.links)),
	);
}
