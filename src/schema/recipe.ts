import { z } from 'astro/zod';
import { prose } from './prose.ts';

// Whole numbers: a shell counts in no others.
const seconds = z.int().positive();

/** How a recipe retries. Its sources take these numbers as tokens, and the timeline of the comparison is drawn from them. */
const retry = z.strictObject({
	attempts: z.int().min(2).describe('Requests in all, the first one included. Token __ATTEMPTS__.'),
	factor: z
		.int()
		.min(1)
		.describe(
			'Without a stated wait: a random time from 0 up to this number to the power of the retries so far, in seconds. Token __FACTOR__.',
		),
	longest: seconds.describe('Seconds that such a random wait never exceeds. Token __LONGEST__.'),
	stated: z
		.enum(['header', 'body'])
		.optional()
		.describe('Where the response can state the wait, which then replaces the random one. Left out when the recipe reads none.'),
	cap: seconds.optional().describe('Seconds that all waits together may take: a wait that would exceed it is not begun. Token __CAP__.'),
});

const poll = z.strictObject({
	interval: seconds.describe('Seconds between two requests. Token __INTERVAL__.'),
	deadline: seconds.describe('Seconds after which the recipe gives up. Token __DEADLINE__.'),
});

const stream = z.strictObject({
	silence: seconds.describe('Seconds without a byte after which the connection counts as dead. Token __SILENCE__.'),
});

/** What stands in content/snippets/<recipe>/recipe.yaml beside the sources: words for readers, and the policy as numbers. */
export const recipe = z.strictObject({
	title: z.string().describe('What the snippet does.'),
	summary: prose.describe('When it fits, and what it takes care of.'),
	retry: retry.optional().describe('How often and how long it waits. Only recipes that retry have it.'),
	poll: poll.optional().describe('How it asks again until the result is there.'),
	stream: stream.optional().describe('How long it listens.'),
});

export type RecipeData = z.output<typeof recipe>;
/** The numbers that govern how a recipe runs. */
export type Policy = Pick<RecipeData, 'retry' | 'poll' | 'stream'>;
export type RetryPolicy = z.output<typeof retry>;
