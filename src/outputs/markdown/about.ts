import type { AboutSection, AboutView } from '../../views/about.ts';
import { heading, join, list, paragraph } from './text/blocks.ts';
import type { Context } from './context.ts';
import { literal } from './text/inline.ts';
import { under, type WriterOf, writeSection } from './writer.ts';

export const aboutMarkdown = ({ href, summary, sections }: AboutView, context: Context): string =>
	join(
		heading(1, `About ${context.site.name}`),
		paragraph(literal(summary)),
		...sections.map((section) => under(2, literal(section.title), writeSection(writers, section, context))),
		context.foot(href),
	);

const writers: WriterOf<AboutSection, string> = {
	words: ({ words }, { say }) => list(words.map(({ word, text }) => `**${literal(word)}**: ${say(text)}`)),
	text: ({ text }, { say }) => paragraph(say(text)),
	offline: ({ text }, { say }) => paragraph(say(text)),
};
