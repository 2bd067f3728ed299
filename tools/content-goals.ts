import { buildCatalogue } from '../src/catalogue/build.ts';
import { factsOf } from '../src/catalogue/known.ts';
import type { Entry, Provider } from '../src/catalogue/model.ts';
import { loadFromDisk } from '../src/load/disk.ts';

/** What we want to bring down or up, counted for one provider. */
type Counts = {
	entries: number;
	/** Facts that rest on a source whose address nobody kept. */
	unlinked: number;
	/** Entries without a message and without a sample, so that a paste can't be told by its text. */
	withoutText: number;
	/** Entries that say which endpoints send them. */
	withEndpoints: number;
	/** Entries that show a request that brings the error, and its correction. */
	withPairs: number;
};

export const countsOf = (provider: Provider): Counts => ({
	entries: provider.entries.length,
	unlinked: factsOf(provider).filter(({ source }) => source.kind === 'unlinked').length,
	withoutText: provider.entries.filter(hasNoText).length,
	withEndpoints: provider.entries.filter(({ endpoints }) => endpoints.length > 0).length,
	withPairs: provider.entries.filter(({ requests }) => requests.length > 0).length,
});

const hasNoText = ({ messages, samples }: Entry) => messages.length + samples.length === 0;

/** What all providers together should reach. */
const goals = { unlinked: 40, withoutText: 60, shareWithEndpoints: 80, withPairs: 120 };

/** How far the content below `root` is from its goals: a line a provider, the sum, and each goal with whether it is met. */
export function goalTable(root: string): string[] {
	const { providers } = buildCatalogue(loadFromDisk(root).records);
	const rows = providers.map((provider) => ({ name: provider.id, ...countsOf(provider) }));
	const sum = (field: keyof Counts) => rows.reduce((total, row) => total + row[field], 0);
	const all: Counts = {
		entries: sum('entries'),
		unlinked: sum('unlinked'),
		withoutText: sum('withoutText'),
		withEndpoints: sum('withEndpoints'),
		withPairs: sum('withPairs'),
	};
	const line = (cells: string[]) => cells.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(16))).join('');
	const row = (name: string, counts: Counts) =>
		line([name, ...[counts.entries, counts.unlinked, counts.withoutText].map(String), `${share(counts)} %`, String(counts.withPairs)]);
	const met = (good: boolean) => (good ? 'met' : 'not met');
	return [
		line(['', 'entries', 'unlinked claims', 'without text', 'with endpoints', 'with pairs']),
		...rows.map(({ name, ...counts }) => row(name, counts)),
		row('all', all),
		`claims that rest on an address nobody kept: at most ${goals.unlinked}: ${met(all.unlinked <= goals.unlinked)}`,
		`entries with neither message nor sample: at most ${goals.withoutText}: ${met(all.withoutText <= goals.withoutText)}`,
		`entries that name their endpoints: at least ${goals.shareWithEndpoints} %: ${met(share(all) >= goals.shareWithEndpoints)}`,
		`entries that show a request and its correction: at least ${goals.withPairs}: ${met(all.withPairs >= goals.withPairs)}`,
	];
}

const share = ({ withEndpoints, entries }: Counts) => (entries === 0 ? 100 : Math.floor((100 * withEndpoints) / entries));
