import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/catalogue/model.ts';
import { handlerIn, planFor } from '../../src/handlers/handlers.ts';
import { holds } from '../../src/handlers/evaluate.ts';
import type { Shape } from '../../src/handlers/shape.ts';
import { absolute } from '../../src/site.ts';
import { broken, type Done } from './judge.ts';
import { goRunner } from './languages/go.ts';
import { javaRunner } from './languages/java.ts';
import { javascriptRunner, typescriptRunner } from './languages/javascript.ts';
import { pythonRunner } from './languages/python.ts';
import { phpRunner } from './languages/php.ts';
import { rubyRunner } from './languages/ruby.ts';
import { shellRunner } from './languages/shell.ts';
import { type Play, playsOf } from './plays.ts';
import type { HandlerRunner, Published } from './runner.ts';

/** One for each language of the handlers. */
export const handlerRunners: readonly HandlerRunner[] = [
	typescriptRunner,
	javascriptRunner,
	pythonRunner,
	goRunner,
	javaRunner,
	rubyRunner,
	phpRunner,
	shellRunner,
];

export type Outcome = {
	entries: number;
	cases: number;
	plays: number;
	problems: string[];
	lines: number[];
	folded: number;
	unread: number;
	/** Handlers that don't read a date in the header. */
	undated: number;
	/** For each page of a code or type whether its handler names that. */
	naming: boolean[];
};

/** Plays to the handlers of these entries, in one process, everything that their pages say. `change` may alter each text before. */
export async function playAll(
	runner: HandlerRunner,
	entries: readonly Entry[],
	change: (text: string) => string = (text) => text,
): Promise<Outcome> {
	const made = entries.map((entry) => {
		const { text, shape } = handlerIn(runner.language, planFor(entry));
		const plays = playsOf(entry);
		const read = plays.filter(({ kind }) => kind !== 'stated' || shape.waits.some(({ delay }) => delay?.sentence !== undefined));
		return { entry, text, shape, plays: read, unread: plays.length - read.length };
	});
	const published = made.map(
		({ entry, text, shape, plays }): Published => ({
			name: entry.id,
			text: change(text),
			loops: shape.loops,
			plays,
		}),
	);
	const folder = mkdtempSync(join(tmpdir(), `errdex-handlers-${runner.language.id}-`));
	try {
		const done = await runner.run(published, folder);
		const problems = made.flatMap(({ text, plays, shape }, index) => {
			const named = new Set([...text.matchAll(/#([a-z0-9][a-z0-9_-]*)/g)].map(([, id = '']) => id));
			return plays.flatMap((play, at) => broken(inShape(play, shape), done[index]?.[at] ?? nothing, named));
		});
		const cases = new Set(made.flatMap(({ plays }) => plays.filter(({ kind }) => kind === 'case').map(caseOf)));
		return {
			entries: made.length,
			cases: cases.size,
			plays: made.reduce((sum, { plays }) => sum + plays.length, 0),
			problems,
			folded: new Set(made.flatMap(({ plays, shape }) => plays.filter((play) => isFolded(play, shape)).map(caseOf))).size,
			unread: made.reduce((sum, { unread }) => sum + unread, 0),
			undated: made.filter(({ shape }) => shape.waits.some(({ delay }) => delay?.said?.undated && delay.said.format === 'seconds')).length,
			naming: made.filter(({ entry }) => entry.kind !== 'status').map(({ entry, text }) => namesCode(entry, text)),
			lines: made.map(({ text }) => text.split('\n').length),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Whether a handler names the code of its page elsewhere than in an address. */
export function namesCode({ code = '', grpc = code }: Entry, text: string): boolean {
	const own = code.startsWith('https://') ? code.slice(code.lastIndexOf('/')) : code;
	return text.split('\n').some((line) => !line.includes('https://') && (line.includes(own) || line.includes(grpc)));
}

/** A wait that the lines of a language have no room for: the handler raises, which is safe, and is counted as such. */
export function inShape(play: Play, shape: Shape): Play {
	// A date that it has no line to read does no harm: it waits as long as without a header.
	const long = play.kind === 'dated' ? shape.waits.find(({ delay }) => delay?.said?.undated)?.delay?.longest : undefined;
	if (!isFolded(play, shape)) return long ? { ...play, expected: { ...play.expected, waits: [[0, long + 1]] } } : play;
	const page = (play.expected.page ?? absolute(play.entry.href)).split('#')[0];
	return { ...play, expected: { attempts: 1, waits: [], outcome: 'raised', ...(page !== undefined && { page }) } };
}

const isFolded = ({ kind, expected, answers }: Play, { waits, raises }: Shape) =>
	(kind === 'case' || kind === 'dated') &&
	expected.attempts > 1 &&
	raises.length + waits.length > 0 &&
	!waits.some(({ when }) => answers[0] && holds(when, answers[0]));

const nothing: Done = { attempts: 0, waits: [], error: null, done: null };
const caseOf = (play: Play) => `${play.entry.id}#${play.case ?? ''}`;
