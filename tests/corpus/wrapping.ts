import type { Piece } from './pieces.ts';

/** Shares in percent of the texts. */
export type Shares = {
	/** The right page comes first. */
	first: number;
	/** The right page is among the first three. */
	three: number;
	/** The first page is one of the right provider. */
	provider: number;
	/** The right page comes first, and the decoder calls it known. */
	known: number;
};

export const measures = ['first', 'three', 'provider', 'known'] as const satisfies (keyof Shares)[];

/** One way in which an error reaches whoever pastes it. */
export type Wrapping = {
	id: string;
	/** What it looks like. */
	title: string;
	/** The piece as it arrives; undefined where such a piece cannot arrive so. */
	wrap: (piece: Piece) => string | undefined;
	/** The least that the test accepts. */
	floor: Shares;
	/** What is missed, and why. Left out where nothing is. */
	because?: string;
};
