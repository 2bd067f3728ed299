import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Records } from '../catalogue/records.ts';
import { emptyRecords, loadFromDisk } from './disk.ts';
import { readText } from './files.ts';
import { handedOver } from './handed-over.ts';
import { kindOf } from './kinds.ts';

/** What Astro keeps as a collection; guides are Astro's own, since it also renders them. */
type Collection = 'providers' | 'entries' | 'conditions' | 'statuses' | 'others';
type Item = { id: string; data: Record<string, unknown> };

const filesOf: Record<Collection, RegExp> = {
	providers: /\/provider\.yaml$/,
	entries: /\/errors\/[^/]+\.yaml$/,
	conditions: /^content\/conditions\.yaml$/,
	statuses: /^content\/statuses\.yaml$/,
	others: /^content\/others\.yaml$/,
};

const itemsOf = (records: Records, collection: Collection): Item[] =>
	records[collection].map((item) => ('data' in item ? { id: item.id, data: item.data } : { id: String(item.id), data: item }));

/**
 * Reads a collection as `npm run check` does, so that what passes the one passes the other. In dev a file that changes is read
 * again alone, and while it has a problem the record stays as it was.
 */
export const fromContent = (collection: Collection): Loader => ({
	name: `content: ${collection}`,
	load: async (context) => {
		const root = fileURLToPath(context.config.root);
		context.store.clear();
		for (const item of itemsOf(await allRecords(root), collection)) context.store.set(item);
		context.watcher?.on('all', (event, path) => {
			if (event === 'add' || event === 'change') reread(collection, root, path, context);
			if (event === 'unlink') forget(root, path, context);
		});
	},
});

let records: Records | undefined;

/** All collections are read at once, by the first that asks. */
async function allRecords(root: string): Promise<Records> {
	records ??= (await handedOver()) ?? soundRecords(root);
	return records;
}

function soundRecords(root: string): Records {
	const { records: read, problems } = loadFromDisk(root);
	if (problems.length > 0) throw new Error(`${problems.map(said).join('\n')}\nnpm run check says more`);
	return read;
}

const said = ({ file, line, path, message }: { file: string; line: number; path: (string | number)[]; message: string }) =>
	`${file}:${line}: ${path.join('.') || 'file'}: ${message}`;

/** The path of a file below the root, as the kinds of files know it. */
const pathBelow = (root: string, path: string) => relative(root, path).replaceAll('\\', '/');

function reread(collection: Collection, root: string, path: string, { store, logger }: LoaderContext): void {
	const file = pathBelow(root, path);
	const kind = kindOf(file);
	if (!kind || !filesOf[collection].test(file)) return;
	const read = emptyRecords();
	const content = readText(root, file);
	const problems = 'message' in content ? [{ path: [], line: 1, message: content.message }] : kind.load(content.text, read).problems;
	for (const problem of problems) logger.error(said({ file, ...problem }));
	if (problems.length > 0) return;
	for (const item of itemsOf(read, collection)) store.set(item);
}

function forget(root: string, path: string, { store }: LoaderContext): void {
	const id = kindOf(pathBelow(root, path))?.id;
	if (id !== undefined && store.has(id)) store.delete(id);
}
