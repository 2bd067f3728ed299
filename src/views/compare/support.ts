import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { type Cell, code, inRows, none, type Table, text } from './table.ts';

const about = {
	id: 'support',
	title: 'Request ids and support',
	caption: 'Where the request id is, and how to get help',
	summary: 'What to include when you ask for help, whom to ask, and where providers announce outages.',
	first: 'Provider',
};

export const support = (all: Catalogue): Table =>
	inRows<Provider>(
		about,
		all.providers.map((provider) => ({
			provider,
			head: { text: provider.name, href: `${href.provider(provider.id)}#support` },
			subject: provider,
		})),
		[
			['request id', ({ request_id: id }) => (id.where ? code(id.where) : none('not stated'))],
			['in words', ({ request_id: id }) => text(plain(id.text))],
			['status page', ({ service_status: status }) => site(status.url)],
			['feed', ({ service_status: status }) => site(status.feed)],
			['contacts', ({ support: { links } }) => contacts(links)],
			[
				'what to include',
				({ support: { attach } }) => (attach.length > 0 ? text(attach.map((item) => plain(item.text)).join(' ')) : none('not stated')),
			],
		],
	);

const site = (url: string | undefined): Cell =>
	url === undefined ? none('none') : { text: url, links: [{ before: '', text: url, href: url }] };

/** Each with its label; an address of mail goes without what a link to it adds. */
function contacts(links: Provider['support']['links']): Cell {
	if (links.length === 0) return none('none');
	const shown = links.map(({ label, url }) => ({ before: `${label}: `, text: url.replace(/^mailto:|\?.*$/g, ''), href: url }));
	return { text: shown.map(({ before, text }) => before + text).join('; '), links: shown };
}
