import { href } from '../../addresses/ids.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { plain } from '../../catalogue/prose.ts';
import { code, inRows, type Table, text } from './table.ts';

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
			['request id', ({ request_id: id }) => (id.where ? code(id.where) : text('not stated'))],
			['in words', ({ request_id: id }) => text(plain(id.text))],
			['status page', ({ service_status: status }) => site(status.url)],
			['feed', ({ service_status: status }) => site(status.feed)],
			['contacts', (provider) => text(contacts(provider) || 'none')],
			['what to include', (provider) => text(provider.support.attach.map((item) => plain(item.text)).join(' ') || 'not stated')],
		],
	);

const site = (url: string | undefined) => (url === undefined ? text('none') : { text: url, href: url });

const contacts = (provider: Provider) =>
	provider.support.links.map((link) => `${link.label}: ${link.url.replace(/^mailto:|\?.*$/g, '')}`).join('; ');
