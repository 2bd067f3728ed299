import type { Atom, Place, Test } from './plan.ts';

/** What a tell is read with: the place of the message, and the full place for a short one. */
export type Reading = { message: readonly Place[]; inFull: (short: string) => Place; isNumber: (place: Place) => boolean };

const listed = String.raw`((?:\`[^\`]+\`|(?<=is )\d{3})(?:(?:, | or |, or | and )(?=\`[^\`]+\`(?!\s*(?:is|starts|ends|says|contains|or \`[^\`]+\` is)\b))\`[^\`]+\`)*)`;
const verbs: Record<string, 'equal' | 'starts' | 'ends' | 'contains'> = {
	is: 'equal',
	'starts with': 'starts',
	'ends in': 'ends',
	'ends with': 'ends',
	says: 'contains',
	contains: 'contains',
	names: 'contains',
	mentions: 'contains',
	'links to': 'contains',
};
const negative: Record<string, string> = {
	"doesn't say": 'says',
	'has no': 'contains',
	"doesn't start with": 'starts with',
	"isn't": 'is',
};
const verb = [...Object.keys(negative), ...Object.keys(verbs)].join('|');
const inMessage = new RegExp(String.raw`^(?:[Tt]he message (?:only )?)?(${verb}) ${listed}`);
const inPlace = new RegExp(String.raw`^((?:\`[^\`]+\` or )?\`[^\`]+\`) (${verb}) ${listed}`);
const inText = new RegExp(String.raw`^[Tt]he body (?:is (?:an HTML page (?:that says|titled|with)|the plain text)|says) ${listed}`);
const inNumbers = /^`([^`]+)` is ((?:\d(?:\d\d|xx)(?: to \d{3})?(?:, | or )?){2,}|\d{3} to \d{3}[\d, or]*)(?= and |, and |$)/;
const inAbsence = /^(`[^`]+`(?: or `[^`]+`)?) is (missing or empty|missing|empty or only spaces|empty|set|present)/;
const inHolding =
	/^(?:[Tt]he body|A chunk|There|The body, the stream and the job) (?=(?:has|is|carry) )(?:(?:has|is|carry) no (`[^`]+`)|has (?:a top-level )?(`[^`]+`(?: or `[^`]+`)?))/;
const inHeader = /^`(x-[a-z0-9-]+)` is `?([a-z0-9]+)`?/;
const inStatus = /^[Tt]he status is (\d{3})(?: or (\d{3}))?/;

/** The test that a tell describes, or undefined when it says more than a program can check. */
export function testOf(tell: string, reading: Reading): Test | undefined {
	let rest = tell.replace(/\.$/, '');
	const groups: Atom[][] = [[]];
	let subject = '';
	for (;;) {
		const read = clause(rest, subject, reading);
		if (!read) return undefined;
		groups.at(-1)?.push(read.atom);
		rest = rest.slice(read.length);
		subject = read.subject;
		if (rest === '') return groups;
		const joint = /^,? (and|or) /.exec(rest);
		if (!joint) return undefined;
		if (joint[1] === 'or') groups.push([]);
		rest = rest.slice(joint[0].length);
	}
}

/** Whether a tell means every response that no other case fits. */
export const isRest = (tell: string) =>
	/^(None of the above|The message is anything else|The message is none of|The message says anything else|The message names something else\.?$|.* is anything else)/.test(
		tell,
	);

type Clause = { atom: Atom; length: number; subject: string };

function clause(text: string, subject: string, { message, inFull, isNumber }: Reading): Clause | undefined {
	const status = inStatus.exec(text);
	if (status)
		return {
			atom: { is: 'status', in: status.slice(1).flatMap((number) => (number ? Number(number) : [])) },
			length: status[0].length,
			subject: '',
		};
	const body = inText.exec(text);
	if (body) return { atom: { is: 'text', texts: literals(body[1] ?? '') }, length: body[0].length, subject: '' };
	const header = inHeader.exec(text);
	if (header) return { atom: { is: 'header', name: header[1] ?? '', value: header[2] ?? '' }, length: header[0].length, subject: '' };
	const numbers = inNumbers.exec(text);
	if (numbers) {
		const at = [inFull(numbers[1] ?? '')];
		return { atom: { is: 'equal', at, values: statusesIn(numbers[2] ?? '') }, length: numbers[0].length, subject: '' };
	}
	const absence = inAbsence.exec(text) ?? inHolding.exec(text);
	if (absence) {
		const [whole, at = '', other = ''] = absence;
		const holding = inAbsence.test(text) ? undefined : at === '';
		const verb = holding === undefined ? other : holding ? 'has' : '';
		const empty = /empty/.test(verb) ? ({ empty: true } as const) : {};
		const not = /set|present|^has$|^has a/.test(verb) ? ({ not: true } as const) : {};
		return { atom: { is: 'missing', at: literals(holding ? other : at).map(inFull), ...empty, ...not }, length: whole.length, subject: '' };
	}
	const place = inPlace.exec(text);
	if (place) {
		const at = literals(place[1] ?? '').map(inFull);
		// A header has its own place, and a word of the request none.
		if (at.some((one) => /-/.test(one))) return undefined;
		if (at.length === 1 && at[0] === 'status' && /^\d{3}$/.test(place[3] ?? ''))
			return { atom: { is: 'status', in: [Number(place[3])] }, length: place[0].length, subject: '' };
		return { atom: comparison(place[2] ?? '', at, literals(place[3] ?? ''), isNumber), length: place[0].length, subject: '' };
	}
	const ending = /^[Tt]he message ends with status ((?:\d(?:\d\d|xx)(?:, | or )?)+)/.exec(text);
	if (ending) {
		// The status of another server, as in "Http status code: 401 (Unauthorized)".
		const texts = [...(ending[1] ?? '').matchAll(/\d(?:\d\d|xx)/g)].map(([number]) => `: ${number.replace('xx', '')}`);
		return { atom: { is: 'contains', at: message, texts }, length: ending[0].length, subject: '' };
	}
	const said = inMessage.exec(text);
	if (!said || !(/^[Tt]he message/.test(text) || subject === 'message') || message.length === 0) return undefined;
	return { atom: comparison(said[1] ?? '', message, literals(said[2] ?? ''), () => false), length: said[0].length, subject: 'message' };
}

function comparison(said: string, at: readonly Place[], texts: string[], isNumber: Reading['isNumber']): Atom {
	const is = verbs[negative[said] ?? said] ?? 'equal';
	const not = said in negative ? ({ not: true } as const) : {};
	if (is !== 'equal') return { is, at, texts: texts.map((text) => text.replace(/\s*…$/, '')), ...not };
	const numeric = at.some(isNumber);
	const value = (text: string) => (text === 'true' ? true : text === 'false' ? false : numeric && /^\d+$/.test(text) ? Number(text) : text);
	return { is, at, values: texts.map(value), ...not };
}

/** Statuses as a tell lists them: 400 to 404, 413 or 5xx. */
const statusesIn = (list: string): number[] =>
	[...list.matchAll(/(\d)(\d\d|xx)(?: to (\d{3}))?/g)].flatMap(([, first = '', rest = '', last]) => {
		if (rest === 'xx') return [500, 502, 503, 504, 529].filter((status) => String(status).startsWith(first));
		const from = Number(first + rest);
		return Array.from({ length: last ? Number(last) - from + 1 : 1 }, (_, index) => from + index);
	});

const literals = (list: string): string[] => [...list.matchAll(/`([^`]+)`|(\d{3})/g)].map(([, text, number]) => text ?? number ?? '');
