import { href } from '../../addresses/ids.ts';
import { answerAt } from '../../catalogue/query.ts';
import { heading, join, list, table } from './blocks.ts';
import type { Context } from './context.ts';
import { literal } from './inline.ts';
import { guideItems, providerItems } from './lists.ts';

export function homeMarkdown(context: Context): string {
	const { to } = context;
	return join(
		heading(1, `${context.site.name}, the open reference for API errors`),
		'**wait**: a retry can help. **fix**: change the request. **stop**: somebody must act. **ok**: not an error. **depends**: several cases.',
		list([
			to('All errors, A to Z', href.find()),
			to('Statuses', href.statuses()),
			to('Meanings', href.conditions()),
			to('Compare providers', href.compare()),
			to('About', href.about()),
		]),
		join(heading(2, 'Providers'), list(providerItems(context))),
		join(heading(2, 'What each status asks of you'), matrix(context)),
		join(heading(2, 'Guides'), list(guideItems(context))),
		context.foot(href.home()),
	);
}

/** Statuses by provider. A dash: the provider does not document it. */
function matrix({ all, to }: Context): string {
	const used = all.statuses.filter((status) => status.entries.length > 0);
	return table(
		['Status', ...all.providers.map((provider) => literal(provider.name))],
		used.map((status) => [
			`${to(status.id, status.href)} ${literal(status.name)}`,
			...all.providers.map((provider) => {
				const entry = answerAt(provider, Number(status.id));
				return entry ? to(entry.verdict.action, entry.href) : '–';
			}),
		]),
	);
}
