import type { Verdict } from '../../schema/types.ts';
import type { Catalogue, Provider } from '../../catalogue/model.ts';
import { href } from '../../addresses/ids.ts';
import { plain } from '../../catalogue/prose.ts';
import { answerAt, casesOf, statusEntry } from '../../catalogue/query.ts';
import { classFor, howOften, type Sdk, written } from '../../catalogue/sdks.ts';
import { howLong, waitSource } from '../../catalogue/words.ts';
import { type Cell, code, nothing, type Table, text, verdictCell } from './table.ts';

const byProvider = (all: Catalogue) => all.providers.map((provider) => ({ title: provider.name, provider: provider.id }));

/** What each status asks of the caller, at each provider. */
function statuses(all: Catalogue): Table {
	const used = all.statuses.filter((status) => status.entries.length > 0);
	return {
		id: 'statuses',
		title: 'Statuses',
		caption: 'The verdict of each HTTP status at each provider',
		summary: 'Which statuses each provider documents or sends, and whether to wait, fix or stop. Choose up to four to see what each means.',
		providersIn: 'columns',
		first: 'Status',
		columns: byProvider(all),
		rows: used.map((status) => ({
			head: { text: `${status.id} ${status.name}`, href: status.href },
			cells: all.providers.map((provider): Cell => {
				const entry = answerAt(provider, Number(status.id));
				if (!entry) return nothing;
				const cases = entry.verdict.action === 'depends' ? casesOf(entry).cases : [];
				return verdictCell(
					entry.verdict.action,
					entry.href,
					plain(entry.summary),
					cases.map((item) => ({ action: item.verdict.action, words: item.title })),
				);
			}),
		})),
	};
}

/** Where code, type, message and the rest sit, in each form that a provider answers with. */
function formats(all: Catalogue): Table {
	const places = ['code', 'type', 'message', 'param', 'status', 'request_id'] as const;
	return {
		id: 'formats',
		title: 'Error formats',
		caption: 'Where each value sits in the error bodies',
		summary: 'The shapes that an error body can have, with the path of each value and the body itself.',
		providersIn: 'rows',
		first: 'Provider and format',
		columns: [...places.map((name) => ({ title: name.replace('_', ' ') })), { title: 'transport' }, { title: 'body' }],
		rows: all.providers.flatMap((provider) =>
			provider.formats.map((format) => ({
				provider: provider.id,
				head: { text: `${provider.name}: ${format.title}`, href: `${href.provider(provider.id)}#format-${format.id}` },
				cells: [
					...places.map((name) => (format.paths[name] ? code(format.paths[name]) : text('none'))),
					text(format.transport.join(', ')),
					{ ...code(format.shape.trim()), body: true as const },
				],
			})),
		),
	};
}

function headers(all: Catalogue): Table {
	return {
		id: 'headers',
		title: 'Rate-limit headers',
		caption: 'Rate-limit headers, their units and formats',
		summary: 'Names, units, windows and notations of the headers, and what it means when one is not there.',
		providersIn: 'rows',
		first: 'Provider and header',
		columns: ['unit', 'window', 'format', 'example', 'meaning', 'when absent'].map((title) => ({ title })),
		rows: all.providers.flatMap((provider) => {
			const own = { text: provider.name, href: `${href.provider(provider.id)}#rate-limit-headers` };
			if (provider.headers.length === 0)
				return [
					{
						provider: provider.id,
						head: own,
						cells: [
							text('none documented'),
							text('-'),
							text('-'),
							text('-'),
							text(plain(provider.headers_note?.text ?? 'not stated')),
							text('not stated'),
						],
					},
				];
			return provider.headers.map((header) => ({
				provider: provider.id,
				head: { ...own, text: `${provider.name}: ${header.name}` },
				cells: [
					text(header.unit),
					text(header.window ?? 'not stated'),
					text(header.format),
					header.example ? code(header.example) : text('none given'),
					text(plain(header.meaning)),
					text(plain(header.absent)),
				],
			}));
		}),
	};
}

