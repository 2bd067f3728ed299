import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { type Cell, code, inRows, none, type Table, text } from './table.ts';

const about = {
	id: 'headers',
	title: 'Rate-limit headers',
	caption: 'Rate-limit headers, their units and formats',
	summary: 'Names, units, windows and formats of the headers, and what it means if one is missing.',
	first: 'Provider and header',
};

type Subject = { header: Provider['headers'][number] | undefined; provider: Provider };
type Row = { provider: Provider; head: Cell; subject: Subject };

/** The headers about limits and waits; a provider without any has a row that says so. */
export const headers = (all: Catalogue): Table =>
	inRows<Subject>(
		about,
		all.providers.flatMap((provider): Row[] => {
			const own = { text: provider.name, href: `${href.provider(provider.id)}#rate-limit-headers` };
			if (provider.headers.length === 0) return [{ provider, head: own, subject: { header: undefined, provider } }];
			return provider.headers.map((header) => ({
				provider,
				head: { ...own, text: `${provider.name}: ${header.name}` },
				subject: { header, provider },
			}));
		}),
		[
			['unit', ({ header }) => (header ? text(header.unit) : none('none documented'))],
			['window', ({ header }) => (header?.window ? text(header.window) : none(header ? 'not stated' : '-'))],
			['format', ({ header }) => (header ? text(header.format) : none('-'))],
			['example', ({ header }) => (header?.example ? code(header.example) : none(header ? 'none given' : '-'))],
			['meaning', ({ header, provider }) => saidOr(header?.meaning ?? provider.headers_note?.text)],
			['when absent', ({ header }) => saidOr(header?.absent)],
		],
	);

const saidOr = (words: string | undefined): Cell => (words === undefined ? none('not stated') : text(plain(words)));
