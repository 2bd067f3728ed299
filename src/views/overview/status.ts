import type { Catalogue, Status } from '../../catalogue/model.ts';
import { answerAt, codesWith } from '../../catalogue/query.ts';
import { entryLink, type Link } from '../parts.ts';
import { adviceRow } from './advice-row.ts';
import type { OverviewSection } from './sections.ts';

/** One line about the status itself: prose, or where it is defined and when that was read. */
export type StatusFact = { name: string; text: string } | { name: string; link: Link; checked: string };
/** One HTTP status over all providers. */
export type StatusView = {
	href: string;
	file: string;
	head: { code: string; name: string; meaning: string; facts: StatusFact[] };
	sections: OverviewSection[];
};

export function statusView(status: Status, all: Catalogue): StatusView {
	const near = all.statuses.filter((other) => other.entries.length > 0 && other !== status && other.id[0] === status.id[0]);
	return {
		href: status.href,
		file: 'content/statuses.yaml',
		head: { code: status.id, name: status.name, meaning: status.meaning, facts: factsOf(status) },
		sections: [
			atProviders(status, all),
			...codesOf(status, all),
			...(near.length > 0
				? [
						{
							kind: 'near-statuses' as const,
							id: 'near',
							title: 'Near it',
							statuses: near.map((other) => ({ href: other.href, text: other.id, name: other.name })),
						},
					]
				: []),
		],
	};
}

const atProviders = ({ id }: Status, { providers }: Catalogue): OverviewSection => ({
	kind: 'advice',
	id: 'providers',
	title: 'What each provider means by it',
	caption: `${id} at ${providers.length} providers`,
	first: 'Provider',
	withStatus: false,
	providers: providers.map((provider) => {
		const entry = answerAt(provider, Number(id));
		return {
			provider: { href: provider.href, text: provider.name },
			rows: entry ? [adviceRow(entry)] : [],
			none: `${provider.name} does not document ${id}.`,
		};
	}),
});

/** The codes that come with it, a section a provider. */
const codesOf = ({ id }: Status, { providers }: Catalogue): OverviewSection[] =>
	providers.flatMap((provider) => {
		const codes = codesWith(provider, Number(id));
		if (codes.length === 0) return [];
		return [{ kind: 'entries', id: provider.id, title: `Codes that ${provider.name} sends with it`, entries: codes.map(entryLink) }];
	});

function factsOf({ retry, defined_in: defined, official, used_by: user, former_names: former }: Status): StatusFact[] {
	return [
		{ name: 'Retry, by the standard', text: retry },
		{ name: 'Defined in', link: { href: defined.url, text: defined.title }, checked: defined.checked },
		...(official ? [] : [{ name: 'Unofficial', text: `Not in the IANA registry.${user ? ` Used by ${user}.` : ''}` }]),
		...(former.length > 0 ? [{ name: 'Formerly', text: former.join(', ') }] : []),
	];
}
