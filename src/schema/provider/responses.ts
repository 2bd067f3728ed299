import { z } from 'astro/zod';
import { prose } from '../prose.ts';
import { sourceKey } from '../source.ts';
import { headerFormat, sampleLanguage, transport } from '../vocabulary.ts';
import { fragment } from './fragment.ts';

/**
 * Where a value sits in a response: a dotted path in the body, or header:<name>. errors[0] is the first of a list,
 * details[] the first item of a list that has the next key.
 */
export const place = z
	.string()
	.regex(/^(header:)?[A-Za-z0-9_.[\]-]+$/)
	.describe('Dotted path in the body, such as error.code or errors[0].code, or header:<name>.');

/** A form that the body of an error has. */
export const format = z.strictObject({
	id: fragment.describe('Fragment of the address: /groq/#format-error-object.'),
	title: z.string().describe('What to call this form.'),
	transport: z.array(transport).min(1).describe('The ways in which it is sent.'),
	language: sampleLanguage,
	shape: z.string().describe('The body as sent, verbatim.'),
	paths: z
		.strictObject({
			code: place.optional(),
			type: place.optional(),
			message: place.optional(),
			param: place.optional(),
			status: place.optional(),
			request_id: place.optional(),
		})
		.describe('Where to read each value; left out when this format has none.'),
	note: prose.optional().describe('When it is sent, or what differs.'),
	source: sourceKey,
});

/** Fields of the error body. */
export const components = z
	.array(
		z.strictObject({
			name: z.string().describe('Dotted path of the field.'),
			type: z.string().optional().describe('JSON type of the value.'),
			text: prose.describe('What it says.'),
			source: sourceKey,
		}),
	)
	.default([])
	.describe('Fields of the error body, one by one.');

/** A header about rate limits and waits. */
export const header = z.strictObject({
	name: z.string().describe('As documented; letter case does not matter.'),
	unit: z.string().describe('What is counted: requests, tokens, seconds.'),
	window: z.string().optional().describe('Over which time: minute, day, 15 minutes.'),
	format: headerFormat,
	example: z.string().optional().describe('A value as sent.'),
	meaning: prose.describe('What the value says.'),
	absent: prose.describe('What it means when the header is not there, or that nobody states it.'),
	source: sourceKey,
});

/** Where a response names its request. */
export const requestId = z
	.strictObject({
		where: place.optional(),
		starts: z
			.string()
			.regex(/^[a-z]{2,8}[_-]$/)
			.optional()
			.describe('What the id starts with: req_.'),
		text: prose.describe('The same in words, or that nobody states it.'),
		source: sourceKey,
	})
	.describe('Where the id of a request is.');
