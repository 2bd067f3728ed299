import { buildCatalogue } from '../src/catalogue/build.ts';
import { entryFile, providerFile } from '../src/catalogue/records.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import type { Source } from '../src/schema/types.ts';

/** Lists the sources that nobody has read again for a while, the oldest first: `npm run stale`, or `npm run stale -- 90` for another number of days. */
export function staleSources(root: string, days: number, today: Date): string[] {
	const { providers } = buildCatalogue(loadFromDisk(root).records);
	const limit = new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
	const old = (file: string, sources: Record<string, Source>) =>
		Object.entries(sources)
			// A thread is a sighting of its day and does not go out of date.
			.filter(([, source]) => source.checked < limit && source.kind !== 'thread' && source.kind !== 'unlinked')
			.map(([key, source]) => ({ checked: source.checked, line: `${source.checked} ${file}: ${key}: ${source.url ?? source.title}` }));
	return providers
		.flatMap((provider) => [
			...old(providerFile(provider.id), provider.sources),
			...provider.entries.flatMap((entry) => old(entryFile(entry.id), entry.sources)),
		])
		.sort((a, b) => (a.line < b.line ? -1 : 1))
		.map(({ line }) => line);
}

if (import.meta.main) {
	const days = Number(process.argv[2] ?? 180);
	const found = staleSources(process.cwd(), days, new Date());
	for (const line of found) console.log(line);
	console.error(`${found.length} sources were last read more than ${days} days ago`);
	process.exitCode = found.length === 0 ? 0 : 1;
}
