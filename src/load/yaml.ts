import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../catalogue/records.ts';
import { explain } from './explain.ts';
import { plainYaml } from './plain-yaml.ts';
import { hidden, tooDeep, type Unparsed, unused } from './yaml-guards.ts';

/** A problem of a file that is being read, with its line, counted from 1. */
export type FileProblem = Omit<Problem, 'file'> & { line: number };
/** What a file says: the validated data, or undefined when it could not be made out. */
export type FileRead<T> = { data: T | undefined; problems: FileProblem[]; lineOf: (path: Problem['path']) => number };

/** A file with more problems than this has one cause, and the rest of the list would hide it. */
const most = 100;

/** Parses and validates one YAML text. It never throws: whatever is wrong is a problem. `linesBefore` is how many lines of the file come before the text. */
export function readYaml<S extends z.ZodType>(text: string, schema: S, linesBefore = 0): FileRead<z.output<S>> {
	const sound = schema.safeParse(plainYaml(text));
	if (!sound.success) return readWithLines(text, schema, linesBefore);
	let lineOf: FileRead<unknown>['lineOf'] | undefined;
	return {
		data: sound.data,
		problems: [],
		lineOf: (path) => {
			lineOf ??= readWithLines(text, schema, linesBefore).lineOf;
			return lineOf(path);
		},
	};
}

/** Knows where everything stands, and says all that is wrong. */
function readWithLines<S extends z.ZodType>(text: string, schema: S, linesBefore: number): FileRead<z.output<S>> {
	const deep = tooDeep(text);
	if (deep) {
		const line = text.slice(0, deep.offset).split('\n').length + linesBefore;
		return { data: undefined, problems: [{ path: [], line, message: deep.message }], lineOf: () => line };
	}
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
	const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
	const lineOf = (path: Problem['path']) => lineAt(offsetOf(document, path));

	const unparsed = [...hidden(text), ...syntaxProblems(document), ...unused(document)];
	if (unparsed.length > 0) {
		const said = unparsed.slice(0, most).map(({ offset, message }) => ({ path: [], line: lineAt(offset), message }));
		return { data: undefined, problems: withRest(said, unparsed.length), lineOf };
	}

	const result = schema.safeParse(document.toJS());
	if (result.success) return { data: result.data, problems: [], lineOf };
	const { issues } = result.error;
	const explained = issues.slice(0, most).flatMap((issue) => explain(issue, document));
	const said = explained.slice(0, most).map((found) => ({ ...found, line: lineOf(found.path) }));
	const all = explained.length + Math.max(0, issues.length - most);
	return { data: withoutUnknownFields(document, schema, issues), problems: withRest(said, all), lineOf };
}

const withRest = (said: FileProblem[], all: number): FileProblem[] =>
	all > said.length ? [...said, { path: [], line: 1, message: `and ${all - said.length} more problems; mend those named first` }] : said;

const syntaxProblems = ({ errors, warnings }: Document): Unparsed[] =>
	[...errors, ...warnings].map(({ pos, message }) => ({
		offset: pos[0],
		message: `not valid YAML: ${message}; quote a text that holds ": " or " #", or, inside { }, a comma, and one that begins with a sign`,
	}));

/** Without its unknown fields a record may be sound, and is checked further in the same run. */
function withoutUnknownFields<S extends z.ZodType>(document: Document, schema: S, issues: z.core.$ZodIssue[]): z.output<S> | undefined {
	const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : []));
	if (unknown.length > most) return undefined;
	for (const path of unknown) document.deleteIn(path);
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
