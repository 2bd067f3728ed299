import type { Evidence } from '../../decode/evidence.ts';
import type { Cut } from '../../decode/excerpt.ts';
import { coverFacts } from '../../decode/cover-facts.ts';
import type { KindCount, Mask } from '../../decode/mask.ts';
import type { Decoded, Fact, Hint, Match, Wait } from '../../decode/types.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';
import { inSeconds } from './in-seconds.ts';

/** What an entry was recognized by: "code rate_limit_exceeded", "the message", "status 429". */
export function reasonWords(evidence: Evidence): string {
	const { value } = evidence;
	switch (evidence.kind) {
		case 'key':
			return `${evidence.key} ${value}`;
		case 'problem-uri':
			return `the problem type ${value}`;
		case 'word':
			return `the word ${value}`;
		case 'grpc':
			return `gRPC status ${value}`;
		case 'class':
			return `class ${value}`;
		case 'message':
			return 'the message';
		case 'number':
			return `the number ${value} next to it`;
		case 'status':
			return `status ${value}`;
		case 'status-name':
			return `the name of status ${value}`;
	}
}

/** Says whose key, host or name the text holds, and who answered. */
export function hintWords({ hints, provider }: Pick<Decoded, 'hints' | 'provider'>, providers: ProviderSignature[]): string[] {
	const find = (wanted: string | undefined) => providers.find(({ id }) => id === wanted);
	const answered = find(provider);
	return answered ? hints.map((hint) => ofHint(hint, answered, find(hint.owner))) : [];
}

function ofHint(hint: Hint, answered: ProviderSignature, owner: ProviderSignature | undefined): string {
	const { name, keyPrefixes, hosts } = answered;
	const [start] = keyPrefixes;
	const { value } = hint;
	switch (hint.kind) {
		case 'key':
			return `The key looks like one of ${owner?.name}'s (${value}…), but ${name} responded. Send a ${name} key${start ? `, which starts with ${start}` : ''}.`;
		case 'key-start':
			return `${name} keys start with ${start}. This one starts with ${value}${owner ? `, like ${owner.name} keys` : ''}.`;
		case 'host':
			return `The request went to ${value}, a host of ${owner?.name}, but the response looks like one of ${name}.`;
		case 'name':
			return `${name} (${hosts[0]}) is not ${value[0]?.toUpperCase()}${value.slice(1)}, a name of ${owner?.name} (${owner?.hosts[0]}).`;
	}
}

/** What to look up to choose between the entries: where the request went, or what else the response says. */
export function tellApartWords(matches: Match[], providers: ProviderSignature[]): string {
	const ids = [...new Set(matches.map(({ entry }) => entry.provider))];
	if (ids.length === 1) return 'Compare the code and the message of your response with those on the pages.';
	const hosts = ids
		.map((id) => providers.find((provider) => provider.id === id))
		.flatMap((provider) => (provider?.hosts[0] ? [`${provider.hosts[0]} is ${provider.name}`] : []));
	return `Check where the request went: ${hosts.join(', ')}. Another host means another provider, whatever the body looks like.`;
}

/** What was masked: "Masked: 1 API key, 2 e-mail addresses." */
export const maskedWords = (kinds: KindCount[]): string => `Masked: ${kinds.map(counted).join(', ')}.`;

const counted = ({ kind, count }: KindCount) => `${count} ${kind}${count === 1 ? '' : kind.endsWith('s') ? 'es' : 's'}`;

const factNames: Record<Fact['name'], string> = {
	'request-id': 'Request id',
	limit: 'Limit',
	used: 'Used',
	requested: 'Requested',
	model: 'Model',
	field: 'Field',
	tool: 'Tool',
	'limit-kind': 'Limit kind',
	count: 'Count',
	path: 'Path',
	name: 'Name',
};

/** What the paste tells without its secrets, line by line, the wait first. */
export function factWords({ wait, facts }: Pick<Decoded, 'wait' | 'facts'>, mask: Mask['mask']): { name: string; value: string }[] {
	const told = coverFacts(facts, mask).map(({ name, value }) => ({ name: factNames[name], value }));
	return wait ? [{ name: 'Wait', value: `${inSeconds(wait.seconds)} from ${waitSourceWords(wait.from)}` }, ...told] : told;
}

/** Which part of a long paste was read. */
export function cutWords({ head, tail, of }: Cut): string {
	const [first, last, all] = [head, tail, of].map((size) => size.toLocaleString('en'));
	return `Read the first ${first} and the last ${last} of ${all} characters.`;
}

/** Where a wait was read: header retry-after. */
export const waitSourceWords = (from: Wait['from']) =>
	from.kind === 'sentence' ? 'the message' : `${from.kind === 'header' ? 'header' : 'body field'} ${from.name}`;
