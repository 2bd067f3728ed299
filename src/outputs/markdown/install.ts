import type { InstallView } from '../../views/install.ts';
import { fence, heading, join, paragraph } from './text/blocks.ts';
import type { Context } from './context.ts';
import { literal } from './text/inline.ts';
import { under } from './writer.ts';

export const installMarkdown = ({ href, title, summary, sections }: InstallView, context: Context): string =>
	join(
		heading(1, literal(title)),
		paragraph(literal(summary)),
		...sections.map(({ title: part, text, blocks, after }) =>
			under(
				2,
				literal(part),
				join(
					paragraph(context.say(text)),
					...blocks.flatMap(({ label, language, text: code }) => [paragraph(literal(`${label}:`)), fence(code, language)]),
					after && paragraph(context.say(after)),
				),
			),
		),
		context.foot(href),
	);
