import type { Records } from '../catalogue/records.ts';

export type HandedOver = {
	/** What the pages are made of. */
	records: Promise<Records>;
	/** When a build writes it beside Astro, a folder with all that programs read. */
	programFiles?: Promise<string>;
	/** Comes when the text index may take memory for itself: with many entries, once the process beside Astro has given its own back. */
	roomForIndex?: Promise<void>;
	/** When a build makes it beside Astro, what the pages of entries say. */
	entryPages?: EntryPages;
};

/** What the page of an entry says: its view as JSON, and what stands for all of it. Pages that say the same have the same hash. */
export type EntryPage = { view: () => string; hash: string };

/** What a build is told of the pages of entries while it renders them. */
export class EntryPages {
	readonly #pages = new Map<string, PromiseWithResolvers<EntryPage>>();

	/** Comes as soon as it is told. */
	of(id: string): Promise<EntryPage> {
		return this.#page(id).promise;
	}

	tell(id: string, page: EntryPage): void {
		this.#page(id).resolve(page);
	}

	/** Makes room, once the page is rendered. */
	drop(id: string): void {
		this.#pages.delete(id);
	}

	#page(id: string): PromiseWithResolvers<EntryPage> {
		const page = this.#pages.get(id) ?? Promise.withResolvers<EntryPage>();
		this.#pages.set(id, page);
		return page;
	}
}

// This module runs once in Astro and once in the pages, so what one hands to the other hangs on what they share.
const place = Symbol.for('errdex: records of the pages');

/** Makes the pages of this process show these records. Astro may boot while they are still being read. */
export const handOver = (made: HandedOver): boolean => Reflect.set(globalThis, place, made);

/** What the pages show. */
export const handedOver = (): HandedOver | undefined => Reflect.get(globalThis, place);
