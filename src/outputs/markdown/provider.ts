import type { Provider } from '../../catalogue/model.ts';
import { href } from '../../addresses/ids.ts';
import { casesOf, nameOf } from '../../catalogue/query.ts';
import { heading, join, list, paragraph, table } from './blocks.ts';
import { Citations } from './citations.ts';
import type { Context } from './context.ts';
import { code, literal } from './inline.ts';
import * as part from './provider-parts.ts';

/** One provider: its errors, then all that they share. */
export function providerMarkdown(provider: Provider, context: Context): string {
	const { say, to } = context;
	const sources = new Citations(context);
	const confused = provider.confused_with.map((item) =>
		paragraph(say(item.text), `See ${to('the other one', href.provider(item.provider))}.`, sources.cite(provider, item)),
	);
	const sections: [string, string][] = [
		['Errors', join(provider.undocumented && sources.claims(provider, [provider.undocumented]), errors(provider, context))],
		['How to decide', decisions(provider, context)],
		['Error format', part.formats(provider, context, sources)],
		['Rate limits', part.limits(provider, context, sources)],
		['SDKs', part.sdks(provider, context, sources)],
		['Troubleshooting', part.topics(provider, context, sources)],
		['Access', part.access(provider, context, sources)],
		['Getting help', part.help(provider, context, sources)],
	];
	return join(
		heading(1, `${literal(provider.name)} API errors`),
		paragraph(say(provider.summary), `${provider.entries.length} entries.`),
		provider.notice && paragraph(say(provider.notice)),
		...confused,
		...sections.filter(([, text]) => text).map(([title, text]) => join(heading(2, title), text)),
		join(heading(2, 'Sources'), sources.list()),
		`Clients that handle them: <${context.site.url}${provider.href}#client>.`,
		context.foot(provider.href),
	);
}

const errors = ({ entries }: Provider, { say, to }: Context) =>
	table(
		['Code', 'Status', 'Verdict', 'Meaning'],
		entries.map((entry) => [
			to(code(nameOf(entry)), entry.href),
			entry.status.join(', ') || 'none',
			`**${entry.verdict.action}**`,
			`${literal(entry.title)}. ${say(entry.summary)}`,
		]),
	);

/** From the status over what tells the cases apart to the verdict. */
function decisions({ entries }: Provider, { say, to }: Context): string {
	const failures = entries.filter((entry) => entry.kind === 'status' && (entry.status[0] ?? 0) >= 400);
	return list(
		failures.map((entry) => {
			const { cases } = casesOf(entry);
			const own = `${to(entry.slug, entry.href)}: **${entry.verdict.action}**`;
			if (entry.verdict.action !== 'depends') return own;
			const told = list(cases.map((item) => `${say(item.tell)} **${item.verdict.action}**`));
			return `${own}\n${told.replace(/^/gm, '  ')}`;
		}),
	);
}
