import type { Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../catalogue/records.ts';

type Explained = Omit<Problem, 'file'>;

/** What is wrong with a field, and how to mend it, in words for whoever wrote the line. */
export function explain(issue: z.core.$ZodIssue, document: Document): Explained[] {
	const path = issue.path.filter((part) => typeof part !== 'symbol');
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: unknownField(key) }));
	const value: unknown = path.length === 0 ? document.toJS() : document.getIn(path);
	if (value === undefined || value === null) return [{ path, message: `missing; ${wanted(issue)}` }];
	return [{ path, message: `${remedy(issue, value)}` }];
}

const unknownField = (key: string) =>
	/\s/.test(key)
		? `unknown field "${key}"; it is the end of a text with a comma: quote the text before it`
		: `unknown field "${key}"; see CONTRIBUTING.md for the fields`;

function wanted(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type') return `expected ${article(issue.expected)}`;
	if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
	return issue.message;
}

function remedy(issue: z.core.$ZodIssue, value: unknown): string {
	const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	if (issue.code === 'invalid_value') return `${scalar ? `"${value}"` : 'this'} is none of ${issue.values.join(', ')}`;
	if (issue.code !== 'invalid_type') return issue.message;
	if (issue.expected === 'string' && scalar) return `${value} is read as ${article(typeof value)}; write '${value}' in quotes`;
	if (issue.expected === 'array' && scalar) return `expected a list; write [${value}]`;
	return `expected ${article(issue.expected)}`;
}

const names: Record<string, string> = {
	array: 'list',
	record: 'group of fields',
	object: 'group of fields',
	string: 'text',
	boolean: 'true or false',
};

function article(type: string): string {
	const name = names[type] ?? type;
	return type === 'boolean' ? name : `a ${name}`;
}
