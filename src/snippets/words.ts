import type { Entry, Provider } from '../catalogue/model.ts';
import { casesOf, sibling } from '../catalogue/query.ts';
import type { Verdict } from '../schema/types.ts';

/** What, besides a 429 or a 5xx, says that a wait helps: a status of its own, a code or words of the message. */
export function patientWords(entry: Entry): string[] {
	const waits = ({ action, wait }: Verdict) => action === 'wait' && wait?.from !== 'period';
	const usual = (other: Entry) => other.status.length > 0 && other.status.every((status) => status === 429 || status >= 500);
	// A status tells by itself when all that the provider sends with it waits.
	const always = (status: number) => entry.provider.entries.every((other) => !other.status.includes(status) || waits(other.verdict));
	const own = (other: Entry) =>
		usual(other) ? [] : [...(other.code ? [other.code] : []), ...other.status.filter(always).map((status) => `HTTP ${status}`)];
	if (waits(entry.verdict)) return own(entry);
	const { cases, from } = casesOf(entry);
	return cases
		.filter(({ verdict }) => waits(verdict))
		.flatMap((item) => {
			const other = item.entry ? sibling(entry, item.entry) : undefined;
			if (other) return own(other);
			if (usual(entry)) return [];
			const mine = from.messages.filter((message) => message.case === item.id).map(({ template }) => longestLiteral(template));
			return mine.filter(
				(word) => word.length > 10 && !from.messages.some((other) => other.case !== item.id && other.template.includes(word)),
			);
		})
		.filter((word, index, all) => word.length > 3 && all.indexOf(word) === index);
}

/** The same over all entries of a provider: what its whole client retries besides a 429 and a 5xx. */
export function patienceOf({ entries }: Provider): string[] {
	// A case that only a retry tells from the others is known by its status, or by the status that its message names.
	const byTries = entries.flatMap(({ status, cases }) => {
		const waiting = cases.filter(({ verdict }) => verdict.action === 'wait');
		const first = waiting.some(({ tell }) => /^This is the first \d+ for this request/.test(tell))
			? status.map((code) => `HTTP ${code}`)
			: [];
		const ended = waiting.flatMap(({ tell }) => /message (?:ends with|names) status ([\dx, or]+)/.exec(tell)?.[1]?.match(/\d+/g) ?? []);
		return [...first, ...ended.map((code) => `status code: ${code}`)];
	});
	const plain = entries
		.filter(({ transport, verdict }) => transport.includes('http') && verdict.action === 'wait' && !looksFirst(verdict))
		.flatMap(patientWords);
	return [...new Set([...plain, ...byTries])].filter((word) => !/^[a-z]{1,16}$/.test(word));
}

/** Whether one has to look before a retry, because the first try may have done its work. No client does that by itself. */
const looksFirst = ({ wait }: Verdict): boolean => /^Read the current state/.test(wait?.note ?? '');

/** Words in a code or message that mean: no wait helps. Read from the cases that are not wait. */
export function hopelessWords(entry: Entry): string[] {
	const { cases, from } = casesOf(entry);
	const waiting = cases.filter((item) => item.verdict.action === 'wait');
	if (waiting.length === 0) return [];
	const codes = waiting.map((item) => item.entry && sibling(entry, item.entry)?.code);
	return cases
		.filter((item) => item.verdict.action === 'stop' || item.verdict.action === 'fix')
		.flatMap((item) => {
			const words = from.messages.filter((message) => message.case === item.id).map((message) => longestLiteral(message.template));
			const own = item.entry ? (sibling(entry, item.entry) ?? undefined) : undefined;
			// A code that another case waits for tells nothing: the words of its own page do.
			if (own?.code && codes.includes(own.code)) return own === from ? words : [...words, ...hopelessWords(own)];
			return own?.code ? [...words, own.code.split('/').pop() ?? own.code] : words;
		})
		.filter((word, index, all) => word.length > 3 && all.indexOf(word) === index);
}

/** The longest run of a message template without placeholders or characters that a string literal must escape. */
export function longestLiteral(template: string): string {
	const runs = template.split(/\{[^}]*\}|['"`\\$!\n]/).map((run) => run.trim());
	const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
	return longest.length <= 48 ? longest : longest.slice(0, 48).replace(/\s+\S*$/, '');
}
