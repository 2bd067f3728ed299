import { href } from '../../addresses/ids.ts';
import type { Provider } from '../../catalogue/model.ts';
import { transportText } from '../../catalogue/words.ts';
import { atProvider, code, link } from './cells.ts';
import type { GuideTable, MakeTable } from './table.ts';

type Format = Provider['formats'][number];

const toFormat = ({ id }: Provider, format: Format) => link(format.title, `${href.provider(id)}#format-${format.id}`);

/** Where the usual error body of each provider has code, type and sentence. */
export const body: MakeTable = (providers, cites) => ({
	caption: 'Where to read each value in the usual error body',
	heads: ['Provider', 'Code', 'Type', 'Message', 'Other formats'],
	rows: providers.flatMap((provider): GuideTable['rows'] => {
		const usual = provider.formats.find(({ paths }) => paths.code ?? paths.type) ?? provider.formats[0];
		if (!usual) return [];
		const { code: codeAt, type, message } = usual.paths;
		const others = provider.formats.length - 1;
		return [
			{
				cells: [
					atProvider(provider, `format-${usual.id}`),
					code(codeAt),
					code(type),
					code(message),
					others > 0 ? link(`${others} more`, `${href.provider(provider.id)}#error-format`) : 'none',
				],
				cite: cites.of(provider, usual),
			},
		];
	}),
});

/** The ways to send an error after a good status. */
const afterAGoodStatus = ['http-200-body', 'stream', 'websocket', 'batch'];

/** What an error looks like that comes inside a 200, a stream, a socket or a batch. */
export const hidden: MakeTable = (providers, cites) => ({
	caption: 'Errors that come after a successful status',
	heads: ['Provider', 'Format', 'Arrives as', 'Code', 'Message'],
	rows: providers.flatMap((provider): GuideTable['rows'] => {
		const found = provider.formats.filter(({ transport }) => transport.some((way) => afterAGoodStatus.includes(way)));
		if (found.length === 0)
			return [
				{
					cells: [atProvider(provider, 'error-format'), 'none documented', '–', '–', '–'],
					cite: cites.of(provider, provider.formats[0] ?? provider.request_id),
				},
			];
		return found.map((format) => ({
			cells: [
				provider.name,
				toFormat(provider, format),
				format.transport
					.filter((way) => afterAGoodStatus.includes(way))
					.map(transportText)
					.join(', '),
				code(format.paths.code ?? format.paths.type),
				code(format.paths.message),
			],
			cite: cites.of(provider, format),
		}));
	}),
});
