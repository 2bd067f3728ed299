import { type Document, isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../catalogue/records.ts';
import { explain } from './explain.ts';

/** A problem of a file that is being read, with its line, counted from 1. */
export type FileProblem = Omit<Problem, 'file'> & { line: number };
/** What a file says: the validated data, or undefined when it could not be made out. */
export type FileRead<T> = { data: T | undefined; problems: FileProblem[]; lineOf: (path: Problem['path']) => number };

/** Parses and validates one YAML text. It never throws: whatever is wrong is a problem. `linesBefore` is how many lines of the file come before the text. */
export function readYaml<S extends z.ZodType>(text: string, schema: S, linesBefore = 0): FileRead<z.output<S>> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
	const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
	const lineOf = (path: Problem['path']) => lineAt(offsetOf(document, path));

	const unparsed = [...syntaxProblems(document), ...references(document)];
	if (unparsed.length > 0)
		return { data: undefined, problems: unparsed.map(({ offset, message }) => ({ path: [], line: lineAt(offset), message })), lineOf };

	const result = schema.safeParse(document.toJS());
	if (result.success) return { data: result.data, problems: [], lineOf };
	const { issues } = result.error;
	const problems = issues.flatMap((issue) => explain(issue, document)).map((found) => ({ ...found, line: lineOf(found.path) }));
	return { data: withoutUnknownFields(document, schema, issues), problems, lineOf };
}

type Unparsed = { offset: number; message: string };

const syntaxProblems = ({ errors, warnings }: Document): Unparsed[] =>
	[...errors, ...warnings].map(({ pos, message }) => ({
		offset: pos[0],
		message: `not valid YAML: ${message}; quote a text that holds ": " or " #", or, inside { }, a comma, and one that begins with a sign`,
	}));

/** Anchors and aliases: almost always a text that begins with & or * and lacks its quotes, and otherwise nothing that a record needs. */
function references(document: Document): Unparsed[] {
	const found: Unparsed[] = [];
	visit(document, {
		Node(_key, node) {
			const name = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : undefined;
			if (name !== undefined)
				found.push({
					offset: node.range?.[0] ?? 0,
					message: `"${name}" is a reference in YAML, which records do not use; quote a text that begins with ${name[0]}, or write the value out`,
				});
		},
	});
	return found;
}

/** Without its unknown fields a record may be sound, and is checked further in the same run. */
function withoutUnknownFields<S extends z.ZodType>(document: Document, schema: S, issues: z.core.$ZodIssue[]): z.output<S> | undefined {
	for (const issue of issues) if (issue.code === 'unrecognized_keys') for (const key of issue.keys) document.deleteIn([...issue.path, key]);
	return schema.safeParse(document.toJS()).data;
}

/** Where the deepest part of a path that exists stands in the text. */
function offsetOf(document: Document, path: Problem['path']): number {
	for (let length = path.length; length > 0; length--) {
		const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		const last = path[length - 1];
		if (isMap(parent)) {
			const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last));
			if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
		}
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node)) return node.range?.[0] ?? 0;
	}
	return 0;
}
