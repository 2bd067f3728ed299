import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { casesOf, statusEntry } from '../../catalogue/query.ts';
import { waitInWords } from '../../catalogue/words.ts';
import { type Cell, inColumns, nothing, type Table, verdictCell } from './table.ts';

const about = {
	id: 'retries',
	title: 'Retry rules',
	caption: 'Where a retry can help, and where to read the wait',
	summary:
		'For each status that a retry can fix: whether it can at each provider. With two to four providers chosen, you also see how long to wait, and where to read that.',
	first: 'Status',
};

/** The statuses that a retry can mend. */
const retryable = [408, 409, 425, 429, 498, 500, 502, 503, 504];

/** What to do about the statuses that a retry can mend. */
export function retries({ providers }: Catalogue): Table {
	const asked = retryable.filter((status) => providers.some((provider) => statusEntry(provider, status)));
	return inColumns(
		about,
		providers,
		asked.map((status) => ({
			head: { text: String(status), href: href.status(status) },
			cellOf: (provider) => ruleAt(provider, status),
		})),
	);
}

function ruleAt(provider: Provider, status: number): Cell {
	const entry = statusEntry(provider, status);
	if (!entry) return nothing;
	const cases = entry.verdict.action === 'depends' ? casesOf(entry).cases : [];
	return verdictCell(
		entry.verdict.action,
		entry.href,
		plain(waitInWords(entry.verdict)),
		cases.map((item) => ({ action: item.verdict.action, words: `${item.title}. ${plain(waitInWords(item.verdict))}` })),
	);
}
