import type { Decoded } from '../../decode/types.ts';
import type { Steps } from '../../signatures/box/format.ts';
import type { ProviderSignature } from '../../signatures/signatures.ts';
import type { Find } from '../find.ts';
import type { Known } from '../known.ts';
import { once } from './once.ts';

/** Where the parts come from. In a browser either may fail, and is then asked again for the next text. */
export type Sources = {
	/** A shard of the build that the names are of. */
	shard: <T>(name: string) => Promise<T>;
	/** The code that answers beyond names. */
	code: () => Promise<typeof import('./answering.ts')>;
};

/** What the box has at hand for a text: what the texts so far have needed, and what this one needs besides. */
export type Shelf = {
	/** The names of whatever the text can mean; those of a provider, when one is told. */
	known: (text: string, providerIn?: (known: Known) => string | undefined) => Promise<Known>;
	/** The decoder of the text, which also knows the messages. */
	decoder: (text: string) => Promise<(text: string) => Decoded>;
	/** Decoder and search as one, which also know the words, and the phrases that the text can hold. */
	findFor: (text: string) => Promise<Find>;
	/** Fills in what is said about the entries of these providers. Their steps, by entry, come with it, and all providers. */
	say: (providers: string[]) => Promise<Said>;
};

export type Said = { steps: ReadonlyMap<string, Steps>; providers: ProviderSignature[] };

/** A shelf whose code is no part of the first touch: it begins to load at once, and what is asked meanwhile waits for it. */
export function shelfToCome(load: () => Promise<Shelf>): Shelf {
	const shelf = once(load);
	shelf().catch(() => undefined);
	return {
		known: async (...asked) => (await shelf()).known(...asked),
		decoder: async (text) => (await shelf()).decoder(text),
		findFor: async (text) => (await shelf()).findFor(text),
		say: async (providers) => (await shelf()).say(providers),
	};
}
