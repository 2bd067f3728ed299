import { isHeader } from '../writing/reads.ts';
import type { Atom, Place, Test } from '../plan.ts';

/** What a tell is read with: the place of the message, and the full place for a short one. */
export type Reading = { message: readonly Place[]; inFull: (short: string) => Place; isNumber: (place: Place) => boolean };

/**
 * One statement at the start of a text. `subject` is what the next one may go on about: the message, or a place. `holder` is
 * the item of a list that it is about.
 */
export type Clause = { test: Test; length: number; subject: string; holder: string };
type Before = Pick<Clause, 'subject' | 'holder'>;

const listed = String.raw`((?:\`[^\`]+\`|(?<=is )\d{3})(?:(?:, | or |, or | and )(?=\`[^\`]+\`(?!\s*(?:is|are|isn't|doesn't|starts|ends|says|contains|has|holds|stops|names|mentions|or \`[^\`]+\` is)(?![\w'])))\`[^\`]+\`)*)`;
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
const inMessage = new RegExp(String.raw`^(?:[Tt]he (?:message|reason) (?:only )?)?(${verb}) ${listed}`);
const inPlace = new RegExp(String.raw`^(?:((?:\`[^\`]+\` or )?\`[^\`]+\`) )?(${verb}) ${listed}`);
const inType = new RegExp(String.raw`^[Tt]he (?:block|last event) (is) ${listed}`);
const inEvent = new RegExp(String.raw`^An event \`error\` arrives with ${listed}`);
const inText = new RegExp(
	String.raw`^[Tt]he body (?:is (?:an HTML page (?:that says|titled|with)|the plain text)|says) ${listed}(?: in its title)?`,
);
const inNumbers =
	/^`([^`]+)` is ((?:\d(?:\d\d|xx)(?: to \d{3})?(?:, | or )?){2,}|\d{3} to \d{3}[\d, or]*)(?: or missing)?(?= and |, and |$)/;
const inAbsence =
	/^(`[^`]+`(?: or `[^`]+`)?|it) (?:is (missing or empty|missing|empty or only spaces|empty|null|set|present|another code(?=, such as ))|has (text)(?: or a call)?)/;
const inHolding =
	/^(?:[Tt]he body|A chunk|There|The body, the stream and the job) (?=(?:has|is|carry) )(?:(?:has|is|carry) no (`[^`]+`)|has (?:a top-level )?(`[^`]+`(?: or `[^`]+`)?))/;
const inHeader = /^(`x-[a-z0-9-]+`(?: or `x-[a-z0-9-]+`)?) is `?([a-z0-9]+)`?/;
const inNamedHeader = /^the header is `([a-z-]+): ([a-z]+)`/;
const inStatus = /^[Tt]he status is (\d{3})(?: or (\d{3}))?/;
const ending = /^[Tt]he message (?:ends with|names) status ((?:\d(?:\d\d|xx)(?:, | or )?)+)/;

/** Both of two tests. */
export const both = (one: Test, other: Test): Test => one.flatMap((atoms) => other.map((more) => [...atoms, ...more]));

/** The clause that a text begins with, or undefined when it is none that a program can check. */
export function clause(text: string, before: Before, reading: Reading): Clause | undefined {
	for (const read of readers) {
		const found = read(text, before, reading);
		if (found) return { subject: '', holder: '', ...found };
	}
	return undefined;
}

type Reader = (text: string, before: Before, reading: Reading) => (Pick<Clause, 'test' | 'length'> & Partial<Clause>) | undefined;

const one = (atom: Atom, length: number, more: Partial<Clause> = {}) => ({ test: [[atom]], length, ...more });

const status: Reader = (text) => {
	const [whole, ...found] = inStatus.exec(text) ?? [];
	return whole ? one({ is: 'status', in: found.flatMap((number) => (number ? Number(number) : [])) }, whole.length) : undefined;
};

const body: Reader = (text) => {
	const [whole, words = ''] = inText.exec(text) ?? [];
	return whole ? one({ is: 'text', texts: literals(words) }, whole.length) : undefined;
};

const header: Reader = (text) => {
	const [whole = '', names = '', value = ''] = inHeader.exec(text) ?? inNamedHeader.exec(text)?.map((part) => part) ?? [];
	const all = names.includes('`') ? literals(names) : [names];
	return whole ? { test: all.map((name) => [{ is: 'header', name, value }]), length: whole.length } : undefined;
};

const numbers: Reader = (text, _, { inFull }) => {
	const [whole, place = '', list = ''] = inNumbers.exec(text) ?? [];
	return whole ? one({ is: 'equal', at: [inFull(place)], values: statusesIn(list) }, whole.length) : undefined;
};

