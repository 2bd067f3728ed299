import type { Catalogue, Status } from '../../catalogue/model.ts';
import { answerAt, codesWith } from '../../catalogue/query.ts';
import { foremost } from '../most-listed.ts';
import { entryLink, type Link } from '../parts.ts';
import { adviceRow } from './advice-row.ts';
import type { OverviewSection } from './sections.ts';
import { sideBySide } from './side-by-side.ts';

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
	const near = nearTo(status, all);
	return {
		href: status.href,
		file: 'content/statuses.yaml',
		head: { code: status.id, name: status.name, meaning: status.meaning, facts: factsOf(status) },
		sections: [
			...sideBySide(atProviders(status, all), all),
			...codesOf(status, all),
			...(near.length > 0
				? [
						{
							kind: 'near-statuses' as const,
							id: 'near',
							title: 'Nearby statuses',
							statuses: near.map((other) => ({ href: other.href, text: other.id, name: other.name })),
						},
					]
				: []),
		],
	};
}

const atProviders = ({ id }: Status, { providers }: Catalogue) => ({
	id: 'providers',
	title: 'What each provider means by it',
	of: id,
	first: 'Provider',
	withStatus: false,
	providers: providers.map((provider) => {
		const entry = answerAt(provider, Number(id));
		return {
			provider: { href: provider.href, text: provider.name },
			rowId: `at-${provider.id}`,
			rows: entry ? [adviceRow(entry)] : [],
			none: `${provider.name} doesn't document ${id}.`,
		};
	}),
});

/** How many statuses are named as near. */
const nearShown = 8;

/** The statuses of the same class whose numbers are nearest, in their order. */
function nearTo({ id }: Status, { statuses }: Catalogue): Status[] {
	const distance = (other: Status) => Math.abs(Number(other.id) - Number(id));
	return statuses
		.filter((other) => other.entries.length > 0 && other.id !== id && other.id[0] === id[0])
		.sort((a, b) => distance(a) - distance(b))
		.slice(0, nearShown)
		.sort((a, b) => Number(a.id) - Number(b.id));
}

/** The codes that come with it, a section a provider. */
const codesOf = ({ id }: Status, { providers }: Catalogue): OverviewSection[] =>
	foremost(providers).flatMap((provider) => {
		const codes = codesWith(provider, Number(id));
		if (codes.length === 0) return [];
		return [{ kind: 'entries', id: provider.id, title: `Codes at ${provider.name}`, entries: codes.map(entryLink) }];
	});

function factsOf({ retry, defined_in: defined, official, used_by: user, former_names: former }: Status): StatusFact[] {
	return [
		{ name: 'Retry, by the standard', text: retry },
		{ name: 'Defined in', link: { href: defined.url, text: defined.title }, checked: defined.checked },
		...(official ? [] : [{ name: 'Unofficial', text: `Not in the IANA registry.${user ? ` Used by ${user}.` : ''}` }]),
		...(former.length > 0 ? [{ name: 'Formerly', text: former.join(', ') }] : []),
	];
}
