import { type ChangeItem, type ChangesView, type ProviderChanges, untoldText } from '../../views/changes.ts';
import { heading, join, list, paragraph } from './text/blocks.ts';
import type { Context } from './context.ts';
import { code, literal } from './text/inline.ts';

/** What changed, by month and provider. */
export const changesMarkdown = ({ href, title, summary, months }: ChangesView, context: Context): string =>
	join(
		heading(1, literal(title)),
		paragraph(literal(summary)),
		...months.flatMap((month) => [
			heading(2, literal(month.title)),
			paragraph(`${literal(month.summary)}.`),
			...month.providers.map((provider) => atProvider(provider, context)),
			month.untold > 0 && untoldText(month.untold),
		]),
		context.foot(href),
	);

function atProvider({ provider, changed, added }: ProviderChanges, { to }: Context): string {
	const linked = ({ entry }: ChangeItem) => to(code(entry.text), entry.href);
	return join(
		heading(3, literal(provider.text)),
		list(
			changed.map((item) => {
				const verdicts = item.verdicts && `, from ${item.verdicts.before} to **${item.verdicts.after}**`;
				return `${item.day}: ${linked(item)} ${literal(item.title)}: ${item.what}${item.what === 'retired' ? '' : ' changed'}${verdicts ?? ''}`;
			}),
		),
		added.length > 0 && paragraph(`Added: ${added.map(linked).join(', ')}.`),
	);
}
