import type { Known } from '../known.ts';
import type { Reading } from './reading.ts';

/** A field as it stands in the body of a request, or with a capital at the beginning of a sentence. The name of a key is said of keys. */
const field = /^[A-Za-z][a-z0-9]*(?:_[a-z0-9]+)+$/;
const ofKey = /_key$/;
/** The same in camel case, as APIs of Google and many clients write them. What begins with a verb is a function. */
const camelField =
	/^(?!(?:get|set|create|generate|stream|send|list|fetch|make|call|invoke|run|handle|use|on|is|has|add|update|delete|load|start|open|close|parse|read|write|build|do|with|to|from)[A-Z])[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+$/;

/** How much of a query such a name makes up: a phrase of its words that says otherwise outweighs it. */
const share = 0.6;
/** A meaning that makes up this much of a query says what is wrong with a field. */
const leastOfOther = 0.3;

/**
 * Finds what a name means to a provider that is named and doesn't have it. A code of other providers means there what it
 * means to them. A field that fails somewhere is an invalid parameter, also one whose name is a code elsewhere.
 */
export function readForeignNames(reading: Reading, known: Known): Reading {
	const { providers, named, likeCodes, statuses, howTo, tokens, used } = reading;
	const isOwn = [...named.keys()].some(({ provider = '' }) => providers.includes(provider));
	if (providers.length === 0 || isOwn || howTo || statuses.length > 0) return reading;
	const meanings = new Map(reading.meanings);
	const add = (id: string | undefined) =>
		id && known.meanings.some((item) => item.id === id) && meanings.set(id, Math.max(share, meanings.get(id) ?? 0));
	const entries = [...named.keys()].filter(({ provider }) => provider !== undefined);
	const failures = entries.filter(({ statuses: own }) => own.some((status) => status >= 400));
	if (failures.length > 0) {
		for (const { conditions } of failures) add(conditions[0]);
		// What this provider has no page for comes with the same status there.
		const isMeant = known.entries.some(
			(entry) => providers.includes(entry.provider ?? '') && entry.conditions.some((id) => meanings.has(id)),
		);
		if (!isMeant) return { ...reading, classStatuses: failures[0]?.statuses.slice(0, 1) ?? [] };
	} else if (
		Math.max(0, ...meanings.values()) < leastOfOther &&
		([...likeCodes, ...named.values()].some((name) => field.test(name) && !ofKey.test(name)) ||
			tokens.some((token, place) => !used.has(place) && camelField.test(token)))
	)
		add('invalid-parameter');
	return { ...reading, meanings };
}
