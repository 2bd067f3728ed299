import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entry } from '../../../src/catalogue/model.ts';
import { type Answer, holds, valuesAt } from '../../../src/handlers/evaluate.ts';
import { exampleOf } from '../../../src/handlers/example.ts';
import { planFor } from '../../../src/handlers/handlers.ts';
import { knownAnswers } from '../../../src/handlers/known.ts';
import { isMessage } from '../../../src/handlers/shape.ts';
import { type Variant, variantsFor } from '../../../src/handlers/sdks/variants.ts';
import { absolute } from '../../../src/site.ts';
import { execute } from '../../snippets/execute.ts';
import { inShape } from '../all.ts';
import { broken, type Done } from '../judge.ts';
import { type Play, playsOf, success } from '../plays.ts';
import { chunks, clients } from './clients.ts';
import type { Answered, Played } from './play.ts';

export type Shown = { entry: Entry; variant: Variant; plays: Play[] };
export type Outcome = { variants: number; cases: number; plays: number; problems: string[]; lines: number[] };

/** The variants in TypeScript, with what is played to each. */
export const shownFor = (entries: readonly Entry[]): Shown[] =>
	entries.flatMap((entry) =>
		variantsFor(entry)
			.filter(({ id }) => id === 'typescript-sdk')
			.map((variant) => ({ entry, variant, plays: [...playsFor(entry, variant), ...inStream(entry, variant)] })),
	);

/** The same again as events of streams, for a variant that reads one: without a status, and without a header that names a wait. */
function inStream(entry: Entry, variant: Variant): Play[] {
	if (!variant.streamed) return [];
	const { event = asEvent } = clients[variant.package] ?? {};
	const played = playsFor(entry, variant).filter(({ kind, answers }) => kind === 'case' && answers.every(isEvent));
	const as = (how: string, body: (of: object, status: number) => object | undefined) => (play: Play) => {
		const bodies = play.answers.map((answer) => (answer === success ? {} : body(Object(answer.body), answer.status)));
		const texts = bodies.map((one) => one && JSON.stringify(one));
		if (texts.includes(undefined)) return [];
		const answers = play.answers.map((answer, at) => (answer === success ? answer : { ...answer, status: 200, text: texts[at] ?? '' }));
		return [{ ...play, id: `${play.id}, in ${how}`, answers }];
	};
	const coded = played.filter(({ answers }) =>
		answers.every(({ body }) => valuesAt(body, 'error.code').every((code) => typeof code === 'string')),
	);
	return [
		...played.flatMap(as('a stream', event)),
		...(variant.text.includes('res.error') ? coded : []).flatMap(
			as('a failed response', (body) => ({ type: 'response.failed', sequence_number: 1, response: { ...failed, ...body } })),
		),
	];
}

const asEvent = (body: object) => ({ ...body, type: 'error' });

/** Whether an answer can come as an event: only a response has headers. */
const isEvent = (answer: Answer) => answer === success || (Boolean(answer.body) && isWithoutWait(answer));

const failed = { id: 'r', object: 'response', status: 'failed', output: [] };

const isWithoutWait = ({ headers }: Answer) => !Object.keys(headers).some((name) => /retry|reset/i.test(name));

