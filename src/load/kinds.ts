import { z } from 'astro/zod';
import type { Records } from '../catalogue/records.ts';
import { entry } from '../schema/entry.ts';
import { provider } from '../schema/provider.ts';
import { recipe } from '../schema/recipe.ts';
import { condition, guide, other, status } from '../schema/reference.ts';
import { guideProblems } from './guide-body.ts';
import { type FileRead, readYaml } from './yaml.ts';

/** Parses a text, or returns what it was found to say before. */
export type Read = <T>(text: string, parse: () => FileRead<T>) => FileRead<T>;
const readNow: Read = (_, parse) => parse();

type Load = (text: string, id: string, records: Records, read: Read) => FileRead<unknown>;

/**
 * Every kind of file that is read and checked: the paths it has, and how one is read into the records. A new kind is
 * one more line. The groups of the pattern, joined by a slash, are the id of what the file holds.
 */
const kinds: [RegExp, Load][] = [
	[/^content\/providers\/([^/]+)\/provider\.yaml$/, yaml(provider, (records, data, id) => records.providers.push({ id, data }))],
	[/^content\/providers\/([^/]+)\/errors\/([^/]+)\.yaml$/, yaml(entry, (records, data, id) => records.entries.push({ id, data }))],
	[/^content\/(conditions)\.yaml$/, yaml(z.array(condition), (records, data) => records.conditions.push(...data))],
	[/^content\/(statuses)\.yaml$/, yaml(z.array(status), (records, data) => records.statuses.push(...data))],
	[/^content\/(others)\.yaml$/, yaml(z.array(other), (records, data) => records.others.push(...data))],
	// The snippets read their recipes themselves; here they are only checked.
	[/^content\/(snippets\/[^/]+)\/recipe\.yaml$/, yaml(recipe, () => {})],
	[/^content\/(guides)\/([^/]+)\.mdx$/, loadGuide],
];

/** Where other files than records may stand: what others read, and for people. */
const others = /^content\/(?:(?:record|schema|snippets)\/|permalinks\.txt$|LICENSE\.md$)/;

/** What to say of any other file, by the folder that it is in. */
const strays: [string, string][] = [
	['content/providers/', 'a provider holds provider.yaml and errors/<slug>.yaml, nothing else'],
	['content/guides/', 'a guide is content/guides/<slug>.mdx'],
	['content/', 'nothing reads this; facts stand in content/providers/, conditions.yaml, statuses.yaml and others.yaml'],
];

type Kind = { id: string; load: (text: string, records: Records, read?: Read) => FileRead<unknown> };

/** How to read a file, and the id of what it holds; undefined for a file that holds no record. */
export function kindOf(file: string): Kind | undefined {
	for (const [pattern, load] of kinds) {
		const match = pattern.exec(file);
		const id = match?.slice(1).join('/');
		if (id !== undefined) return { id, load: (text, records, read = readNow) => load(text, id, records, read) };
	}
	return undefined;
}

/** What is wrong with a file that holds no record, where only records may stand. */
export const strayIn = (file: string): string | undefined =>
	others.test(file) ? undefined : strays.find(([folder]) => file.startsWith(folder))?.[1];

function yaml<S extends z.ZodType>(schema: S, take: (records: Records, data: z.output<S>, id: string) => void): Load {
	return (text, id, records, read) => {
		const said = read(text, () => readYaml(text, schema));
		if (said.data !== undefined) take(records, said.data, id);
		return said;
	};
}

/** A guide is MDX below a head in YAML. A path ['line', n] is a line of what stands below the head. */
function loadGuide(text: string, id: string, records: Records, read: Read): FileRead<unknown> {
	const said = read(text, () => readGuide(text));
	if (said.data !== undefined) records.guides.push({ id: id.replace('guides/', ''), ...said.data });
	return said;
}

function readGuide(text: string): FileRead<{ data: z.output<typeof guide>; body: string }> {
	const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
	const { data, problems, lineOf } = readYaml(head, guide, 1);
	const linesAbove = head.split('\n').length + 2;
	return {
		data: data && { data, body },
		problems: [...problems, ...guideProblems(body, linesAbove)],
		lineOf: (path) => (path[0] === 'line' ? linesAbove + Number(path[1]) : lineOf(path)),
	};
}
