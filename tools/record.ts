import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile } from '../src/addresses/ledger.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { changesSince, publishedOf } from '../src/catalogue/changes.ts';
import type { Catalogue } from '../src/catalogue/model.ts';
import { publishedAddresses } from '../src/catalogue/published-pages.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import type { Change, Published } from '../src/schema/types.ts';
import { Refusal, runCommand } from './command.ts';
import { addToLedger } from './ledger-file.ts';
import { raiseVersion } from './package/version.ts';

const folder = 'content/record';

/**
 * Writes down what `root`/content publishes: new addresses into the ledger, changes of facts into the record behind the feeds.
 * The version of the package rises with them. Returns how many.
 */
export function record(root: string): { changes: number; addresses: number } {
	const { records, problems } = loadFromDisk(root);
	if (problems.length > 0) throw new Refusal('The content has problems: run npm run check, mend them, then record.');
	const all = buildCatalogue(records);
	const addresses = publishedAddresses(all);
	addToLedger(root, addresses);
	return { changes: recordChanges(root, all), addresses: addresses.size };
}

function recordChanges(root: string, all: Catalogue): number {
	const [changesFile, publishedFile] = [join(root, folder, 'changes.json'), join(root, folder, 'published.json')];
	const first = !existsSync(publishedFile);
	const published: Published = first ? {} : JSON.parse(readFileSync(publishedFile, 'utf8'));
	const recorded: Change[] = existsSync(changesFile) ? JSON.parse(readFileSync(changesFile, 'utf8')) : [];
	// The first record is where the history begins: nothing changed before it.
	const changes = first ? [] : changesSince(published, all);
	mkdirSync(join(root, folder), { recursive: true });
	const items = [...recorded, ...changes].map((change) => JSON.stringify(change));
	writeFileSync(changesFile, lines('[', items, ']'));
	// What is gone stays in the record, so that its return is no new entry.
	const merged = Object.entries({ ...published, ...publishedOf(all) }).sort(([a], [b]) => (a < b ? -1 : 1));
	const pairs = merged.map(([id, watched]) => `${JSON.stringify(id)}:${JSON.stringify(watched)}`);
	writeFileSync(publishedFile, lines('{', pairs, '}'));
	raiseVersion(root, changes);
	return changes.length;
}

/** JSON with one item a line, so that a change of one is a change of one line. */
function lines(open: string, items: string[], close: string): string {
	return `${open}\n${items.join(',\n')}${items.length > 0 ? '\n' : ''}${close}\n`;
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run record                            writes new addresses and changed facts into content/, and raises the version of the package
npm run record -- --root tests/fixtures   does so for the content in another folder`,
			options: { root: { type: 'string', default: '.' } },
			positionals: [0, 0],
		},
		({ values }) => {
			const { changes, addresses } = record(values.root);
			console.log(`${changes} ${changes === 1 ? 'change' : 'changes'} recorded, ${addresses} addresses in ${ledgerFile}`);
			return 0;
		},
	);
