import type { Catalogue } from '../../catalogue/model.ts';
import { entryFile, guideFile, type Problem, providerFile } from '../../catalogue/records.ts';
import { ownData, walk } from '../rule.ts';
import { plainWords } from './sentences.ts';

/** One text that readers see and that we wrote, as plain words. */
export type Text = { file: string; path: Problem['path']; role: Role; plain: string };
type Role = 'sentences' | 'notes' | 'fix' | 'title';

/** Fields that hold sentences of ours, wherever they stand. */
const sentences = new Set(
	'summary because why text tell intro meaning absent carries notice condition_note status_note state_note retry'.split(' '),
);
/** Lists of fields and words of others: what is on the wire, how something is called. */
const foreign = new Set(['components', 'samples', 'sources', 'reads', 'classes', 'paths', 'links']);

/** Every text in our own words. A provider that nobody has read whole yet is left out. */
export function textsOf({ providers, conditions, statuses, guides }: Catalogue): Text[] {
	const read = providers.filter((provider) => provider.read_whole !== undefined);
	return [
		...read.flatMap((provider) => textsIn(ownData(provider), providerFile(provider.id))),
		...read.flatMap(({ entries }) => entries.flatMap((entry) => textsIn(ownData(entry), entryFile(entry.id)))),
		...conditions.flatMap(({ entries: _joined, ...own }, index) => textsIn(own, 'content/conditions.yaml', [index])),
		...statuses.flatMap(({ entries: _joined, ...own }, index) => textsIn(own, 'content/statuses.yaml', [index])),
		...guides.flatMap(({ id, title, summary, body }) => [
			...textsIn({ title, summary }, guideFile(id)),
			...linesOf(body).map(({ line, text, role }): Text => ({ file: guideFile(id), path: ['line', line], role, plain: plainWords(text) })),
		]),
	];
}

function textsIn(record: object, file: string, start: Problem['path'] = []): Text[] {
	const found: Text[] = [];
	walk(
		record,
		(value, path) => {
			if (path.some((part) => foreign.has(String(part)))) return;
			for (const [key, text] of Object.entries(value)) {
				const role = typeof text === 'string' ? roleOf(key, path) : undefined;
				if (role !== undefined && typeof text === 'string') found.push({ file, path: [...path, key], role, plain: plainWords(text) });
			}
		},
		start,
	);
	return found;
}

function roleOf(key: string, path: Problem['path']): Role | undefined {
	if (key === 'title') return 'title';
	if (key === 'note') return 'notes';
	if (!sentences.has(key)) return undefined;
	const list = path.findLast((part) => typeof part === 'string');
	if (list === 'notes') return 'notes';
	return list === 'fixes' ? 'fix' : 'sentences';
}

/** The paragraphs, headings and list items of a guide, a line each; code and tables are left out. */
function linesOf(body: string): { line: number; text: string; role: Role }[] {
	let code = false;
	return body.split('\n').flatMap((text, index) => {
		if (/^\s*(?:```|~~~)/.test(text)) code = !code;
		if (code || /^\s*(?:```|~~~|\||<|$)/.test(text)) return [];
		const heading = /^#+ (.*)$/.exec(text)?.[1];
		const role: Role = heading === undefined ? 'notes' : 'title';
		return [{ line: index + 1, role, text: heading ?? text.replace(/^\s*(?:[-*]|\d+\.) /, '').replaceAll('**', '') }];
	});
}
