import { existsSync, readFileSync } from 'node:fs';

export type HeaderRule = { pattern: string; headers: [name: string, value: string][] };

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

/** Reads a _headers file: a path, then its headers as indented `Name: value` lines. */
export function readHeaders(file: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of linesOf(file)) {
		const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
		if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
		else rules.push({ pattern: line.trim(), headers: [] });
	}
	return rules;
}

/** The headers that apply to a path. A pattern that ends in `*` covers everything below it. */
export const headersFor = (rules: HeaderRule[], path: string): [name: string, value: string][] =>
	rules
		.filter(({ pattern }) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern))
		.flatMap(({ headers }) => headers);

/** Reads a _redirects file, each line `from to status`, as a map from path to path. */
export const readRedirects = (file: string): Map<string, string> =>
	new Map(linesOf(file).map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
