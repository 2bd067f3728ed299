import type { Entry } from '../../src/catalogue/model.ts';
import { casesOf } from '../../src/catalogue/query.ts';
import { type Answer, holds, stepsTo, valuesAt } from '../../src/handlers/evaluate.ts';
import { exampleOf, putAt } from '../../src/handlers/example.ts';
import { planFor } from '../../src/handlers/handlers.ts';
import type { Branch, Delay, Place, Plan } from '../../src/handlers/plan.ts';
import { situationsOf, triedWith } from '../../src/handlers/tried.ts';
import type { Verdict } from '../../src/schema/types.ts';
import { absolute } from '../../src/site.ts';

/** What one response makes a handler do, as the page says it. */
export type Expected = {
	attempts: number;
	/** Seconds before each further request: the least and the most. */
	waits: [least: number, most: number][];
	outcome: 'raised' | 'passed';
	/** What the error has to name. It may end in a fragment. */
	page?: string;
	/** What the error may give as its reason. */
	reasons?: Reasons;
};

/** Beginnings of reasons: those of the case itself, those that all cases may share, and those of the other cases. */
export type Reasons = { own: string[]; shared: string[]; others: string[]; ids: string[] };

export type Play = {
	id: string;
	entry: Entry;
	case?: string;
	/** `stated` is a case whose message says how long to wait, `dated` one whose header says until when. */
	kind: 'case' | 'stated' | 'dated' | 'other';
	/** Begins with another documented response of the same case than the first. */
	further?: true;
	/** Answers in turn; the last one repeats. */
	answers: Answer[];
	expected: Expected;
};

export const now = 1_767_225_600;
const named = 7;
const inWords = { text: '1m7.5s', seconds: 67.5 };
export const success: Answer = { status: 299, headers: {}, body: {}, text: '{}' };
const others: Answer[] = [
	{ status: 418, headers: {}, body: undefined, text: '<html>' },
	{ status: 418, headers: {}, body: undefined, text: '' },
	{
		status: 418,
		headers: {},
		body: { error: 'text', errors: ['text'], detail: [1] },
		text: '{"error":"text","errors":["text"],"detail":[1]}',
	},
	{ status: 418, headers: {}, body: [], text: '[]' },
];

/** Everything that is played for an entry: each case by a response that shows it, and responses that are none of its business. */
export function playsOf(entry: Entry): Play[] {
	const plan = planFor(entry);
	const played = situationsOf(entry).flatMap((id): Play[] => {
		if (id && plan.untold.includes(id)) return untold(entry, id);
		const plain = plan.successes.find((one) => one.id === id);
		if (plain) return passing(entry, plan, plain);
		const situation = casesOf(entry).cases.find((item) => item.id === id) ?? entry;
		const reasons = reasonsFor(entry, plan, { id, title: situation.title, verdict: situation.verdict });
		return ofCase(entry, plan, situation.verdict, id).map((play) => ({ ...play, expected: { ...play.expected, reasons } }));
	});
	const foreign = others.map((answer, index): Play => {
		const expected: Expected = { attempts: 1, waits: [], outcome: 'passed' };
		return { id: `${entry.id} other ${index}`, entry, kind: 'other', answers: [answer], expected };
	});
	return [...played, ...played.filter(({ kind }) => kind === 'case').flatMap((play) => besideOthers(play, plan)), ...foreign];
}

/** The same error as the second of several: a program has to look at all of them. */
function besideOthers(play: Play, { match }: Plan): Play[] {
	const place = match
		.flat()
		.flatMap((atom) => ('at' in atom && atom.is === 'ends' ? atom.at : []))
		.find((at) => at.includes('[].'));
	if (place === undefined) return [];
	const [holder = '', key = ''] = place.split('[].');
	const answers = play.answers.map((answer): Answer => {
		const body = structuredClone(answer.body) as Record<string, unknown>;
		const list = answer === success ? undefined : body[holder];
		if (!Array.isArray(list)) return answer;
		body[holder] = [{ [key]: 'another' }, ...list];
		return { ...answer, body, text: JSON.stringify(body) };
	});
	return [{ ...play, id: `${play.id}, as the second of its list`, answers }];
}

type Situation = { id?: string | undefined; verdict: Verdict; title: string };

