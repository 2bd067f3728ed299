import { type GuideView, tableKey, tableLine } from '../../views/guides/guide.ts';
import { heading, join, paragraph, table } from './text/blocks.ts';
import { Citations } from './citations.ts';
import { type Context, target } from './context.ts';
import { literal } from './text/inline.ts';
import { under } from './writer.ts';

/** A guide as its author wrote it, with links to the Markdown forms and its tables written out. */
export function guideMarkdown(guide: GuideView, context: Context): string {
	const sources = new Citations(context);
	return join(
		heading(1, literal(guide.title)),
		paragraph(literal(guide.summary)),
		written(guide, context, sources),
		guide.sources && under(2, guide.sources.title, sources.list()),
		`Checked ${guide.checked}.`,
		context.foot(guide.href),
	);
}

// Code stays as it is: what looks like a link or like JSX there is none.
const codeParts = /(^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[^\n]*$|`[^`\n]+`)/m;

function written({ file, body, tables }: GuideView, { say, site }: Context, sources: Citations): string {
	const asRows = (of: string, at: string) => {
		const { heads, rows, note = '' } = tables.get(tableKey(of, at)) ?? { heads: [], rows: [] };
		const cells = rows.map(({ cells: [first = '', ...others], cite }) => [`${say(first)} ${sources.cite(cite)}`, ...others.map(say)]);
		return join(table(heads, cells), note);
	};
	const words = (text: string): string => {
		const prose = text.replace(tableLine, '');
		const [component] = /^(?:import|export)\s.*|<[A-Za-z/>]|[{}]/m.exec(prose) ?? [];
		if (component)
			throw new Error(
				`${file} holds "${component}": only <ProviderTable of="…" /> on a line of its own has a Markdown form; write the rest as Markdown`,
			);
		return text
			.replace(/\]\((\/[^)\s]*)\)/g, (_, href: string) => `](${target(href, site.base ?? '')})`)
			.replace(tableLine, (_, of: string, at: string = '') => asRows(of, at));
	};
	let rest = body.trim();
	let text = '';
	for (let found = codeParts.exec(rest); found; found = codeParts.exec(rest)) {
		text += words(rest.slice(0, found.index)) + found[0];
		rest = rest.slice(found.index + found[0].length);
	}
	return text + words(rest);
}
