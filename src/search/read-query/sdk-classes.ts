import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** Finds SDK classes, which stand for statuses: RateLimitError. With its package, a class names the provider too: groq.RateLimitError, openai.error.RateLimitError. */
export function readSdkClasses(reading: Reading, { providers }: Known): Reading {
	const used = new Set(reading.used);
	const official = new Set(reading.official);
	const classStatuses = [...reading.classStatuses];
	reading.tokens.forEach((token, place) => {
		// A class of a single word, such as Unauthorized, counts as a word.
		if (!/[a-z][A-Z]|\./.test(token)) return;
		const [, namespace, dotted] =
			/^([A-Za-z_]+)(?:\.[a-z_]+){0,3}\.([A-Z][A-Za-z]+(?:Error|Requests|Request|Found|Forbidden|Unauthorized))$/.exec(token) ?? [];
		const owners = namespace ? ownersOf(namespace.toLowerCase(), providers) : [];
		const statuses = (owners.length > 0 ? owners : providers).map((provider) => statusesOfClass(provider, dotted ?? token));
		if (statuses.every((list) => list === undefined)) return;
		used.add(place);
		classStatuses.push(...new Set(statuses.flatMap((list) => list ?? [])));
		const [owner, another] = owners;
		if (owner && !another) official.add(owner.id);
	});
	return { ...reading, used, official, classStatuses };
}

/** The statuses that a class stands for. By its own entries, because a query may hold a name that every object inherits, such as toString. */
const statusesOfClass = ({ classes }: ProviderSignature, name: string): number[] | undefined =>
	Object.entries(classes).find(([known]) => known === name)?.[1];

/** The providers whose SDK has this namespace. When several share one, as with `openai`, the provider of that name owns it. */
function ownersOf(namespace: string, providers: ProviderSignature[]): ProviderSignature[] {
	const owners = providers.filter((item) => item.namespaces.includes(namespace));
	const called = providers.filter((item) => item.id === namespace);
	return owners.length === 1 || called.length === 0 ? owners : called;
}