/** What may be said in a case: its title or why; where no line is left for it, what the page says of them all. */
function reasonsFor(entry: Entry, plan: Plan, { id, title, verdict }: Situation): Reasons {
	const branch = plan.branches.find((one) => one.id === id) ?? plan.branches[0];
	const others = casesOf(entry).cases.filter((item) => item.id !== id && item.id !== branch?.id);
	const spent = casesOf(entry).cases.filter((item) => item.id === branch?.id);
	return {
		own: [title, verdict.because, ...spent.map((item) => item.title)],
		shared: [entry.title, entry.verdict.because, 'Still failing', 'Not a usable response: see the cases'],
		others: id === undefined ? [] : others.map((item) => item.title),
		ids: [id, branch?.id].filter((one) => one !== undefined),
	};
}

/** By each response that the entry documents for it, or else by one that is made up. */
function ofCase(entry: Entry, plan: Plan, verdict: Verdict, id: string | undefined): Play[] {
	const branch = plan.branches.find((one) => one.id === id) ?? plan.branches[0];
	if (!branch) return [];
	const [first = exampleOf(plan.match, branch.when), ...further] = triedWith(entry, id);
	const more = further.flatMap((answer, index) =>
		byAnswer(entry, plan, branch, { verdict, id, answer })
			.filter(({ kind }) => kind === 'case')
			.map((play) => ({ ...play, further: true as const, id: `${play.id}, response ${index + 2}` })),
	);
	return [...byAnswer(entry, plan, branch, { verdict, id, answer: first }), ...more];
}

type Shown = { verdict: Verdict; id: string | undefined; answer: Answer };

function byAnswer(entry: Entry, plan: Plan, branch: Branch, { verdict, id, answer }: Shown): Play[] {
	const play = (name: string, answers: Answer[], expected: Expected): Play => ({
		id: `${entry.id}${id ? `#${id}` : ''} ${name}`,
		entry,
		...(id !== undefined && { case: id }),
		kind: 'case',
		answers,
		expected,
	});
	const page = absolute(entry.href) + (id ? `#${id}` : '');
	const { action } = branch;
	const bare = { ...answer, headers: withoutWaits(answer.headers) };
	if (verdict.action === 'ok') return [play('passes', [filled(answer, plan)], { attempts: 1, waits: [], outcome: 'passed' })];
	if (action.do === 'refresh') {
		return [
			play('refreshed', [answer, success], { attempts: 2, waits: [], outcome: 'passed' }),
			play('still refused', [answer], { attempts: 2, waits: [], outcome: 'raised', page }),
		];
	}
	if (verdict.action !== 'wait' && action.do === 'wait') {
		// Told apart by the tries alone.
		const { delay } = action;
		return [play('lasts', [answer], { attempts: delay.tries, waits: pauses(delay, delay.tries - 1), outcome: 'raised', page })];
	}
	if (verdict.action !== 'wait') return [play('raises', [answer], { attempts: 1, waits: [], outcome: 'raised', page })];
	if (action.do !== 'wait') return [play('raises', [answer], { attempts: 1, waits: [], outcome: 'raised', page })];
	const { delay } = action;
	const silent = delay.said?.in === 'body' || delay.sentence ? unnamed(bare, delay) : bare;
	const plays = [
		play('recovers', [silent, silent, success].slice(delay.tries > 2 ? 0 : 1), {
			attempts: delay.tries > 2 ? 3 : 2,
			waits: pauses(delay, delay.tries > 2 ? 2 : 1),
			outcome: 'passed',
		}),
		play('lasts', [silent], { attempts: delay.tries, waits: pauses(delay, delay.tries - 1), outcome: 'raised', page }),
	];
	const stated = delay.sentence === undefined ? undefined : stating(silent, plan.message, delay.sentence);
	if (stated && holds(plan.match, stated) && holds(branch.when, stated)) {
		const waits: [number, number][] = [[inWords.seconds, inWords.seconds]];
		plays.push({ ...play('states its wait', [stated, success], { attempts: 2, waits, outcome: 'passed' }), kind: 'stated' });
	}
	if (!delay.said) return plays;
	if (delay.said.in === 'header' && delay.said.format === 'seconds') {
		const date = { [delay.said.name]: new Date((now + named) * 1000).toUTCString() };
		const answers = [{ ...silent, headers: { ...silent.headers, ...date } }, success];
		plays.push({
			...play('names its wait as a date', answers, { attempts: 2, waits: [[named, named]], outcome: 'passed' }),
			kind: 'dated',
		});
	}
	if (delay.said.in === 'header') {
		// What is no time ahead counts as nothing said.
		for (const value of [
			'soon',
			delay.said.format === 'seconds' ? '0' : String(now * (delay.said.format === 'epoch-ms' ? 1000 : 1) - 60),
		]) {
			const unread = { ...silent, headers: { ...silent.headers, [delay.said.name]: value } };
			plays.push(play(`says ${value}`, [unread, success], { attempts: 2, waits: pauses(delay, 1), outcome: 'passed' }));
		}
	}
	return [
		...plays,
		play('names its wait', [saying(silent, delay, named), success], { attempts: 2, waits: [[named, named]], outcome: 'passed' }),
	];
}

