import { createHash } from 'node:crypto';
import type { Catalogue, Entry, Provider } from '../../src/catalogue/model.ts';
import { type Handler, handlersFor, planFor } from '../../src/handlers/handlers.ts';
import { variantsFor } from '../../src/handlers/sdks/variants.ts';
import { colored } from '../../src/highlight/highlight.ts';
import { kept } from '../../src/kept/kept.ts';
import { keepWritten, type Written } from '../../src/handlers/written.ts';
import { entryView } from '../../src/views/entry/entry.ts';
import { onEntries } from '../../src/views/entry/handling.ts';

/** What is told of an entry. `says` stands for all that its page says. */
export type Told = Written & { id: string; says: string };

/** What is written for each entry of a provider, whose client has so many lines; an earlier build made the handlers, or they are made now. */
export async function writtenFor(provider: Provider, all: Catalogue, clientLines: number | undefined): Promise<Told[]> {
	const { entries, ...own } = provider;
	// Handlers depend on the entry, its provider and what else that has: facts, all of which stand here.
	const facts = JSON.stringify([own, ...entries.map(({ provider: _, ...fields }) => fields)]);
	const made = await kept(['handlers', facts], async () => JSON.stringify(await Promise.all(entries.map(writtenOf))));
	const handlers: Written[] = JSON.parse(made);
	return entries.flatMap((entry, index): Told[] => {
		const one = handlers[index];
		if (!one) return [];
		keepWritten(entry, uncolored(one));
		const says = [entry.provider.name, entry.title, entry.summary, entryView(entry, all, clientLines)];
		return [{ ...one, id: entry.id, says: createHash('sha256').update(JSON.stringify(says, plain)).digest('hex') }];
	});
}

const writtenOf = async (entry: Entry): Promise<Written> => ({
	plan: planFor(entry),
	handlers: await Promise.all(handlersFor(entry).map(inColors)),
	variants: await Promise.all(variantsFor(entry).map(inColors)),
});

/** Files for programs hold no colors, and those of all pages are much to keep. */
const uncolored = ({ plan, handlers, variants }: Written): Written => ({
	plan,
	handlers: handlers.map(({ html: _, ...handler }) => handler),
	variants: variants.map(({ html: _, ...variant }) => variant),
});

/** What pages show is colored here, since that takes as long as to render them. */
const inColors = async <One extends Handler>(one: One): Promise<One> =>
	onEntries.includes(one.id) ? { ...one, html: await colored(one.text, one.highlighting) } : one;

/** JSON leaves out what is in these, so that a page could say something else unseen. */
function plain(name: string, value: unknown): unknown {
	if (value instanceof Map || value instanceof Set || typeof value === 'function') throw new Error(`a view holds what JSON can't: ${name}`);
	return value;
}
