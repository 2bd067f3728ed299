import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { snippetFiles } from '../../src/load/snippet-files.ts';
import { programFiles } from '../../src/outputs/program-files.ts';
import { site } from '../../src/site.ts';
import { clientLines, retryPolicies } from '../../src/snippets/handling.ts';
import { openLibrary } from '../../src/snippets/open.ts';
import { problemLines, rulesBrokenBy } from '../check-content.ts';
import type { Asked, Told } from './beside.ts';
import { entryPages } from './entry-pages.ts';
import { spareMemory } from './v8.ts';

/** Ends when it is written. A long message would wait there until the build has time to read. */
const tell = (told: Told) => new Promise((done) => process.send?.(told, done));

process.once('disconnect', () => process.exit());
process.once('message', async (asked: Asked) => {
	await workFor(asked);
	process.disconnect();
});

async function workFor({ root, rules, work }: Asked): Promise<void> {
	const read = loadFromDisk(root);
	spareMemory(read.records.entries.length);
	if (read.problems.length === 0) {
		const records = join(work, 'records');
		write(records, serialize(read.records));
		await tell({ records });
		const all = buildCatalogue(read.records);
		const library = openLibrary(snippetFiles(root));
		// First, and in parts: the pages of those that are told can be rendered.
		for (const provider of all.providers) {
			const { told, text } = await entryPages(provider, all, clientLines(provider, library));
			const file = join(work, 'entry-pages', provider.id);
			write(file, text);
			await tell({ file, pages: told });
		}
		const policies = retryPolicies(library);
		const folder = join(work, 'programs');
		for (const [address, text] of programFiles(all, site, policies)) write(join(folder, address), text);
		await tell({ programFiles: folder });
	}
	await tell({ problems: problemLines(read, rules ? rulesBrokenBy(read) : []) });
}

function write(file: string, text: string | Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
