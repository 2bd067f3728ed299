import { about } from '../../views/about.ts';
import { href } from '../../addresses/ids.ts';
import { heading, join, list, paragraph } from './blocks.ts';
import type { Context } from './context.ts';
import { literal } from './inline.ts';

export function aboutMarkdown({ all, foot, say, site }: Context): string {
	const { summary, sections } = about(all, site.repository);
	return join(
		heading(1, `About ${site.name}`),
		paragraph(literal(summary)),
		...sections.map(({ title, words, text }) =>
			join(
				heading(2, literal(title)),
				words && list(words.map(({ word, text: meaning }) => `**${literal(word)}**: ${say(meaning)}`)),
				text && paragraph(say(text)),
			),
		),
		foot(href.about()),
	);
}
