import { createHash } from 'node:crypto';
import type { Catalogue, Entry, Provider } from '../../src/catalogue/model.ts';
import { sibling } from '../../src/catalogue/query.ts';
import { handlersFor, planFor } from '../../src/handlers/handlers.ts';
import { variantsFor } from '../../src/handlers/sdks/variants.ts';
import { keepWritten, type Written } from '../../src/handlers/written.ts';
import { type KeptMany, keptMany } from '../../src/kept/kept.ts';
import type { Site } from '../../src/outputs/markdown/context.ts';
import { entryWriter } from '../../src/outputs/markdown/pages.ts';
import { entryView } from '../../src/views/entry/entry.ts';

/** What is told of the page of an entry: what stands for all that it says, and where its view begins and ends in a text. */
export type ToldPage = { id: string; hash: string; from: number; to: number };

/**
 * What the pages of a provider's entries say, whose client has so many lines: their views as JSON, one after the other. An earlier
 * build made the handlers, or they are made now.
 */
export function entryPages(provider: Provider, all: Catalogue, clientLines: number | undefined): { told: ToldPage[]; text: Buffer } {
	const handlers = keptMany(`handlers/${provider.id}`);
	const { entries: _, ...own } = provider;
	const facts = hashOf(own);
	const views: Buffer[] = [];
	let from = 0;
	const told = provider.entries.map((entry): ToldPage => {
		keepWritten(entry, handlersOf(entry, facts, handlers));
		const view = JSON.stringify(entryView(entry, all, clientLines), plain);
		const says = [entry.provider.name, entry.title, entry.summary, view];
		const bytes = Buffer.from(view);
		views.push(bytes);
		const to = from + bytes.length;
		const page = { id: entry.id, hash: hashOf(says), from, to };
		from = to;
		return page;
	});
	handlers.save();
	return { told, text: Buffer.concat(views) };
}

/** The Markdown of the pages of a provider that were told, from its text. An earlier build wrote it, or it is written now. */
export function textsOf(provider: Provider, told: ToldPage[], text: Buffer, site: Site): string[] {
	const kept = keptMany(`markdown/${provider.id}`);
	const write = entryWriter(site);
	const texts = told.map(({ hash, from, to }) => kept.of([hash], () => write(JSON.parse(text.toString('utf8', from, to)))));
	kept.save();
	return texts;
}

/** Handlers are written from these facts and those of the provider alone, so that nothing else can change them. */
function handlersOf(entry: Entry, ofProvider: string, handlers: KeptMany): Written {
	const alone = withNamed(entry);
	const facts = alone.provider.entries.map(({ provider: _, ...fields }) => fields);
	return handlers.of([ofProvider, JSON.stringify(facts)], () => JSON.parse(JSON.stringify(writtenOf(alone))));
}

/** The entry, with a provider that holds only the entries that it names. */
export function withNamed(entry: Entry): Entry {
	const provider: Provider = { ...entry.provider, entries: [] };
	provider.entries.push(...[...namedBy(entry)].map((item) => ({ ...item, provider })));
	return provider.entries[0] ?? entry;
}

/** An entry, and the others of its provider whose cases it has or that its cases lead to. */
function namedBy(entry: Entry, found = new Set<Entry>()): Set<Entry> {
	found.add(entry);
	for (const ref of [entry.cases_from, ...entry.cases.map((item) => item.entry)]) {
		const named = ref === undefined ? undefined : sibling(entry, ref);
		if (named && !found.has(named)) namedBy(named, found);
	}
	return found;
}

export const writtenOf = (entry: Entry): Written => ({ plan: planFor(entry), handlers: handlersFor(entry), variants: variantsFor(entry) });

/** JSON leaves out what is in these, so that a page could say something else unseen. */
function plain(name: string, value: unknown): unknown {
	if (value instanceof Map || value instanceof Set || typeof value === 'function') throw new Error(`a view holds what JSON can't: ${name}`);
	return value;
}

const hashOf = (facts: object): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');
