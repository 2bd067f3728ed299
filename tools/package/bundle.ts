import { type InputOptions, rolldown } from 'rolldown';

const root = process.cwd();
const source = `${root}/packages/errdex/src`;
/** The official SDK of MCP, in a file of its own that the other commands never load. It stands beside the part that loads it. */
const sdk = { file: `${source}/mcp/sdk.ts`, name: 'mcp-sdk' };

export type Bundled = { file: string; code: string; isEntry: boolean; imports: string[]; modules: string[] };

/** The library, the command and the entry of each provider. `modules` are those that exist only in the build. */
export async function bundle(
	modules: Map<string, string>,
	providers: string[],
	whole: Record<string, string> = { index: `${source}/index.ts`, cli: `${source}/command/cli.ts` },
): Promise<Bundled[]> {
	const input = {
		...whole,
		...Object.fromEntries(providers.map((id) => [`providers/${id}`, `errdex:providers/${id}`])),
	};
	return await run(
		{
			input,
			plugins: [
				{
					name: 'errdex',
					resolveId: (id, importer) => {
						if (modules.has(id)) return { id: `\0${id}`, moduleSideEffects: false };
						return importer?.includes('/mcp/') && id === './sdk.ts' ? { id: `./${sdk.name}.js`, external: true } : null;
					},
					load: (id) => modules.get(id.slice(1)) ?? null,
				},
			],
		},
		true,
	);
}

export const bundleSdk = (): Promise<Bundled[]> => run({ input: { [`parts/${sdk.name}`]: sdk.file } }, false);

async function run(options: InputOptions, needsNothing: boolean): Promise<Bundled[]> {
	const build = await rolldown({
		...options,
		cwd: root,
		platform: 'node',
		external: [/^node:/],
		onLog: (level, log) => {
			if (level === 'warn' && needsNothing) throw new Error(log.message);
		},
	});
	const { output } = await build.generate({
		format: 'esm',
		minify: true,
		entryFileNames: '[name].js',
		chunkFileNames: 'parts/[name]-[hash].js',
	});
	await build.close();
	return output.flatMap((part) =>
		part.type === 'chunk'
			? [{ file: part.fileName, code: part.code, isEntry: part.isEntry, imports: part.imports, modules: part.moduleIds }]
			: [],
	);
}

/** What a program loads that imports a file: the file, and what it imports outright. */
export function loadedWith(file: string, all: Bundled[], seen: Set<string> = new Set()): string[] {
	const found = all.find((one) => one.file === file);
	if (!found || seen.has(file)) return [];
	seen.add(file);
	return [found.code, ...found.imports.flatMap((name) => loadedWith(name, all, seen))];
}