/** The same success with something wherever a case is that there is nothing. */
function filled(answer: Answer, { branches }: Plan): Answer {
	const body = structuredClone(answer.body);
	for (const atom of branches.flatMap(({ when }) => when.flat()))
		if (atom.is === 'missing' && atom.empty && !atom.not && typeof body === 'object' && body !== null)
			for (const place of atom.at) if (valuesAt(body, place).length === 0) putAt(body, place, 'It worked.');
	return { ...answer, body, text: answer.body === undefined ? answer.text : JSON.stringify(body) };
}

/** A success that holds no error: it must pass at once. */
function passing(entry: Entry, plan: Plan, { id, when }: Plan['successes'][number]): Play[] {
	const [first = filled(exampleOf(plan.match, when), plan), ...further] = triedWith(entry, id);
	return [first, ...further].map((answer, index) => ({
		id: `${entry.id}#${id} passes, response ${index + 1}`,
		entry,
		case: id,
		kind: 'case',
		answers: [answer],
		expected: { attempts: 1, waits: [], outcome: 'passed' },
	}));
}

/** A case that no value tells apart: the handler must not go on as if all were well, nor send the request again. */
const untold = (entry: Entry, id: string): Play[] =>
	triedWith(entry, id).map((answer, index) => ({
		id: `${entry.id}#${id} untold, response ${index + 1}`,
		entry,
		case: id,
		kind: 'case',
		answers: [answer],
		expected: { attempts: 1, waits: [], outcome: 'raised', page: absolute(entry.href) },
	}));

/** The waits that the page states for a response without one: each up to a second longer where it asks for jitter. */
function pauses({ first, factor, longest }: Delay, count: number): [number, number][] {
	return Array.from({ length: count }, (_, index) => {
		const least = factor === 1 ? first : Math.min(longest, first * factor ** index);
		return [least, factor === 1 ? least : least + 1];
	});
}

const withoutWaits = (headers: Answer['headers']) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !/retry|reset/i.test(name)));

/** The same answer without a wait in its body or message. */
function unnamed(answer: Answer, { said, sentence }: Delay): Answer {
	let text = answer.text;
	if (sentence) text = text.replaceAll(sentence, 'try later');
	if (said?.in === 'body') text = text.replaceAll(`"${String(stepsTo(said.name).at(-1))}"`, '"none"');
	return text === answer.text ? answer : { ...answer, text, body: JSON.parse(text) };
}

/** The same answer with a wait in the words of its message. */
function stating(answer: Answer, places: readonly Place[], sentence: string): Answer {
	const body = structuredClone(answer.body) as Record<string, unknown>;
	const place = places.find((one) => valuesAt(body, one).some((value) => typeof value === 'string')) ?? places[0] ?? '';
	putAt(body, place, `${String(valuesAt(body, place)[0] ?? '')} Please ${sentence} ${inWords.text}. Visit the console.`);
	return { ...answer, body, text: JSON.stringify(body) };
}

function saying(answer: Answer, { said }: Delay, seconds: number): Answer {
	if (!said) return answer;
	const until = now + seconds;
	const value = { seconds: String(seconds), duration: `${seconds}s`, 'epoch-seconds': String(until), 'epoch-ms': String(until * 1000) }[
		said.format
	];
	if (said.in === 'header') return { ...answer, headers: { ...answer.headers, [said.name]: value } };
	const body = structuredClone(answer.body) as Record<string, unknown>;
	putAt(body, said.name, said.format === 'seconds' ? seconds : value);
	return { ...answer, body, text: JSON.stringify(body) };
}
