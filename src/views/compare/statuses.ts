import type { Catalogue } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { answerAt, casesOf } from '../../catalogue/query.ts';
import { inColumns, nothing, type Table, verdictCell } from './table.ts';

const about = {
	id: 'statuses',
	title: 'Statuses',
	caption: 'The verdict of each HTTP status at each provider',
	summary:
		'Which statuses each provider documents or sends, and whether to wait, fix or stop. With two to four providers chosen, you also see what each means.',
	first: 'Status',
};

/** What each status asks of the caller, at each provider. */
export function statuses(all: Catalogue): Table {
	const used = all.statuses.filter((status) => status.entries.length > 0);
	return inColumns(
		about,
		all.providers,
		used.map((status) => ({
			head: { text: `${status.id} ${status.name}`, href: status.href },
			cellOf: (provider) => {
				const entry = answerAt(provider, Number(status.id));
				if (!entry) return nothing;
				const cases = entry.verdict.action === 'depends' ? casesOf(entry).cases : [];
				return verdictCell(
					entry.verdict.action,
					entry.href,
					plain(entry.summary),
					cases.map((item) => ({ action: item.verdict.action, words: item.title })),
				);
			},
		})),
	);
}
