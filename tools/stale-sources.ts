import { buildCatalogue } from '../src/catalogue/build.ts';
import { entryFile, providerFile } from '../src/catalogue/records.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import type { Source } from '../src/schema/types.ts';
import { Misuse, runCommand } from './command.ts';

/** The sources that were last read more than `days` days before `today`, one line each, the oldest first. */
export function staleSources(root: string, days: number, today: Date): string[] {
	const { providers } = buildCatalogue(loadFromDisk(root).records);
	const limit = new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
	const old = (file: string, sources: Record<string, Source>) =>
		Object.entries(sources)
			// A thread is a sighting of its day and does not go out of date.
			.filter(([, source]) => source.checked < limit && source.kind !== 'thread' && source.kind !== 'unlinked')
			.map(([key, source]) => `${source.checked} ${file}: ${key}: ${source.url ?? source.title}`);
	return providers
		.flatMap((provider) => [
			...old(providerFile(provider.id), provider.sources),
			...provider.entries.flatMap((entry) => old(entryFile(entry.id), entry.sources)),
		])
		.sort((a, b) => (a < b ? -1 : 1));
}

if (import.meta.main)
	await runCommand(
		{
			usage: `npm run stale         lists the sources that were last read more than 180 days ago
npm run stale -- 90   more than 90 days ago`,
			options: {},
			positionals: [0, 1],
		},
		({ positionals: [asked = '180'] }) => {
			if (!/^\d+$/.test(asked)) throw new Misuse(`"${asked}" is no number of days`);
			const found = staleSources(process.cwd(), Number(asked), new Date());
			for (const line of found) console.log(line);
			console.error(`${found.length} sources were last read more than ${asked} days ago`);
			return found.length === 0 ? 0 : 1;
		},
	);
