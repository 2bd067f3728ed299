import { expect, test } from 'vitest';
import { catalogueFromDisk } from '../replay/replay.ts';
import { perform } from './cells.ts';
import type { Runner } from './languages/runner.ts';
import { type Play, playsOf } from './plays.ts';
import { publishedSnippet } from './sources.ts';
import { toolchains } from './toolchains.ts';

const { present } = toolchains();
const playOf = (id: string, fits: (play: Play) => boolean = () => true): Play => {
	const entry = catalogueFromDisk().entries.find((item) => item.id === id);
	const play = entry && playsOf(entry).find(fits);
	if (!play) throw new Error(`nothing to play for ${id}`);
	return play;
};

const limited = playOf('groq/rate_limit_exceeded', ({ duty, asked }) => duty === 'retry' && asked !== undefined);
const spent = playOf('xai/resource-exhausted', ({ duty, answer }) => duty === 'end' && answer.body.includes('used all available credits'));
const textual = playOf('xai/not-found');

/** Ways to break a snippet, and the words in which the checks must complain. How it is done stands with each language. */
const mutations: [change: keyof Runner['breaks'], play: Play, complaint: string][] = [
	['give up on nothing', spent, 'verdict must not be retried'],
	['ignore retry-after', limited, 'retry-after was ignored'],
	['read no message', textual, 'error is a string at this provider and its text was not read'],
];

for (const runner of present) {
	test.each(mutations)(`${runner.language.label}: a snippet changed to %s is caught`, async (change, play, complaint) => {
		const source = publishedSnippet(play.entry, runner.language);
		const broken = source.replace(...runner.breaks[change]);
		expect(broken, 'the change finds its place in the snippet').not.toBe(source);
		const [healthy, found] = await Promise.all([perform(play, runner, source), perform(play, runner, broken)]);
		expect(healthy).toEqual([]);
		expect(found.join('\n')).toContain(complaint);
	});
}
