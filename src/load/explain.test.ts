import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { explain } from './explain.ts';

const schema = z.strictObject({
	code: z.string(),
	status: z.array(z.int()),
	action: z.enum(['wait', 'fix']),
	title: z.string().max(5),
});

function said(text: string): string[] {
	const document = parseDocument(text);
	const { error } = schema.safeParse(document.toJS());
	return (error?.issues ?? []).flatMap((issue) => explain(issue, document)).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('what is not there or empty is missing; what is there is told what is wrong with it', () => {
	expect(said('code: 3000\nstatus: 500\naction: retry\ntitle: A long title')).toEqual([
		"code: 3000 is read as a number; write '3000' in quotes",
		'status: expected a list; write [500]',
		'action: "retry" is none of wait, fix',
		expect.stringMatching(/^title: Too big/),
	]);
	expect(said('code:\naction:\ntitle: A')).toEqual([
		'code: missing; expected a text',
		'status: missing; expected a list',
		'action: missing; one of wait, fix',
	]);
});

test('every unknown field is named; the end of a text with a comma is known as that', () => {
	expect(said('{ code: a, or b, status: [1], action: fix, title: A, sumary: x }')).toEqual([
		'or b: unknown field "or b"; it is the end of a text with a comma: quote the text before it',
		'sumary: unknown field "sumary"; see CONTRIBUTING.md for the fields',
	]);
});
