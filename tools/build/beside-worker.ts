import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { snippetFiles } from '../../src/load/snippet-files.ts';
import { programFiles } from '../../src/outputs/program-files.ts';
import { site } from '../../src/site.ts';
import { clientLines, retryPolicies } from '../../src/snippets/handling.ts';
import { openLibrary } from '../../src/snippets/open.ts';
import { problemLines, rulesBrokenBy } from '../check-content.ts';
import type { Asked, Told } from './beside.ts';
import { writtenFor } from './written.ts';

const tell = (told: Told) => parentPort?.postMessage(told);
const { root, rules, folder }: Asked = workerData;

const read = loadFromDisk(root);
if (read.problems.length === 0) {
	tell({ records: read.records });
	const all = buildCatalogue(read.records);
	const library = openLibrary(snippetFiles(root));
	// First, and in parts: the pages of those that are told can be rendered.
	for (const provider of all.providers) tell({ written: await writtenFor(provider, all, clientLines(provider, library)) });
	const policies = retryPolicies(library);
	for (const [address, text] of programFiles(all, site, policies)) write(address, text);
	tell({ programFiles: folder });
}
tell({ problems: problemLines(read, rules ? rulesBrokenBy(read) : []) });

function write(address: string, text: string): void {
	const file = join(folder, address);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
