import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { explain } from './explain.ts';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'astro/zod';
import type { Problem, Records } from '../catalogue/records.ts';
import { entry } from '../schema/entry.ts';
import { provider } from '../schema/provider.ts';
import { recipe } from '../schema/recipe.ts';
import { ledgerFile, readLedger } from '../addresses/ledger.ts';
import { condition, guide, status } from '../schema/reference.ts';

type Place = (path: (string | number)[]) => number;
export type FromDisk = {
	records: Records;
	problems: (Problem & { line: number })[];
	/** Ids of providers, entries and guides that exist and could not be read. */
	unreadable: Set<string>;
	lineOf: (problem: Problem) => number;
};

/** Reads and validates everything below content/, collecting every problem with its line. */
export function loadFromDisk(root: string): FromDisk {
	const problems: FromDisk['problems'] = [];
	const places = new Map<string, Place>();
	const unreadable = new Set<string>();
	const records: Records = { providers: [], entries: [], conditions: [], statuses: [], guides: [], ledger: [] };

	function parse<S extends z.ZodType>(file: string, text: string, schema: S, offset = 0): z.output<S> | undefined {
		const lines = new LineCounter();
		const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
		const place: Place = (path) => lines.linePos(offsetAt(document, path)).line + offset;
		places.set(file, place);
		for (const error of document.errors) {
			const message = `not valid YAML: ${error.message}; quote a text that holds ": " or " #", or, inside { }, a comma, and one that begins with a sign`;
			problems.push({ file, path: [], line: lines.linePos(error.pos[0]).line + offset, message });
		}
		if (document.errors.length > 0) return undefined;
		const result = schema.safeParse(document.toJS());
		if (result.success) return result.data;
		for (const { path, message } of result.error.issues.flatMap((issue) => explain(issue, document)))
			problems.push({ file, path, line: place(path), message });
		// Without its unknown fields the rest may be sound, and is checked on in the same run.
		for (const issue of result.error.issues)
			if (issue.code === 'unrecognized_keys')
				for (const key of issue.keys) document.deleteIn([...(issue.path as (string | number)[]), key]);
		return schema.safeParse(document.toJS()).data;
	}

	const read = (file: string) => readFileSync(join(root, file), 'utf8');
	const list = (folder: string, ending: string) => {
		const path = join(root, folder);
		if (!existsSync(path)) return [];
		return readdirSync(path, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith(ending))
			.map((name) => relative(root, join(path, name)).replaceAll('\\', '/'))
			.sort();
	};

	const files = list('content/providers', '.yaml');
	for (const file of files.sort((a, b) => Number(b.endsWith('provider.yaml')) - Number(a.endsWith('provider.yaml')))) {
		const [, , id = '', part, name] = file.split('/');
		if (part === 'provider.yaml') {
			const data = parse(file, read(file), provider);
			if (data) records.providers.push({ id, data });
			else unreadable.add(id);
		} else if (part === 'errors' && name) {
			const data = parse(file, read(file), entry);
			const entryId = `${id}/${name.replace(/\.yaml$/, '')}`;
			if (data) records.entries.push({ id: entryId, data });
			if (!data || unreadable.has(id)) unreadable.add(entryId);
		} else problems.push({ file, path: [], line: 1, message: 'a provider holds provider.yaml and errors/<slug>.yaml, nothing else' });
	}
	records.conditions = parse('content/conditions.yaml', read('content/conditions.yaml'), z.array(condition)) ?? [];
	records.statuses = parse('content/statuses.yaml', read('content/statuses.yaml'), z.array(status)) ?? [];
	for (const file of list('content/snippets', 'recipe.yaml')) parse(file, read(file), recipe);
	for (const file of list('content/guides', '.mdx')) {
		const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(file)) ?? [];
		const data = parse(file, front, guide, 1);
		const bodyStart = front.split('\n').length + 2;
		const frontPlace = places.get(file);
		places.set(file, (path) => (path[0] === 'line' ? bodyStart + Number(path[1]) : (frontPlace?.(path) ?? 1)));
		const id = file.replace(/^content\/guides\/|\.mdx$/g, '');
		if (data) records.guides.push({ id, data, body });
		else unreadable.add(`guides/${id}`);
	}
	if (existsSync(join(root, ledgerFile))) records.ledger = readLedger(read(ledgerFile));
	places.set(ledgerFile, (path) => Number(path[1] ?? 1));
	return { records, problems, unreadable, lineOf: ({ file, path }) => places.get(file)?.(path) ?? 1 };
}

/** Where the deepest part of a path that exists stands in the document. */
function offsetAt(document: Document, path: (string | number)[]): number {
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
