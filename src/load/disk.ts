import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, readLedger } from '../addresses/ledger.ts';
import { type Problem, providerFile, type Records } from '../catalogue/records.ts';
import { filesBelow, readText } from './files.ts';
import { kindOf, strayIn } from './kinds.ts';
import { type ReadBefore, readBefore } from './read-before.ts';
import { readRecord, recordFiles } from './record.ts';
import { snippetFiles } from './snippet-files.ts';
import type { FileProblem } from './yaml.ts';

export type FromDisk = {
	records: Records;
	problems: (FileProblem & { file: string })[];
	/** Ids of what exists and could not be read: groq, groq/429, guides/retries, conditions, statuses. */
	unreadable: Set<string>;
	/** The line where a problem stands, counted from 1. */
	lineOf: (place: Pick<Problem, 'file' | 'path'>) => number;
};
type Loaded = Omit<FromDisk, 'lineOf'> & { places: Map<string, (path: Problem['path']) => number> };

export const emptyRecords = (): Records => ({
	providers: [],
	entries: [],
	conditions: [],
	statuses: [],
	others: [],
	guides: [],
	ledger: [],
});

/** Reads and validates the content below `root`/content, collecting every problem with its line. It throws for none of them. */
export function loadFromDisk(root: string): FromDisk {
	const loaded: Loaded = {
		records: emptyRecords(),
		problems: [],
		unreadable: new Set(),
		places: new Map(),
	};
	const before = readBefore(root);
	for (const file of contentFiles(root, loaded)) loadFile(root, file, loaded, before);
	before.keep();
	// A sound entry cannot be joined either when its provider could not be read.
	for (const { id } of loaded.records.entries) if (loaded.unreadable.has(providerOf(id))) loaded.unreadable.add(id);
	loadLedger(root, loaded);
	loadRecord(root, loaded);
	loaded.records.snippets = snippetFiles(root);
	const { places, ...rest } = loaded;
	return { ...rest, lineOf: ({ file, path }) => places.get(file)?.(path) ?? 1 };
}

/** Every file below content/, and those that must be there: two lists, and the file of each provider that has a folder. */
function contentFiles(root: string, loaded: Loaded): Set<string> {
	const found = filesBelow(root, 'content', (folder, message) => report(loaded, folder, undefined, message));
	const folders = found.flatMap((file) => /^content\/providers\/([^/]+)\//.exec(file)?.[1] ?? []);
	return new Set(['content/conditions.yaml', 'content/statuses.yaml', ...folders.map(providerFile), ...found]);
}

function loadFile(root: string, file: string, loaded: Loaded, before: ReadBefore): void {
	const kind = kindOf(file);
	const stray = kind ? undefined : strayIn(file);
	if (stray) report(loaded, file, undefined, stray);
	if (!kind) return;
	const content = readText(root, file);
	if ('message' in content) {
		report(loaded, file, kind.id, content.message);
		return;
	}
	const { data, problems, lineOf } = kind.load(content.text, loaded.records, before.reader(file));
	loaded.places.set(file, lineOf);
	for (const problem of problems) loaded.problems.push({ file, ...problem });
	if (data === undefined) loaded.unreadable.add(kind.id);
}

/** A problem of a whole file, and of the record in it. */
function report({ problems, unreadable }: Loaded, file: string, id: string | undefined, message: string): void {
	problems.push({ file, path: [], line: 1, message });
	if (id !== undefined) unreadable.add(id);
}

/** The ledger and the record grow with every page and every change. */
const largestGrowing = 20_000_000;

/** Addresses that were published; a content that has published nothing has no such file. */
function loadLedger(root: string, loaded: Loaded): void {
	if (!existsSync(join(root, ledgerFile))) return;
	const content = readText(root, ledgerFile, largestGrowing);
	if ('text' in content) loaded.records.ledger = readLedger(content.text);
	else report(loaded, ledgerFile, undefined, content.message);
	loaded.places.set(ledgerFile, (path) => Number(path[1] ?? 1));
}

/** What the feeds have told so far; a content that has published nothing has no such files. */
function loadRecord(root: string, loaded: Loaded): void {
	if (!existsSync(join(root, recordFiles.published))) return;
	const [told, facts] = [recordFiles.changes, recordFiles.published].map((file) => ({ file, ...readText(root, file, largestGrowing) }));
	for (const read of [told, facts]) if (read && 'message' in read) report(loaded, read.file, undefined, read.message);
	if (!told || !facts || !('text' in told) || !('text' in facts)) return;
	try {
		loaded.records.record = readRecord(JSON.parse(told.text), JSON.parse(facts.text));
	} catch {
		report(
			loaded,
			recordFiles.published,
			undefined,
			'this file or changes.json is not what npm run record writes; take both from the last commit',
		);
	}
}

const providerOf = (entryId: string) => entryId.split('/')[0] ?? '';
