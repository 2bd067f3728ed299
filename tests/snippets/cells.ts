import { sample, whole } from '../../tools/whole.ts';
import { recipeFor } from '../../src/snippets/choose.ts';
import { keyVariable } from '../../src/snippets/values.ts';
import type { Action } from '../../src/schema/types.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import { parsed } from './body.ts';
import { broken } from './judge.ts';
import type { Runner } from './languages/runner.ts';
import { type Play, playsOf, playsOfStatus, scriptOf } from './plays.ts';
import { runSnippet } from './run.ts';
import { publishedSnippet } from './sources.ts';

export const actions: Action[] = ['wait', 'fix', 'stop', 'depends', 'ok'];
export const providers = () => catalogueFromDisk().providers.map(({ id }) => id);

/** One field of the matrix: what is played for a provider and a verdict. No plays: the provider has no such verdict over HTTP. */
export function playsFor(provider: string, action: Action, most: number): Play[] {
	const entries = catalogueFromDisk().entries.filter((entry) => entry.provider.id === provider && entry.verdict.action === action);
	const documented = entries.flatMap(playsOf);
	return mostVaried(documented.length > 0 ? documented : entries.flatMap(playsOfStatus), most);
}

/** The most different plays first: another recipe, duty, status or shape of the body; samples before assembled answers. */
function mostVaried(plays: Play[], most: number): Play[] {
	const kinds = (play: Play) => [
		`${recipeFor(play.entry)} ${play.duty}`,
		`${play.duty} ${play.answer.status}`,
		`${play.duty} ${Object.keys(parsed(play.answer.body) ?? {}).join()}`,
		play.entry.id,
	];
	const left = [...plays].sort((a, b) => Number(a.answer.from !== 'sample') - Number(b.answer.from !== 'sample'));
	const chosen: Play[] = [];
	const seen = new Set<string>();
	while (chosen.length < most && left.length > 0) {
		const newness = left.map((play) => kinds(play).filter((kind) => !seen.has(kind)).length);
		const [next] = left.splice(newness.indexOf(Math.max(...newness)), 1);
		if (!next) break;
		for (const kind of kinds(next)) seen.add(kind);
		chosen.push(next);
	}
	return chosen;
}

/** Plays one answer to one snippet and names the rules that it broke. */
export async function perform(play: Play, runner: Runner, source = publishedSnippet(play.entry, runner.language)): Promise<string[]> {
	return broken(play, await runSnippet(runner, source, scriptOf(play), { keyVariable: keyVariable(play.entry.provider) }));
}

/** How many answers one field plays. Each error has a handler of its own that tests/handlers plays all of its answers. */
const mostPlays = whole ? 2 : 1;

export type Cell = { provider: string; language: string; action: Action; plays: Play[]; problems: Promise<string[]> };

/** Starts the whole matrix at once, or outside CI every `nth` field of it; run.ts keeps the machine from being flooded. */
export function startMatrix(present: Runner[], nth = 1): Cell[] {
	const fields = providers().flatMap((provider) => actions.flatMap((action) => present.map((runner) => ({ provider, action, runner }))));
	return sample(fields, nth).map(({ provider, action, runner }): Cell => {
		const plays = playsFor(provider, action, mostPlays);
		const results = plays.map(async (play) => (await perform(play, runner)).map((problem) => `${play.id}: ${problem}`));
		const problems = Promise.all(results).then((found) => found.flat());
		problems.catch(() => {}); // whoever awaits the cell gets the failure
		return { provider, language: runner.language.label, action, plays, problems };
	});
}

/** Whether the provider has entries with this verdict that reach a caller over plain HTTP. */
export const hasVerdict = (provider: string, action: Action) =>
	catalogueFromDisk().entries.some(
		(entry) => entry.provider.id === provider && entry.verdict.action === action && entry.transport.includes('http'),
	);
