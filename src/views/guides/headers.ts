import type { Provider } from '../../catalogue/model.ts';
import { formatText } from '../../catalogue/words.ts';
import { atProvider, code } from './cells.ts';
import type { GuideTable, MakeTable } from './table.ts';

type Header = Provider['headers'][number];

/** Whether the value of a header says when to come back. */
const saysWhen = ({ format }: Header) => format !== 'count' && format !== 'text';

/** The headers that say when to come back, and how each is written. */
export const headers: MakeTable = (providers, cites) => ({
	caption: 'The headers that say when to come back',
	heads: ['Provider', 'Header', 'Window', 'Written as'],
	rows: providers.flatMap((provider): GuideTable['rows'] => {
		const name = atProvider(provider, 'rate-limit-headers');
		const found = provider.headers.filter(saysWhen);
		const source = provider.headers_note ?? provider.headers[0] ?? provider.request_id;
		if (found.length === 0) return [{ cells: [name, 'none documented', '–', '–'], cite: cites.of(provider, source) }];
		return found.map((header) => ({
			cells: [
				name,
				code(header.name),
				header.window ?? '–',
				`${formatText(header.format)}${header.example ? `: ${code(header.example)}` : ''}`,
			],
			cite: cites.of(provider, header),
		}));
	}),
});
