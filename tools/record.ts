import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { type Change, changesSince, type Published, publishedOf } from '../src/catalogue/changes.ts';
import { ledgerFile, withAddresses } from '../src/addresses/ledger.ts';
import { publishedAddresses } from '../src/catalogue/published-pages.ts';
import { loadFromDisk } from '../src/load/disk.ts';

/** Writes down what is published: new addresses into the ledger, changes of facts into the record. `npm run record`. */
const changesFile = 'content/record/changes.json';
const publishedFile = 'content/record/published.json';
const read = (file: string, otherwise: string) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

const { records, problems } = loadFromDisk(process.cwd());
if (problems.length > 0) {
	console.error('The content has problems: run npm run check, mend them, then record.');
	process.exit(1);
}
const all = buildCatalogue(records);
const ledger = read(ledgerFile, '');
writeFileSync(ledgerFile, withAddresses(ledger, publishedAddresses(all)));

const published = JSON.parse(read(publishedFile, '{}')) as Published;
const recorded = JSON.parse(read(changesFile, '[]')) as Change[];
// The first record is where the history begins: nothing changed before it.
const changes = existsSync(publishedFile) ? changesSince(published, all) : [];
mkdirSync(dirname(changesFile), { recursive: true });
writeFileSync(
	changesFile,
	lines(
		'[',
		[...recorded, ...changes].map((change) => JSON.stringify(change)),
		']',
	),
);
// What is gone stays in the record, so that its return is no new entry.
const merged = Object.entries({ ...published, ...publishedOf(all) }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
	publishedFile,
	lines(
		'{',
		merged.map(([id, watched]) => `${JSON.stringify(id)}:${JSON.stringify(watched)}`),
		'}',
	),
);
console.log(
	`${changes.length} ${changes.length === 1 ? 'change' : 'changes'} recorded, ${publishedAddresses(all).size} addresses in ${ledgerFile}`,
);

/** JSON with one item a line, so that a change of one is a change of one line. */
function lines(open: string, items: string[], close: string): string {
	return `${open}\n${items.join(',\n')}${items.length > 0 ? '\n' : ''}${close}\n`;
}
