import type { Condition } from '../../catalogue/model.ts';
import { heading, join, paragraph, table } from './blocks.ts';
import type { Context } from './context.ts';
import { literal } from './inline.ts';
import { named, verdictCells } from './verdict-cells.ts';

/** One meaning over all providers. */
export function conditionMarkdown(condition: Condition, context: Context): string {
	const { all, say, to } = context;
	const rows = all.providers.flatMap((provider) => {
		const entries = condition.entries.filter((entry) => entry.provider === provider);
		if (entries.length === 0) return [[to(literal(provider.name), provider.href), '–', '–', 'No equivalent documented.']];
		return entries.map((entry) => [
			named(entry, context),
			entry.status.join(', ') || 'none',
			...verdictCells(entry, context, condition.id),
		]);
	});
	return join(
		heading(1, literal(condition.title)),
		paragraph(say(condition.summary), `As a rule: **${condition.usual}**.`),
		condition.words.length > 0 && `Also called: ${condition.words.map(literal).join(', ')}.`,
		table(['Provider and code', 'Status', 'Verdict', 'Meaning and wait'], rows),
		context.foot(condition.href),
	);
}
