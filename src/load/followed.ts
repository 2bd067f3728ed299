import type { Records } from '../catalogue/records.ts';
import { emptyRecords, loadFromDisk } from './disk.ts';
import { readText } from './files.ts';
import { kindOf } from './kinds.ts';
import { problemLine } from './problem-line.ts';
import { snippetFiles } from './snippet-files.ts';

/** Reads the content below `root`/content. Throws an error that names every problem. */
export function soundRecords(root: string): Records {
	const { records, problems } = loadFromDisk(root);
	if (problems.length > 0) throw new Error(`${problems.map(problemLine).join('\n')}\nnpm run check says more`);
	return records;
}

/**
 * The records after a file has changed or gone: it is read again alone, unless it holds no record of its own. Throws an error
 * that names its problems; the records stay as they were.
 */
export function afterChange(records: Records, root: string, file: string, gone: boolean): Records {
	const kind = kindOf(file);
	if (!kind) return soundRecords(root);
	const read = emptyRecords();
	if (!gone) {
		const content = readText(root, file);
		const problems = 'message' in content ? [{ path: [], line: 1, message: content.message }] : kind.load(content.text, read).problems;
		if (problems.length > 0) throw new Error(problems.map((problem) => problemLine({ file, ...problem })).join('\n'));
	}
	const lists = ['conditions', 'statuses', 'others'] as const;
	const inLists = Object.fromEntries(lists.flatMap((list) => (kind.id === list ? [[list, read[list]]] : [])));
	const id = kind.id.replace(/^guides\//, '');
	const others = <T extends { id: string }>(items: T[]) => items.filter((item) => item.id !== id);
	return {
		...records,
		...inLists,
		...(kind.id.startsWith('snippets/') && { snippets: snippetFiles(root) }),
		providers: [...others(records.providers), ...read.providers],
		entries: [...others(records.entries), ...read.entries],
		guides: [...others(records.guides), ...read.guides],
	};
}
