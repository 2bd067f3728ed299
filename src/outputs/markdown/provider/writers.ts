import type { OutsideLink, ProviderSection } from '../../../views/provider/sections.ts';
import { heading, join, list, paragraph, table } from '../text/blocks.ts';
import type { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { code, literal, link } from '../text/inline.ts';
import { under, type WriterOf } from '../writer.ts';
import { formats, limits } from './responses.ts';
import { codes, sdks } from './sdks.ts';

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