function classCell(sdk: Sdk, key: string): Cell {
	const name = /^\d/.test(key) ? classFor(sdk, Number(key.replace('xx', '00'))) : sdk.classes[key] && written(sdk, sdk.classes[key]);
	return name ? code(name) : text('not stated');
}

function sdks(all: Catalogue): Table {
	const keys = ['400', '401', '403', '404', '409', '413', '422', '429', '5xx', 'default', 'connection', 'timeout'];
	return {
		id: 'sdks',
		title: 'SDKs',
		caption: 'Exception classes and default retries of the SDKs',
		summary: 'The class that each SDK raises for a status, how often it retries by itself, and which headers it obeys.',
		providersIn: 'rows',
		first: 'Provider and SDK',
		columns: [{ title: 'version' }, { title: 'retries' }, { title: 'retried' }, { title: 'obeys' }, ...keys.map((title) => ({ title }))],
		rows: all.providers.flatMap((provider) =>
			provider.sdks.map((sdk) => ({
				provider: provider.id,
				head: { text: `${provider.name}: ${sdk.package} (${sdk.language})`, href: `${href.provider(provider.id)}#sdks` },
				cells: [
					text(sdk.version),
					text(sdk.retries?.keeps_on ? (howOften(sdk) ?? '') : String(sdk.retries?.default ?? 'not stated')),
					text(sdk.retries?.on.join(', ') || 'none'),
					text(sdk.retries?.obeys.join(', ') || 'none'),
					...keys.map((key) => classCell(sdk, key)),
				],
			})),
		),
	};
}

/** What to do about the statuses that a retry can mend. */
function retries(all: Catalogue): Table {
	const asked = [408, 409, 425, 429, 498, 500, 502, 503, 504].filter((status) =>
		all.providers.some((provider) => statusEntry(provider, status)),
	);
	const words = (provider: Provider, status: number): Cell => {
		const entry = statusEntry(provider, status);
		if (!entry) return nothing;
		const told = (verdict: Verdict) => `${plain(howLong(verdict))}${verdict.wait ? ` Read from: ${plain(waitSource(verdict.wait))}.` : ''}`;
		const cases = entry.verdict.action === 'depends' ? casesOf(entry).cases : [];
		return verdictCell(
			entry.verdict.action,
			entry.href,
			told(entry.verdict),
			cases.map((item) => ({ action: item.verdict.action, words: `${item.title}. ${told(item.verdict)}` })),
		);
	};
	return {
		id: 'retries',
		title: 'Retry rules',
		caption: 'Where a retry can help, and where the wait is read',
		summary: 'For each status that a retry may mend: whether it does at this provider, how long to wait, and where that is read.',
		providersIn: 'columns',
		first: 'Status',
		columns: byProvider(all),
		rows: asked.map((status) => ({
			head: { text: String(status), href: href.status(status) },
			cells: all.providers.map((provider) => words(provider, status)),
		})),
	};
}

function support(all: Catalogue): Table {
	return {
		id: 'support',
		title: 'Request ids and support',
		caption: 'Where the request id is, and how to get help',
		summary: 'What to quote when you ask for help, whom to ask, and where outages are announced.',
		providersIn: 'rows',
		first: 'Provider',
		columns: ['request id', 'in words', 'status page', 'feed', 'contacts', 'what to include'].map((title) => ({ title })),
		rows: all.providers.map((provider) => ({
			provider: provider.id,
			head: { text: provider.name, href: `${href.provider(provider.id)}#support` },
			cells: [
				provider.request_id.where ? code(provider.request_id.where) : text('not stated'),
				text(plain(provider.request_id.text)),
				text(provider.service_status.url ?? 'none'),
				text(provider.service_status.feed ?? 'none'),
				text(provider.support.links.map((link) => `${link.label}: ${link.url.replace(/^mailto:|\?.*$/g, '')}`).join('; ') || 'none'),
				text(provider.support.attach.map((item) => plain(item.text)).join(' ') || 'not stated'),
			],
		})),
	};
}

/** Every comparison, made from the catalogue. */
export const comparisons = (all: Catalogue): Table[] => [statuses(all), formats(all), headers(all), sdks(all), retries(all), support(all)];
