import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { code, inRows, none, type Table, text } from './table.ts';

const about = {
	id: 'formats',
	title: 'Error formats',
	caption: 'Where to read each value in the error bodies',
	summary: 'The formats of error bodies, with the path of each value and the body itself.',
	first: 'Provider and format',
};

type Format = Provider['formats'][number];
const place = (name: keyof Format['paths']): [string, (format: Format) => ReturnType<typeof text>] => [
	name.replace('_', ' '),
	({ paths }) => (paths[name] ? code(paths[name]) : none('none')),
];

/** Where code, type, message and the rest sit, in each form that a provider answers with. */
export const formats = (all: Catalogue): Table =>
	inRows(
		about,
		all.providers.flatMap((provider) =>
			provider.formats.map((format) => ({
				provider,
				head: { text: `${provider.name}: ${format.title}`, href: `${href.provider(provider.id)}#format-${format.id}` },
				subject: format,
			})),
		),
		[
			place('code'),
			place('type'),
			place('message'),
			place('param'),
			place('status'),
			place('request_id'),
			['transport', ({ transport }) => text(transport.join(', '))],
			['body', ({ shape }) => ({ ...code(shape.trim()), body: true })],
		],
	);
