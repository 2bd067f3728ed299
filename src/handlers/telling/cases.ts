import type { Entry } from '../../catalogue/model.ts';
import { casesOf, sibling } from '../../catalogue/query.ts';
import { holds, type Answer, valuesAt } from '../evaluate.ts';
import { putAt } from '../example.ts';
import { type Known, knownAnswers } from '../known.ts';
import { inFull, isNumber, messagePlaces } from '../places.ts';
import type { Atom, Place, Test } from '../plan.ts';
import { matchOf } from '../recognize.ts';
import { sharedPhrases } from './phrases.ts';
import { isRest, testOf } from './tell.ts';

type Case = Entry['cases'][number];
export type Example = Answer & { shows?: string | undefined };
/** `least` is what any response of the case shows, though others may show it, too. */
export type Told = { item: Case; when: Test | undefined; least?: Test | undefined };

/** For each case of an entry the test that its data gives, or undefined when no value in a response tells it apart. */
export function toldApart(entry: Entry, known: readonly Known[]): { told: Told[]; examples: Example[] } {
	const { cases, from } = casesOf(entry);
	const holders = [...new Set([entry, from])];
	const all = [...known, ...(from === entry ? [] : knownAnswers(from))];
	const message = messagePlaces(entry, all);
	const examples: Example[] = [
		...all,
		...holders.flatMap((holder) => fromMessages(entry, holder, message, known)),
		...cases.flatMap((item) => ofPage(item, entry, cases, holders)),
	];
	const described = new Map(cases.map((item) => [item, describe(item, entry, holders, all, message)]));
	const strictly = cases.map((item): Told => {
		if (isRest(item.tell) && item.verdict.action !== 'ok') return { item, when: [[]] };
		const own = examples.filter(({ shows }) => shows === item.id);
		const others = examples.filter(({ shows }) => shows !== undefined && shows !== item.id);
		const isOwn = (test: Test) => !others.some((answer) => holds(test, answer));
		const fits = (test: Test) => own.every((answer) => holds(test, answer)) && isOwn(test);
		const { exact, narrow, stated } = described.get(item) ?? { exact: [], narrow: [], stated: undefined };
		const found = exact.find(fits);
		if (found) return { item, when: stated && isOwn(stated) && areApart(stated, found) ? stated : found };
		// Several signs of one case, none of which is in all of its examples; or those that only some of them have.
		const joined: Test = [...exact, ...narrow].filter(isOwn).flat();
		const read = own.filter((answer) => isReadBy(joined, answer));
		const holdsSome = read.length === 0 || read.some((answer) => holds(joined, answer));
		return { item, when: joined.length > 0 && holdsSome ? joined : undefined };
	});
	const told = strictly.map(({ item, when }) => ({ item, when: when ?? broadly(item, strictly, described, examples) }));
	const others = (item: Case) => told.flatMap((other) => (other.item === item ? [] : (other.when ?? [])));
	const least = (item: Case) => described.get(item)?.broad;
	return { told: told.map(({ item, when }) => ({ item, when: when && narrowed(when, others(item)), least: least(item) })), examples };
}

/** Whether two tests look at different places, so that each is a sign of its own: the type of an event, and what a client makes of it. */
function areApart(one: Test, other: Test): boolean {
	const places = (test: Test) => test.flat().flatMap((atom) => ('at' in atom ? atom.at : [atom.is]));
	return !places(one).some((place) => places(other).includes(place));
}

/** Whether a test can say something of a response: XML holds nothing at a place in JSON. */
const isReadBy = (test: Test, { body }: Answer) => body !== undefined || test.some((atoms) => !atoms.some((atom) => 'at' in atom));

/** A test without what a narrower one takes: the code alone, less the messages with which the same code is another case. */
function narrowed(test: Test, others: Test): Test {
	return test.map((atoms) => {
		const narrower = others.flatMap((other) => {
			const more = other.filter((atom) => !atoms.some((own) => isDeepStrictEqualTo(own, atom)));
			return atoms.length > 0 && more.length > 0 && other.length === atoms.length + more.length ? more.slice(-1) : [];
		});
		return [...atoms, ...narrower.flatMap((atom): Atom[] => ('at' in atom && !atom.not ? [{ ...atom, not: true }] : []))];
	});
}

