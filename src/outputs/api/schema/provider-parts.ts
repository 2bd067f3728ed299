import { z } from 'astro/zod';
import * as words from '../../../schema/vocabulary.ts';
import { language, prose, sourceKey, transport } from './shared.ts';

const place = z.string().nullable();

export const auth = z
	.object({
		scheme: z.string().describe('As sent: Authorization: Bearer <key>.'),
		env: z.array(z.string()).describe('Environment variables that hold the key, the usual one first.'),
		key_prefixes: z.array(z.string()).describe('What keys start with.'),
		note: prose.nullable().describe('What else to know.'),
		source: sourceKey,
	})
	.meta({ id: 'Auth', description: 'A way to authenticate.' });

export const format = z
	.object({
		id: z.string().describe('Name of the format within the provider.'),
		title: z.string().describe('What it is called here.'),
		transport: z.array(transport).describe('The ways in which it is sent.'),
		language,
		shape: z.string().describe('The body as sent.'),
		paths: z
			.object({
				code: place.describe('Where the machine code sits.'),
				type: place.describe('Where the category sits.'),
				message: place.describe('Where the sentence sits.'),
				param: place.describe('Where the name of the offending field sits.'),
				status: place.describe('Where the HTTP status sits.'),
				request_id: place.describe('Where the request id sits.'),
			})
			.describe(
				'Where to read each value: a dotted path in the body, or header:<name>. errors[0] is the first of a list, details[] the first item that has what follows. null: this format has none.',
			),
		note: prose.nullable().describe('What else to know.'),
		source: sourceKey,
	})
	.meta({ id: 'Format', description: 'A form that the body of an error has.' });

export const header = z
	.object({
		name: z.string().describe('Header name.'),
		unit: z.string().describe('What is counted: requests, tokens, seconds.'),
		window: z.string().nullable().describe('Over which time: minute, day, 15 minutes. null: not stated.'),
		format: words.headerFormat.describe('How the value is written. epoch: counted from 1970-01-01 UTC. duration: such as 2m59.56s.'),
		example: z.string().nullable().describe('A value as sent.'),
		meaning: prose.describe('What the value says.'),
		absent: prose.describe('What it means when the header is not there.'),
		source: sourceKey,
	})
	.meta({ id: 'Header', description: 'A header about rate limits or waits.' });

const expressions = (what: string) => z.array(z.string()).describe(`${what} One expression for each body format; empty when it is lost.`);

export const sdk = z
	.object({
		package: z.string().describe('Name of the package.'),
		registry: words.registry.describe('Where the package is published.'),
		language: z.string().describe('Language of the SDK.'),
		version: z.string().describe('The version that was read or run.'),
		measured: z.boolean().describe('True when a test of this project runs the package and compares; false when its source was read.'),
		namespace: z.string().nullable().describe('How its classes are written: groq, openai.'),
		classes: z
			.record(z.string(), z.string())
			.describe(
				'Class with namespace, by what happens: a status, 5xx, default (any other status), connection, timeout, abort, cut (a success that breaks off), stream (an error event), schema, config (no key).',
			),
		reads: z
			.object({
				status: expressions('The HTTP status.'),
				code: expressions('The machine code.'),
				type: expressions('The category.'),
				message: expressions('The sentence.'),
				param: expressions('The name of the offending field.'),
				body: expressions('The whole body, parsed.'),
				request_id: expressions('The request id.'),
			})
			.nullable()
			.describe('Where the caught error, called err, holds each value. null: not known.'),
		carries: prose.nullable().describe('What else to know about the error object.'),
		prints: z.array(z.string()).describe('Messages of exceptions, with {placeholders}.'),
		retries: z
			.object({
				default: z.int().nullable().describe('Retries after the first try, by default; null when not stated.'),
				on: z.array(z.string()).describe('Statuses or conditions that it retries.'),
				obeys: z.array(z.string()).describe('Headers that it obeys.'),
				keeps_on_seconds: z
					.int()
					.nullable()
					.describe('How long it goes on trying, in seconds, where it counts time and not tries; null: it counts tries.'),
				longest_wait_seconds: z.int().nullable().describe('Longest wait that it takes from a header, in seconds; null: any.'),
				note: prose.nullable().describe('What else to know.'),
			})
			.nullable()
			.describe('What it sends again by itself. null: not known.'),
		source: sourceKey,
	})
	.meta({ id: 'Sdk', description: 'What an SDK does with errors.' });

export const link = z
	.object({
		label: z.string().describe('What is there.'),
		url: z.string().describe('Address: https or mailto.'),
		note: prose.nullable().describe('What it is good for.'),
		source: sourceKey,
	})
	.meta({ id: 'Link', description: 'An address of the provider.' });
