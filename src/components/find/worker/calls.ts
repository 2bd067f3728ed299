import type { Box } from '../../../search/box/box.ts';

/** The first message to the worker: the names as they came, and the folder of their shards. */
export type Begin = { id: 0; names: ArrayBuffer; folder: string };

/** Every other message: a function of the box, and what it takes. */
export type Call = { [Name in keyof Box]: { id: number; name: Name; args: Parameters<Box[Name]> } }[keyof Box];

/** What the worker says to either: a value, or why there is none. `load` when a file didn't come. */
export type Reply = { id: number; value: unknown } | { id: number; error: unknown; load?: 'failed' | 'outdated' };
