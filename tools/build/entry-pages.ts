import { createHash } from 'node:crypto';
import type { Catalogue, Entry, Provider } from '../../src/catalogue/model.ts';
import { handlersFor, planFor } from '../../src/handlers/handlers.ts';
import { variantsFor } from '../../src/handlers/sdks/variants.ts';
import { keepWritten, type Written } from '../../src/handlers/written.ts';
import { kept } from '../../src/kept/kept.ts';
import { entryView } from '../../src/views/entry/entry.ts';

/** What is told of the page of an entry: what stands for all that it says, and where its view begins and ends in a text. */
export type ToldPage = { id: string; hash: string; from: number; to: number };

/**
 * What the pages of a provider's entries say, whose client has so many lines: their views as JSON, one after the other. An earlier
 * build made the handlers, or they are made now.
 */
export async function entryPages(
	provider: Provider,
	all: Catalogue,
	clientLines: number | undefined,
): Promise<{ told: ToldPage[]; text: Buffer }> {
	const { entries, ...own } = provider;
	// Handlers depend on the entry, its provider and what else that has: facts, all of which stand here.
	const facts = JSON.stringify([own, ...entries.map(({ provider: _, ...fields }) => fields)]);
	const made = await kept(['handlers', facts], async () => JSON.stringify(entries.map(writtenOf)));
	const written: Written[] = JSON.parse(made);
	const views: Buffer[] = [];
	let from = 0;
	const told = entries.map((entry, index): ToldPage => {
		const one = written[index];
		if (one) keepWritten(entry, one);
		const view = JSON.stringify(entryView(entry, all, clientLines), plain);
		const says = [entry.provider.name, entry.title, entry.summary, view];
		const bytes = Buffer.from(view);
		views.push(bytes);
		const to = from + bytes.length;
		const page = { id: entry.id, hash: createHash('sha256').update(JSON.stringify(says)).digest('hex'), from, to };
		from = to;
		return page;
	});
	return { told, text: Buffer.concat(views) };
}

const writtenOf = (entry: Entry): Written => ({ plan: planFor(entry), handlers: handlersFor(entry), variants: variantsFor(entry) });

/** JSON leaves out what is in these, so that a page could say something else unseen. */
function plain(name: string, value: unknown): unknown {
	if (value instanceof Map || value instanceof Set || typeof value === 'function') throw new Error(`a view holds what JSON can't: ${name}`);
	return value;
}
