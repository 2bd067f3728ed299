import type { Held } from './held.ts';
import type { Package } from './packages.ts';

/** What a variant is written from, besides the shape of its flow. */
export type Given = {
	pack: Package;
	held: Held;
	/** The class to catch; undefined when the error comes inside a success. */
	caught: string | undefined;
	/** Whether the SDK would send the request again by itself. */
	retries: boolean;
	/** Whether the error may also come in a stream. */
	streams: boolean;
	/** The call that reads a stream, where the error may come in one and is thrown alike. */
	streamed?: Package['streamed'];
};

/** The call with what it needs, and what a reader has to know of it. */
export function callOf({ pack, caught, retries, streamed }: Given): { call: string; about: string } {
	if (caught === undefined) return { call: pack.call, about: 'your call; the SDK throws nothing' };
	const { call, quiet: without } = streamed ?? pack;
	const quiet = retries ? without : undefined;
	return { call: quiet ?? call, about: quiet ? `${streamed?.failed ? 'yours' : 'your call'}, SDK retries off` : 'your call' };
}