/**
 * For what is raised anyway, a test that leaves out what no program can check, if the responses of other cases that fit it, too,
 * are known by tests of their own.
 */
function broadly(
	item: Case,
	told: readonly Told[],
	described: ReadonlyMap<Case, { broad: Test | undefined }>,
	examples: readonly Example[],
): Test | undefined {
	const broad = described.get(item)?.broad;
	if (!broad || !['fix', 'stop'].includes(item.verdict.action)) return undefined;
	const text = JSON.stringify(broad);
	const same =
		[...described].some(([other, { broad: one }]) => other !== item && JSON.stringify(one) === text) ||
		told.some((other) => other.item !== item && JSON.stringify(other.when) === text);
	const isTold = ({ shows, ...answer }: Example) =>
		shows === undefined || shows === item.id || told.some((other) => other.item.id === shows && other.when && holds(other.when, answer));
	return same || !examples.every((answer) => !holds(broad, answer) || isTold(answer)) ? undefined : broad;
}

const isDeepStrictEqualTo = (one: Atom, other: Atom) => JSON.stringify(one) === JSON.stringify(other);

/** The samples of the page that covers a case alone, as far as they come under this entry, too. */
function ofPage(item: Case, entry: Entry, cases: readonly Case[], holders: readonly Entry[]): Known[] {
	const page = item.entry ? sibling(entry, item.entry) : undefined;
	if (!page || holders.includes(page) || page.verdict.action === 'depends') return [];
	if (cases.filter((other) => other.entry === item.entry).length > 1) return [];
	const match = matchOf(entry, knownAnswers(entry));
	const comes = (answer: Known) => (entry.kind === 'status' ? entry.status.includes(answer.status) : holds(match, answer));
	return knownAnswers(page)
		.filter(comes)
		.map((answer) => ({ ...answer, shows: item.id }));
}

/** What may tell a case apart: tests of all that is said of it, of a part of that, and of less; `stated` is all that its tell says. */
type Tests = { exact: Test[]; narrow: Test[]; broad: Test | undefined; stated: Test | undefined };

function describe(item: Case, entry: Entry, holders: readonly Entry[], known: readonly Known[], message: readonly Place[]): Tests {
	const told = inEventsToo(
		testOf(item.tell, { message, inFull: (short) => inFull(short, entry, known), isNumber: (place) => isNumber(entry, place) }),
		known,
	);
	const page = item.entry ? sibling(entry, item.entry) : undefined;
	const ofPage = page && page.id !== entry.id && !holders.includes(page) ? matchOf(page, knownAnswers(page)) : undefined;
	const templates = holders.flatMap(({ messages }) => messages.filter((one) => one.case === item.id).map(({ template }) => template));
	const keyed = inKeys(templates, (short) => inFull(short, entry, known));
	const others = holders.flatMap(({ messages }) => messages.filter((one) => one.case !== item.id).map(({ template }) => template));
	const said =
		keyed ?? wordings(templates, message) ?? (told ? undefined : shared(templates, others, message, item.verdict.action === 'wait'));
	const statuses = [...new Set(known.filter(({ shows }) => shows === item.id).map(({ status }) => status))];
	const byStatus: Test | undefined = statuses.length > 0 && entry.status.length > 1 ? [[{ is: 'status', in: statuses }]] : undefined;
	const as = (how: 'exact' | 'narrow' | 'broad') => (told?.how === how ? told.test : undefined);
	const exact = [as('exact'), ofPage, said, byStatus].filter((test) => test !== undefined);
	return { exact, narrow: [as('narrow')].filter((test) => test !== undefined), broad: as('broad'), stated: as('exact') };
}

