import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { Catalogue, Provider } from '../../src/catalogue/model.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { programFiles } from '../../src/outputs/program-files.ts';
import { languageKept } from '../../src/rules/language/index.ts';
import { ownPageKept } from '../../src/rules/own-page.ts';
import { site } from '../../src/site.ts';
import { clientLines, retryPolicies } from '../../src/snippets/handling.ts';
import { openLibrary } from '../../src/snippets/open.ts';
import { problemLines, rulesBrokenBy } from '../check-content.ts';
import type { Asked, Told } from './beside.ts';
import { entryPages, textsOf, type ToldPage } from './entry-pages.ts';
import { areMany, spareMemory } from './v8.ts';

/** Ends when it is written. A long message would wait there until the build has time to read. */
const tell = (told: Told) => new Promise((done) => process.send?.(told, done));

process.once('disconnect', () => process.exit());
process.once('message', async (asked: Asked) => {
	await workFor(asked);
	process.disconnect();
});

async function workFor({ root, rules, work }: Asked): Promise<void> {
	const read = loadFromDisk(root);
	if (areMany(read.records.entries)) spareMemory();
	// What pages are made of comes first. The rest has time until they are rendered, and Astro's bundling keeps both cores busy.
	else setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
	let joined: Catalogue | undefined;
	if (read.problems.length === 0) {
		const records = join(work, 'records');
		write(records, serialize(read.records));
		await tell({ records });
		const all = buildCatalogue(read.records);
		const library = openLibrary(all.snippets);
		// First, and in parts: the pages of those that are told can be rendered.
		const told = new Map<Provider, ToldPage[]>();
		const viewsOf = (provider: Provider) => join(work, 'entry-pages', provider.id);
		for (const provider of all.providers) {
			const pages = entryPages(provider, all, clientLines(provider, library));
			const file = viewsOf(provider);
			write(file, pages.text);
			await tell({ file, pages: pages.told });
			told.set(provider, pages.told);
		}
		const folder = join(work, 'programs');
		const texts = (provider: Provider) => textsOf(provider, told.get(provider) ?? [], readFileSync(viewsOf(provider)), site);
		for await (const [address, text] of programFiles(all, site, retryPolicies(library), texts)) write(join(folder, address), text);
		await tell({ programFiles: folder });
		joined = all;
	}
	await tell({ problems: problemLines(read, rules ? rulesBrokenBy(read, { joined, read: languageKept, pasted: ownPageKept }) : []) });
}

function write(file: string, text: string | Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
