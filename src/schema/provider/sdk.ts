import { z } from 'astro/zod';
import { prose } from '../prose.ts';
import { sourceKey } from '../source.ts';
import { registry } from '../vocabulary.ts';

const expressions = z
	.array(z.string().regex(/^(JSON\.parse\()?err\b/))
	.min(1)
	.optional()
	.describe('Expressions, one per body format, the usual one first. JSON.parse(err.body).code where the body is held as text.');

/** One SDK as its users meet it: classes, where the error holds what, what it sends again by itself. */
export const sdk = z.strictObject({
	package: z.string().describe('Name of the package in its registry.'),
	registry,
	language: z.string().describe('Language of the SDK: Python, TypeScript.'),
	version: z.string().describe('The version that was read or run.'),
	ran: z.literal(true).optional().describe('The row was measured: tests/sdks runs the package and fails when it does something else.'),
	namespace: z.string().optional().describe('How its classes are written: groq, openai, tweepy.'),
	classes: z
		.record(z.string(), z.string())
		.describe(
			'Class per status, 4xx or 5xx, or per: default (any other status), connection (refused), timeout, abort (by your own signal), cut (a success that breaks off), stream (an error event in a stream), schema, config (no key).',
		),
	reads: z
		.strictObject({
			status: expressions,
			code: expressions,
			type: expressions,
			message: expressions,
			param: expressions,
			body: expressions.describe('The whole body, parsed.'),
			request_id: expressions,
		})
		.optional()
		.describe('Where the caught error, called err, holds each value; left out when it is lost.'),
	carries: prose.optional().describe('What else to know about the error object.'),
	prints: z.array(z.string()).default([]).describe('The message of an exception, verbatim with {placeholders}.'),
	retries: z
		.strictObject({
			default: z.int().nullable().describe('Retries by default after the first try; null when not stated, or not counted.'),
			keeps_on: z
				.int()
				.optional()
				.describe(
					'Seconds for which it goes on trying, where it counts those and not its tries; of the SDKs here, the one of OpenRouter does.',
				),
			on: z.array(z.string()).describe('Statuses or conditions it retries.'),
			obeys: z.array(z.string()).describe('Headers it obeys.'),
			longest_wait: z.int().optional().describe('Longest wait in seconds that it takes from a header; left out when it takes any.'),
			note: prose.optional().describe('What it does not retry, or does otherwise than one thinks.'),
		})
		.optional()
		.describe('What it sends again by itself.'),
	source: sourceKey,
});