/** Plays to the variants of these entries, each with its SDK, everything that their pages say. */
export async function playSdks(entries: readonly Entry[], change: (text: string) => string = (text) => text): Promise<Outcome> {
	const shown = shownFor(entries);
	const packages = [...new Set(shown.map(({ variant }) => variant.package))];
	// Inside the project, so that the SDKs are found.
	mkdirSync('.build', { recursive: true });
	const folder = mkdtempSync(resolve('.build', 'sdk-handlers-'));
	try {
		const played = packages.map((name, index): Played => {
			const own = shown.filter(({ variant }) => variant.package === name);
			writeFileSync(join(folder, `${index}.mts`), moduleOf(own.map(({ variant }) => change(variant.text))));
			return { package: name, module: `${index}.mts`, plays: own.map((one) => one.plays.map((play) => asked(play, one, name))) };
		});
		writeFileSync(join(folder, 'plays.json'), JSON.stringify(played));
		const command = [process.execPath, '--disable-warning=ExperimentalWarning', resolve('tests/handlers/sdks/play.ts'), folder] as const;
		const { exit, stderr } = await execute([...command], process.cwd());
		if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
		const done = JSON.parse(readFileSync(join(folder, 'done.json'), 'utf8')) as Done[][][];
		const problems = packages.flatMap((name, index) =>
			shown
				.filter(({ variant }) => variant.package === name)
				.flatMap(({ variant, plays }, at) => {
					const named = new Set([...variant.text.matchAll(/#([a-z0-9][a-z0-9_-]*)/g)].map(([, id = '']) => id));
					return plays.flatMap((play, one) => broken(inShape(play, variant.shape), done[index]?.[at]?.[one] ?? nothing, named));
				}),
		);
		const cases = new Set(
			shown.flatMap(({ plays }) => plays.filter(({ kind }) => kind === 'case').map((play) => `${play.entry.id}#${play.case ?? ''}`)),
		);
		return {
			variants: shown.length,
			cases: cases.size,
			plays: shown.reduce((sum, { plays }) => sum + plays.length, 0),
			problems,
			lines: shown.map(({ variant }) => variant.text.split('\n').length),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const nothing: Done = { attempts: 0, waits: [], error: null, done: null };

/** What is played to a variant: what reaches it as an error where it catches one, and as a result where it reads one. */
function playsFor(entry: Entry, { shape, caught, match }: Variant): Play[] {
	const plan = planFor(entry);
	const failing = entry.status.filter((status) => status >= 400);
	const byMessage = entry.kind !== 'status' && match.flat().some((atom) => 'texts' in atom && 'at' in atom && isMessage(atom.at, plan));
	return playsOf(entry).flatMap((play) => {
		// Further responses of a case are events and other forms, which reach an SDK in other ways.
		if (play.further) return [];
		if (play.kind === 'stated' && !shape.waits.some(({ delay }) => delay?.sentence !== undefined)) return [];
		if (play.id.endsWith('names its wait') && !shape.waits.some(({ delay }) => delay?.said !== undefined)) return [];
		if (play.kind === 'other') return [play];
		const answers = play.answers.map((answer): Answer => {
			if (answer === success) return answer;
			if (!caught) return { ...answer, status: 200 };
			const status = failing[0] ?? answer.status;
			const moved = { ...answer, status };
			// Made up, since no sample is known, and with the code where another API of the provider has it.
			if (!byMessage && !holds(match, answer) && knownAnswers(entry).length === 0) return { ...exampleOf(match), status };
			return entry.status.includes(answer.status) || !holds(plan.match, moved) ? answer : moved;
		});
		// Known by its message where the SDK drops the code: a response without a documented one is out of reach.
		if (byMessage && !answers.every((answer) => answer === success || holds(match, answer))) return [];
		const arrives = answers.every((answer) => answer === success || answer.status >= 400 === caught);
		return arrives ? [{ ...play, answers }] : [];
	});
}

const asked = ({ answers }: Play, { entry, variant }: Shown, name: string): Played['plays'][number][number] => ({
	page: absolute(entry.href),
	answers: answers.map((answer): Answered => {
		const { events = [] } = (variant.text.includes('chat.completions') ? { events: chunks } : clients[name]) ?? {};
		if (answer === success && variant.streamed) return streamOf(events);
		if (answer === success) return { status: 200, headers: {}, text: JSON.stringify(clients[name]?.success) };
		if (variant.streamed && answer.status === 200) {
			const event = Object(JSON.parse(answer.text));
			return streamOf('response' in event ? [...events.slice(0, 1), event] : [event]);
		}
		return { status: answer.status, headers: { ...answer.headers }, text: answer.text };
	}),
});

/** A stream of these events, each called by its type. */
const streamOf = (events: readonly object[]): Answered => ({
	...{ status: 200, headers: {}, events: true },
	text: events.map((event) => `${'type' in event ? `event: ${String(event.type)}\n` : ''}data: ${JSON.stringify(event)}\n\n`).join(''),
});

/** Each variant as a function of its own, below the imports that they share. */
export function moduleOf(texts: readonly string[]): string {
	const imports = new Set(texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith('import '))));
	const bodies = texts.map((text) => {
		const own = text.split('\n').filter((line) => !line.startsWith('import '));
		return `async ({ client, request, id, setTimeout, Date, refreshToken }: any) => {\n${own.join('\n')}\n}`;
	});
	return `${[...imports].join('\n')}\nexport const handlers = [\n${bodies.join(',\n')}\n];\n`;
}

/** The same as a module a package, for the compiler: the client has the type that the package gives it. */
export const typedModules = (shown: readonly Shown[]): string[] =>
	Object.entries(clients).map(([name, { type, request = 'any' }]) => {
		const own = shown.filter(({ variant }) => variant.package === name).map(({ variant }) => variant.text);
		return moduleOf(own).replaceAll(
			'refreshToken }: any)',
			`refreshToken }: { client: ${type}; request: ${request}; id: string; setTimeout: any; Date: DateConstructor; refreshToken: () => Promise<void> })`,
		);
	});
