import type { Held } from './held.ts';
import type { Package, Streamed } from './packages.ts';

/** Lines that a variant has at most. */
export const longestVariant = 15;

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
	/** The status with which the SDK throws an error that is mostly returned. */
	thrown?: number;
	/** The call that reads a stream, where the error may come in one and is thrown alike. */
	streamed?: Streamed;
};

/** The call with what it needs, and what a reader has to know of it: the same in more and in fewer words. */
export function callOf({ pack, caught, retries, streamed, thrown }: Given): { call: string; about: readonly string[] } {
	if (caught === undefined) return { call: pack.call, about: [`your call; the SDK throws nothing${thrown ? ` but a ${thrown}` : ''}`] };
	const { call, quiet: without } = streamed ?? pack;
	const quiet = retries ? without : undefined;
	return { call: quiet ?? call, about: quiet ? ['your call, SDK retries off', 'yours, SDK retries off', 'yours'] : ['your call', 'yours'] };
}

/** What stands before the call, where only the client turns the retries of the package off. */
export const quieted = ({ pack, retries }: Given): string[] => (retries && pack.quieted ? [pack.quieted] : []);

/** A line of code and the most words about it that fit. `room` is what its line has. */
export function commented(code: string, sign: string, about: readonly string[], room: number): string {
	const lines = about.map((words) => `${code}${sign}${words}`);
	return lines.find(({ length }) => length <= room) ?? lines.at(-1) ?? code;
}
