import { describe, expect, test } from 'vitest';
import { catalogueFromDisk } from '../replay/replay.ts';
import { perform } from './cells.ts';
import { type Language, toolchains } from './languages.ts';
import { type Play, playsOf } from './plays.ts';
import { publishedSnippet } from './sources.ts';

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

/** Ways to break a snippet, and the words in which the checks must complain. */
const mutations: [name: string, play: Play, rule: string, change: Record<Language, [RegExp, string]>][] = [
	[
		'retry a stop',
		spent,
		'verdict must not be retried',
		{
			typescript: [/const giveUp: string\[\] = \[.*\];/, 'const giveUp: string[] = [];'],
			python: [/give_up = \[.*\]/, 'give_up = []'],
			go: [/var giveUp = \[\]string\{.*\}/, 'var giveUp = []string{}'],
			curl: [/give_up=\(.*\)/, 'give_up=()'],
		},
	],
	[
		'ignore retry-after',
		limited,
		'retry-after was ignored',
		{
			typescript: [/headers\.get\('retry-after'\)/, "headers.get('x-none')"],
			python: [/headers\.get\('retry-after'/, "headers.get('x-none'"],
			go: [/Header\.Get\("retry-after"\)/, 'Header.Get("x-none")'],
			curl: [/wait_header='retry-after'/, "wait_header='x-none'"],
		},
	],
	[
		'read error.message where error is a string',
		textual,
		'error is a string at this provider and its text was not read',
		{
			typescript: [/(const message = pick\(res, body, ).*?\) \|\|/, "$1'error.message') || 'no message' ||"],
			python: [/(message = pick\(res, body, ).*?\) or/, "$1'error.message') or 'no message' or"],
			go: [/(message := pick\(res, body, ).*?\)\n/, '$1"error.message") + "no message"\n'],
			curl: [/message=\$\(pick .*\)/, 'message="no message"'],
		},
	],
];

describe.each(present)('%s', (language) => {
	test.each(mutations)('a snippet changed to %s is caught', async (_, play, rule, change) => {
		const source = publishedSnippet(play.entry, language);
		const broken = source.replace(...change[language]);
		expect(broken, 'the change finds its place in the snippet').not.toBe(source);
		const [healthy, found] = await Promise.all([perform(play, language, source), perform(play, language, broken)]);
		expect(healthy).toEqual([]);
		expect(found.join('\n')).toContain(rule);
	});
});