const absence: Reader = (text, before, reading) => {
	const found = inAbsence.exec(text);
	const [whole, at = '', said = '', filled = ''] = found ?? inHolding.exec(text) ?? [];
	if (!whole) return undefined;
	const other = said || filled;
	if (at === 'it' && !before.subject.includes('.')) return undefined;
	const holds = !found && at === '';
	const short = at === 'it' ? [before.subject] : literals(holds ? other : at);
	const [only = '', ...more] = short;
	if (isHeader(only) && more.length === 0 && other === 'missing') return one({ is: 'absent', name: only }, whole.length);
	const places = short.map((place) => placed(place, before, reading));
	const empty = /empty|text/.test(other) ? ({ empty: true } as const) : {};
	const not = holds || /^(?:set|present|another code|text)$/.test(other) ? ({ not: true } as const) : {};
	return one({ is: 'missing', at: places, ...empty, ...not }, whole.length);
};

const place: Reader = (text, before, reading) => {
	const [whole, names = '', said = '', list = ''] = inPlace.exec(text) ?? [];
	if (!whole) return undefined;
	// A statement can go on about the place of the one before: … and has no `PerDay`.
	const same = before.subject.includes('.') ? [before.subject] : [];
	const at = names ? literals(names).map((short) => placed(short, before, reading)) : same;
	// A header has its own place, and a word of the request none.
	if (at.length === 0 || at.some((each) => /-/.test(each))) return undefined;
	const [only = ''] = at;
	if (at.length === 1 && only === 'status' && /^\d{3}$/.test(list)) return one({ is: 'status', in: [Number(list)] }, whole.length);
	const more = { subject: only, holder: holderOf(only) };
	return { ...compared(said, at, list, text.slice(whole.length), reading.isNumber, whole.length), ...more };
};

const type: Reader = (text, _, { inFull }) => {
	const [whole, said = '', list = ''] = inType.exec(text) ?? [];
	return whole ? compared(said, [inFull('type')], list, '', () => false, whole.length) : undefined;
};

/** The type of an error is in its own place, unless the provider has none. */
const event: Reader = (text, _, { inFull }) => {
	const [whole, list = ''] = inEvent.exec(text) ?? [];
	return whole ? one({ is: 'equal', at: [inFull('error.type')], values: literals(list) }, whole.length) : undefined;
};

const statusInside: Reader = (text, _, { message }) => {
	const [whole, list = ''] = ending.exec(text) ?? [];
	// The status of another server, as in "Http status code: 401 (Unauthorized)".
	const texts = [...list.matchAll(/\d(?:\d\d|xx)/g)].map(([number]) => `: ${number.replace('xx', '')}`);
	return whole ? one({ is: 'contains', at: message, texts }, whole.length) : undefined;
};

const message: Reader = (text, { subject }, reading) => {
	const [whole, said = '', list = ''] = inMessage.exec(text) ?? [];
	if (!whole || !(/^[Tt]he (?:message|reason)/.test(text) || subject === 'message') || reading.message.length === 0) return undefined;
	return { ...compared(said, reading.message, list, text.slice(whole.length), () => false, whole.length), subject: 'message' };
};

const readers: readonly Reader[] = [status, body, header, numbers, absence, place, type, event, statusInside, message];

/** The full place: beside `candidates[0].finishReason`, `content.parts` is in the same item of the list. */
function placed(short: string, { holder }: Before, { inFull }: Reading): Place {
	const full = inFull(short);
	return full === short && /^[^[]+\.[^[]+$/.test(short) ? holder + short : full;
}

/** The item of a list that a place is in, with the full stop after it. */
const holderOf = (place: Place) => /^.*\[\d*\]\./.exec(place)?.[0] ?? '';

/** Several words of which any holds, and what comes after them: a number above 0, or more words. */
function compared(
	said: string,
	at: readonly Place[],
	list: string,
	after: string,
	isNumber: Reading['isNumber'],
	length: number,
): Pick<Clause, 'test' | 'length'> {
	const atom = comparison(said, at, literals(list), isNumber);
	const [more = '', others = ''] = /^ a number above 0(?:, or ((?:`[^`]+`(?:, or )?)+))?/.exec(after) ?? [];
	if (!more || !('texts' in atom) || !('at' in atom)) return { test: [[atom]], length };
	const none: Atom = { ...atom, texts: atom.texts.map((text) => `${text} 0`), not: true };
	const rest: Test = others === '' ? [] : [[comparison(said, at, literals(others), isNumber)]];
	return { test: [[atom, none], ...rest], length: length + more.length };
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
