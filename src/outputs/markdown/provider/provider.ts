import type { ProviderView } from '../../../views/provider/sections.ts';
import { heading, join, paragraph } from '../text/blocks.ts';
import { Citations } from '../citations.ts';
import type { Context } from '../context.ts';
import { literal } from '../text/inline.ts';
import { providerWriters } from './writers.ts';
import { under, writeSection } from '../writer.ts';

/** One provider: its errors, then all that they share. */
export function providerMarkdown({ href, head, sections }: ProviderView, context: Context): string {
	const { say, to } = context;
	const sources = new Citations(context);
	return join(
		heading(1, literal(head.title)),
		paragraph(say(head.summary), `${head.count} errors: ${head.shares.map(({ action, count }) => `${count} **${action}**`).join(', ')}.`),
		paragraph(literal(head.known)),
		head.notice && paragraph(say(head.notice)),
		...head.confusedWith.map((item) => paragraph(say(item.text), `See ${to(item.name, item.href)}.`, sources.cite(item.cite))),
		...sections.map((section) => under(2, literal(section.title), writeSection(providerWriters, section, context)(sources))),
		context.foot(href),
	);
}
