import { z } from 'astro/zod';
import type { Problem, Records } from '../catalogue/records.ts';
import { entry } from '../schema/entry.ts';
import { provider } from '../schema/provider.ts';
import { recipe } from '../schema/recipe.ts';
import { condition, guide, other, status } from '../schema/reference.ts';
import { guideProblems } from './guide-body.ts';
import { type FileRead, readYaml } from './yaml.ts';

type Load = (text: string, id: string, records: Records) => FileRead<unknown>;

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

/** How to read a file, and the id of what it holds; undefined for a file that holds no record. */
export function kindOf(file: string): { id: string; load: (text: string, records: Records) => FileRead<unknown> } | undefined {
	for (const [pattern, load] of kinds) {
		const match = pattern.exec(file);
		const id = match?.slice(1).join('/');
		if (id !== undefined) return { id, load: (text, records) => load(text, id, records) };
	}
	return undefined;
}

/** What is wrong with a file that holds no record, where only records may stand. */
export const strayIn = (file: string): string | undefined =>
	others.test(file) ? undefined : strays.find(([folder]) => file.startsWith(folder))?.[1];

function yaml<S extends z.ZodType>(schema: S, take: (records: Records, data: z.output<S>, id: string) => void): Load {
	return (text, id, records) => {
		const read = readYaml(text, schema);
		if (read.data !== undefined) take(records, read.data, id);
		return read;
	};
}

/** A guide is MDX below a head in YAML. A path ['line', n] is a line of what stands below the head. */
function loadGuide(text: string, id: string, records: Records): FileRead<unknown> {
	const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
	const read = readYaml(head, guide, 1);
	const linesAbove = head.split('\n').length + 2;
	const problems = [...read.problems, ...guideProblems(body, linesAbove)];
	if (read.data !== undefined) records.guides.push({ id: id.replace('guides/', ''), data: read.data, body });
	const lineOf = (path: Problem['path']) => (path[0] === 'line' ? linesAbove + Number(path[1]) : read.lineOf(path));
	return { ...read, problems, lineOf };
}
