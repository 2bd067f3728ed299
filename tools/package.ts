import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { packedProviders } from '../packages/errdex/src/data/pack.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { Refusal, runCommand } from './command.ts';
import { type Bundled, bundle, bundleSdk } from './package/bundle.ts';
import { dataFiles, virtualModules } from './package/data.ts';
import { declarations } from './package/declarations.ts';
import { everyStep, fitted } from './package/fit.ts';
import { parsing } from './package/parsing.ts';
import { notices } from './package/notices.ts';
import { entrySource, entryTypes } from './package/provider-entry.ts';

const folder = 'packages/errdex';

/** Builds packages/errdex/dist from the content and the sources of the site. The same sources give the same bytes. */
async function buildPackage(): Promise<{ files: Map<string, string | Buffer>; cut: string[] }> {
	const { records, problems } = loadFromDisk(process.cwd());
	if (problems.length > 0) throw new Refusal(`content: ${problems.length} problems: run npm run check`);
	const all = buildCatalogue(records);
	const providers = packedProviders(all);
	const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string };
	const code = await sizeOfEntry();
	const fits = providers.map((data) => fitted(data, code));
	const modules = virtualModules(all, fits, version);
	const main = await bundle(
		modules,
		providers.map(({ id }) => id),
	);
	const sdk = await bundleSdk();
	const files = new Map<string, string | Buffer>([
		...[...main, ...sdk].map(({ file, code: text }): [string, string] => [file, text]),
		...declarations(),
		...providers.map((data): [string, string] => [`providers/${data.id}.d.ts`, entryTypes(data)]),
		...[...dataFiles(all)].map(([name, bytes]): [string, Buffer] => [`data/${name}`, bytes]),
		['THIRD-PARTY.txt', notices([...main, ...sdk].flatMap((part: Bundled) => part.modules))],
	]);
	return {
		files,
		cut: fits.flatMap(({ whole, steps: { most, errors } }) => (most < everyStep ? [`${whole.id} ${most} of ${errors}`] : [])),
	};
}

/** What explain, href and advise take without any data, compressed. */
async function sizeOfEntry(): Promise<number> {
	const empty = { id: 'none', name: 'None', hosts: [], entries: [] };
	const source = join(process.cwd(), folder, 'src');
	const [made] = await bundle(
		new Map([
			['errdex:entry/none', parsing('data', empty)],
			['errdex:providers/none', entrySource(empty, `${source}/provider.ts`)],
		]),
		['none'],
		{},
	);
	return brotliCompressSync(made?.code ?? '').length;
}

function write(files: Map<string, string | Buffer>): void {
	const work = `${folder}/dist.new`;
	rmSync(work, { recursive: true, force: true });
	for (const [name, content] of files) {
		mkdirSync(dirname(join(work, name)), { recursive: true });
		writeFileSync(join(work, name), content);
	}
	chmodSync(join(work, 'cli.js'), 0o755);
	rmSync(`${folder}/dist`, { recursive: true, force: true });
	renameSync(work, `${folder}/dist`);
}

await runCommand(
	{ usage: 'npm run package    builds packages/errdex/dist, which npm pack -w errdex packs', options: {}, positionals: [0, 0] },
	async () => {
		const start = performance.now();
		const { files, cut } = await buildPackage();
		write(files);
		console.error(`built ${files.size} files in ${((performance.now() - start) / 1000).toFixed(1)} s`);
		if (cut.length > 0)
			console.error(`most steps of an error in the entries of providers, and for how many errors, where not all fit: ${cut.join(', ')}`);
		return 0;
	},
);
