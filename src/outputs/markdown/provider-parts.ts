import type { Provider } from '../../catalogue/model.ts';
import { raisedBy, readsOf } from '../../catalogue/sdks.ts';
import { transportText } from '../../catalogue/words.ts';
import { fence, heading, join, list, paragraph, table } from './blocks.ts';
import type { Citations } from './citations.ts';
import type { Context } from './context.ts';
import { code, literal, link } from './inline.ts';

/** Writes one part of a provider's page; nothing when it has none of it. */
type WritePart = (provider: Provider, context: Context, sources: Citations) => string;

const codes = (names: string[]) => names.map(code).join(', ');
const under = (title: string, text: string) => text && join(heading(3, title), text);

export const formats: WritePart = (provider, { say }, sources) =>
	join(
		...provider.formats.map((format) =>
			join(
				heading(3, literal(format.title)),
				paragraph(`${format.transport.map(transportText).join(', ')}.`, format.note && say(format.note), sources.cite(provider, format)),
				fence(format.shape, format.language),
				list(Object.entries(format.paths).map(([what, path = '']) => `${what.replace('_', ' ')}: ${code(path)}`)),
			),
		),
		under(
			'Fields of the error body',
			list(
				provider.components.map(
					(item) => `${code(item.name)}${item.type ? ` (${literal(item.type)})` : ''}: ${say(item.text)} ${sources.cite(provider, item)}`,
				),
			),
		),
		under(
			'Request id',
			paragraph(
				provider.request_id.where && `${code(provider.request_id.where)}.`,
				say(provider.request_id.text),
				sources.cite(provider, provider.request_id),
			),
		),
	);

export const limits: WritePart = (provider, { say }, sources) =>
	join(
		provider.headers.length > 0 &&
			table(
				['Header', 'Unit and window', 'Format', 'Example', 'Meaning', 'When absent'],
				provider.headers.map((header) => [
					code(header.name),
					literal(header.window ? `${header.unit} per ${header.window}` : header.unit),
					header.format,
					header.example ? code(header.example) : 'none given',
					`${say(header.meaning)} ${sources.cite(provider, header)}`,
					say(header.absent),
				]),
			),
		provider.headers_note && sources.claims(provider, [provider.headers_note]),
		under('What is limited', sources.claims(provider, provider.limits)),
	);

export const sdks: WritePart = (provider, { say }, sources) =>
	join(
		...provider.sdks.map((sdk) =>
			join(
				heading(3, `${code(sdk.package)} ${literal(sdk.language)}`),
				paragraph(
					`At ${literal(sdk.version)}, ${sdk.ran ? 'measured by running it' : 'read in its source'}.`,
					sdk.carries && say(sdk.carries),
					sources.cite(provider, sdk),
				),
				table(
					['Error', 'Raised as', 'Retried by itself'],
					raisedBy(sdk).flatMap(({ title, rows }) => rows.map(({ what, name }) => [literal(what), code(name), literal(title)])),
				),
				list(readsOf(sdk).map(({ what, where }) => `${what}: ${where.map(code).join(' or ') || 'not on the error'}`)),
				sdk.retries &&
					paragraph(
						sdk.retries.obeys.length > 0 && `Obeys ${codes(sdk.retries.obeys)}.`,
						sdk.retries.longest_wait !== undefined && `Longest wait it takes from a header: ${sdk.retries.longest_wait} seconds.`,
						sdk.retries.note && say(sdk.retries.note),
					),
				sdk.prints.length > 0 && `Message: ${sdk.prints.map(code).join(' or ')}`,
			),
		),
	);

export const topics: WritePart = (provider, { line, say }, sources) =>
	join(
		...provider.topics.map((topic) =>
			join(
				heading(3, literal(topic.title)),
				topic.intro && paragraph(say(topic.intro)),
				sources.claims(provider, topic.points),
				list(topic.entries.flatMap((slug) => provider.entries.filter((entry) => entry.slug === slug)).map(line)),
			),
		),
		under('Good practice', sources.claims(provider, provider.practices)),
	);

export const access: WritePart = (provider, { say }, sources) =>
	list([
		...provider.base_urls.map((base) => `${code(base.url)}: ${say(base.note)} ${sources.cite(provider, base)}`),
		...provider.auth.map((auth) =>
			[
				`${code(auth.scheme)}.`,
				auth.env.length > 0 && `Environment variable ${codes(auth.env)}.`,
				auth.key_prefixes.length > 0 && `Keys start with ${codes(auth.key_prefixes)}.`,
				auth.note && say(auth.note),
				sources.cite(provider, auth),
			]
				.filter(Boolean)
				.join(' '),
		),
	]);

export const help: WritePart = (provider, { say }, sources) => {
	const { support, service_status: status } = provider;
	const links = (items: Provider['links']) =>
		list(
			items.map((item) =>
				[link(literal(item.label), item.url), item.note && say(item.note), sources.cite(provider, item)].filter(Boolean).join(' '),
			),
		);
	return join(
		under(
			'Is it down?',
			paragraph(say(status.text), status.url && `<${status.url}>`, status.feed && `Feed: <${status.feed}>`, sources.cite(provider, status)),
		),
		under('Whom to ask', links(support.links)),
		under('What to include', sources.claims(provider, support.attach)),
		under(`${literal(provider.name)}'s own pages`, links(provider.links)),
	);
};
