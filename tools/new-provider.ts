import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { href } from '../src/addresses/ids.ts';
import { ledgerFile } from '../src/addresses/ledger.ts';
import { wrongProviderId } from '../src/addresses/reserved.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { providerFile } from '../src/catalogue/records.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { Refusal, runCommand } from './command.ts';
import { addToLedger } from './ledger-file.ts';
import { type NewProvider, providerTemplate } from './provider-template.ts';

/** Writes the file of a new provider with everything left to fill in, and its line of the ledger. Returns the file. */
export function newProvider(root: string, provider: NewProvider): string {
	const { id, name, docs } = provider;
	const wrong = wrongProviderId(id) ?? takenBy(root, id);
	if (wrong) throw new Refusal(`${wrong}; choose another id`);
	if (name.trim() === '') throw new Refusal('the name is empty');
	if (!/^https?:$/.test(URL.parse(docs)?.protocol ?? ''))
		throw new Refusal(`"${docs}" is no address of a page; name the one that documents the errors: https://…`);
	const file = providerFile(id);
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), providerTemplate(provider));
	addToLedger(root, [href.provider(id)]);
	return file;
}

/** Who has this id already: a provider, or one that people call so. */
function takenBy(root: string, id: string): string | undefined {
	if (existsSync(join(root, dirname(providerFile(id))))) return `there is a provider "${id}" already`;
	const called = buildCatalogue(loadFromDisk(root).records).providers.find(({ nicknames }) => nicknames.includes(id));
	return called && `"${id}" is what people call ${called.name}: it is among the nicknames in ${providerFile(called.id)}`;
}

const next = (id: string): [command: string, does: string][] => [
	['npm run check', 'names what is still missing or wrong: file, line, field and remedy'],
	[`npm run new:error -- ${id} some_code`, 'writes an entry to fill in: one for each status and code'],
	['npm run dev', `shows the pages at http://localhost:4321${href.provider(id)}`],
];

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run new:provider -- acme "Acme API" https://docs.acme.example/errors
	writes the file of a provider to fill in: its id, which is its address, its official name, and the page that documents its errors`,
			options: {},
			positionals: [3, 3],
		},
		({ positionals: [id = '', name = '', docs = ''] }) => {
			const file = newProvider(process.cwd(), { id, name, docs, today: new Date().toISOString().slice(0, 10) });
			console.log(`${file} is written, and its address is in ${ledgerFile}. Fill it in, then:\n`);
			for (const [command, does] of next(id)) console.log(`${command.padEnd(34 + id.length)}${does}`);
			return 0;
		},
	);
