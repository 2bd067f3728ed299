import type { Entry } from '../../src/catalogue/model.ts';
import { recipeFor, waitOf } from '../../src/snippets/choose.ts';
import type { Action, Wait } from '../../src/schema/types.ts';
import type { Reply, Scripted } from '../replay/replay.ts';
import { type Answer, answerOfStatus, answersOf } from './answers.ts';
import { at, parsed, withValue } from './body.ts';

export const success = { replayed: 'all is well' };

/** What a snippet has to do with an answer: try again, end at once with the reason, or hand the data on. */
export type Duty = 'retry' | 'end' | 'poll' | 'return';
export type Play = { id: string; entry: Entry; action: Action; answer: Answer; duty: Duty; asked: Wait | undefined };

/** The plays of an entry: each documented answer with what its verdict demands. */
export function playsOf(entry: Entry): Play[] {
	const plays = playsWith(entry, answersOf(entry));
	return plays.filter(
		(play, index) => plays.findIndex(({ answer }) => answer.body === play.answer.body && answer.status === play.answer.status) === index,
	);
}

/** The play of an entry of which only status and code are known. */
export const playsOfStatus = (entry: Entry): Play[] => (entry.transport.includes('http') ? playsWith(entry, answerOfStatus(entry)) : []);

const playsWith = (entry: Entry, answers: Answer[]): Play[] =>
	answers.map((answer, index): Play => {
		const duty = dutyOf(entry, answer);
		const id = `${entry.id} ${answer.status} ${answer.verdict.action} #${index + 1} (${answer.label})`;
		return { id, entry, action: entry.verdict.action, answer, duty, asked: duty === 'retry' ? askedWait(entry, answer) : undefined };
	});

function dutyOf(entry: Entry, { status, verdict }: Answer): Duty {
	if (verdict.action === 'ok' && status < 400) return recipeFor(entry) === 'poll' ? 'poll' : 'return';
	// Hours or days are not slept through: the call says so and ends.
	return verdict.action === 'wait' && verdict.wait?.from !== 'period' ? 'retry' : 'end';
}

/** Where this answer says how long to wait, when the recipe of its page reads that. */
function askedWait(entry: Entry, { status }: Answer): Wait | undefined {
	const recipe = recipeFor(entry);
	if (recipe === 'wait-backoff' || recipe === 'stop') return undefined;
	// The reset header stands on every answer; only with a 429 does it mean a wait.
	return recipe === 'wait-header-epoch' && status !== 429 ? undefined : waitOf(entry);
}

/** How many seconds the first answer asks for: as its sample says. */
export function secondsAsked({ asked, answer }: Play): number | undefined {
	if (!asked?.name) return undefined;
	if (asked.format?.startsWith('epoch')) return 120;
	const own = asked.from === 'header' ? answer.headers[asked.name] : at(parsed(answer.body), asked.name);
	return Number.parseFloat(own ?? '7');
}

/** The script of a play: the answer twice and then a success, or the answer alone. */
export function scriptOf(play: Play): Scripted[] {
	const { duty, answer } = play;
	const done: Reply = { status: 200, body: success };
	if (duty === 'poll') return [withSource(play, undefined), withSource(play, undefined), done];
	if (duty !== 'retry')
		return [{ ...withSource(play, undefined), body: answer.body || (answer.status === 204 || answer.status === 304 ? '' : success) }];
	return [() => withSource(play, secondsAsked(play)), withSource(play, undefined), done];
}

/** The answer with the wait it asks for, or with none; and with a request id where the provider puts it. */
function withSource({ answer, asked, entry }: Play, seconds: number | undefined): Reply {
	const { status, headers, body } = answer;
	const where = entry.provider.request_id.where;
	const reply: Reply = { status, headers: { ...headers, ...(where?.startsWith('header:') ? { [where.slice(7)]: requestId } : {}) }, body };
	if (!asked?.name) return reply;
	if (asked.from === 'body') {
		const written = seconds !== undefined && asked.format === 'duration' ? `${seconds}s` : seconds;
		return { ...reply, body: withValue(body, asked.name, written) };
	}
	const { [asked.name]: _, ...others } = reply.headers ?? {};
	const end = Date.now() + (seconds ?? 0) * 1000;
	const value = asked.format === 'epoch-seconds' ? Math.floor(end / 1000) : asked.format === 'epoch-ms' ? end : seconds;
	return { ...reply, headers: seconds === undefined ? others : { ...others, [asked.name]: String(value) } };
}

export const requestId = 'req_replayed_1';
