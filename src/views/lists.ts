import { href } from '../addresses/ids.ts';
import type { Catalogue, Provider } from '../catalogue/model.ts';
import { isDemo } from '../catalogue/query.ts';
import type { Action } from '../schema/types.ts';
import { action } from '../schema/vocabulary.ts';
import type { Table } from './compare/table.ts';
import { sendersOf } from './overview/code.ts';
import type { Link } from './parts.ts';

// The lists of what there is: they stand on pages of their own, on the home page and in llms.txt.

/** How many entries have which verdict; one that none has is left out. */
export type VerdictShares = { action: Action; count: number }[];

export type ProviderItem = Link & { summary: string; count: number; demo: boolean; shares: VerdictShares };

export type GuideItem = Link & { summary: string };

/** Providers by name. One that only shows how to document an API comes after those that people call. */
export const demoLast = (providers: Provider[]): Provider[] => [
	...providers.filter((provider) => !isDemo(provider)),
	...providers.filter(isDemo),
];

export const verdictShares = ({ entries }: Provider): VerdictShares =>
	action.options
		.map((option) => ({ action: option, count: entries.filter(({ verdict }) => verdict.action === option).length }))
		.filter(({ count }) => count > 0);

export const providerItems = ({ providers }: Catalogue): ProviderItem[] =>
	demoLast(providers).map((provider) => ({
		href: provider.href,
		text: provider.name,
		summary: provider.summary,
		count: provider.entries.length,
		demo: isDemo(provider),
		shares: verdictShares(provider),
	}));

export const guideItems = ({ guides }: Catalogue): GuideItem[] =>
	guides.map((guide) => ({ href: guide.href, text: guide.title, summary: guide.summary }));

export const comparisonItems = (tables: Table[]): GuideItem[] =>
	tables.map(({ id, title, summary }) => ({ href: href.compare(id), text: title, summary }));

/** The page that lists the statuses. */
export const statusList = ({ statuses }: Catalogue) => ({
	title: 'HTTP statuses',
	summary: 'Every registered HTTP status from 200 up, and the unofficial ones that services use.',
	heads: ['Status', 'Meaning', 'Errors'],
	classes: statusClasses(statuses).map(([digit, title]) => ({
		id: `${digit}xx`,
		title: `${digit}xx: ${title}`,
		rows: statuses
			.filter(({ id }) => id.startsWith(digit))
			.map((status) => ({
				status: { href: status.href, text: status.id },
				name: `${status.name}${status.official ? '' : ' (unofficial)'}`,
				meaning: status.meaning,
				count: countText(status.entries.length),
			})),
	})),
});

const classNames = [
	['1', 'not done yet'],
	['2', 'success'],
	['3', 'redirects'],
	['4', 'the request or the account'],
	['5', 'the server'],
] as const;
const statusClasses = (statuses: Catalogue['statuses']) => classNames.filter(([digit]) => statuses.some(({ id }) => id.startsWith(digit)));

const countText = (count: number): string => (count === 0 ? 'no errors' : count === 1 ? '1 error' : `${count} errors`);

/** The page that lists the conditions. */
export const conditionList = ({ conditions }: Catalogue) => ({
	title: 'Conditions',
	summary: 'One meaning, many names. Each page says what every provider calls it, and what to do there.',
	heads: ['Condition', 'Usually', 'Meaning', 'Errors'],
	rows: conditions
		.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
		.map((condition) => ({
			condition: { href: condition.href, text: condition.title },
			usual: condition.usual satisfies Action,
			summary: condition.summary,
			count: countText(condition.entries.length),
		})),
});

/** The page that lists the codes and types that several providers send. */
export const codeList = ({ codes }: Catalogue) => ({
	title: 'Shared codes',
	summary: 'One code, several providers. Each page says who sends it, with which status and verdict, and what differs.',
	heads: ['Code or type', 'Verdicts', 'Sent by'],
	rows: codes.map((code) => ({
		code: { href: code.href, text: code.name },
		actions: [...new Set(code.entries.map(({ verdict }): Action => verdict.action))],
		senders: sendersOf(code).map(({ name }) => name),
	})),
});

/** The page that lists the guides. */
export const guideList = (all: Catalogue) => ({
	title: 'Guides',
	summary: 'What holds for the errors of every provider: reading a response, retrying, headers, streams, asking for help.',
	items: guideItems(all),
});

/** The page that lists the comparisons, and what else sets providers side by side. */
export const comparisonList = (tables: Table[]) => ({
	title: 'Compare providers',
	summary: 'APIs that call themselves compatible differ in statuses, bodies, headers and retries. Choose what to compare.',
	items: [
		...comparisonItems(tables),
		{ href: href.conditions(), text: 'Conditions', summary: 'What each provider calls the same thing.' },
		{ href: href.codes(), text: 'Shared codes', summary: 'What each provider means by the same code.' },
		{ href: `${href.compare('headers')}#reader`, text: 'Header reader', summary: 'Paste response headers and get the seconds to wait.' },
	],
});