/** What holds the body of a response in an event of its stream. */
const wrap = 'response.';

/** The same test for the event of a stream that holds the response, where a sample shows one. */
function inEventsToo<T extends { test: Test }>(told: T | undefined, known: readonly Known[]): T | undefined {
	const isSeen = (place: Place) => known.some(({ body }) => valuesAt(body, place).length > 0);
	const more = (at: readonly Place[]) => at.flatMap((place) => (isSeen(wrap + place) ? [place, wrap + place] : [place]));
	return told && { ...told, test: told.test.map((atoms) => atoms.map((atom) => ('at' in atom ? { ...atom, at: more(atom.at) } : atom))) };
}

/** Messages that quote a field and its value, such as "finishReason": "OTHER", name a place of their own. */
function inKeys(templates: readonly string[], full: (short: string) => Place): Test | undefined {
	const found = templates.map((template) => /^"(\w+)": ?"([^"{}]+)"/.exec(template));
	if (found.length === 0 || found.includes(null)) return undefined;
	return found.map((parts) => [{ is: 'equal', at: [full(parts?.[1] ?? '')], values: [parts?.[2] ?? ''] }]);
}

/** What a message with one of these wordings is known by, unless there are too many of them. */
export function wordings(templates: readonly string[], message: readonly Place[]): Test | undefined {
	if (templates.length === 0 || message.length === 0) return undefined;
	const literals = literal(templates);
	return literals.texts.length <= mostTexts ? [[{ ...literals, at: message }]] : undefined;
}

/** Where there are too many wordings, the words that several of them share and no other case has. What waits is raised without. */
function shared(templates: readonly string[], others: readonly string[], message: readonly Place[], waits: boolean): Test | undefined {
	const isLong = templates.length > mostTexts && message.length > 0;
	const texts = isLong ? sharedPhrases(templates, others, mostTexts, { alone: waits }) : undefined;
	return texts ? [[{ is: 'contains', at: message, texts }]] : undefined;
}

/** A case with more wordings than this is known by what they share, by something else, or not at all. */
const mostTexts = 4;

/** What all of these messages start with, each up to its first placeholder; their longest words where one starts with one. */
function literal(templates: readonly string[]): { is: 'starts' | 'contains'; texts: string[] } {
	const starts = templates.map((template) => cut(template.split(/\{|…/)[0] ?? ''));
	if (starts.every((text) => text.length >= 8)) return { is: 'starts', texts: shortest(starts) };
	const longest = (template: string) => template.split(/\{[^}]*\}|…/).reduce((best, run) => (run.length > best.length ? run : best), '');
	return { is: 'contains', texts: shortest(templates.map((template) => cut(longest(template).trim()))) };
}

const cut = (text: string) => (text.length <= 44 ? text : text.slice(0, 44).replace(/\s+\S*$/, '')).replace(/[\s`'"(]+$/, '');

const shortest = (texts: readonly string[]) =>
	[...new Set(texts)].filter((text) => !texts.some((other) => other !== text && text.startsWith(other)));

/** What a program would have in hand if a documented message came in the usual form. */
function fromMessages(entry: Entry, holder: Entry, message: readonly Place[], known: readonly Known[]): Example[] {
	const [place] = message;
	if (place === undefined) return [];
	const match: readonly Atom[] = matchOf(entry, known)[0] ?? [];
	return holder.messages.map(({ template, case: shows, code }) => {
		const body = {};
		const [keyed] = inKeys([template], (short) => inFull(short, entry, known))?.flat() ?? [];
		if (keyed?.is === 'equal') putAt(body, keyed.at[0] ?? '', keyed.values[0]);
		else putAt(body, place, template.replace(/\{[^}]*\}/g, 'value'));
		if (!keyed) for (const atom of match) if (atom.is === 'equal') putAt(body, atom.at[0] ?? '', code ?? atom.values[0]);
		return { status: entry.status[0] ?? 200, headers: {}, body, text: JSON.stringify(body), shows };
	});
}
