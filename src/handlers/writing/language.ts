import type { Shape } from '../shape.ts';

/** A language that handlers are written in. */
export type HandlerLanguage = {
	id: string;
	label: string;
	/** The language as the highlighter calls it. */
	highlighting: string;
	/** Lines that a handler has at most. */
	longest: number;
	write: (shape: Shape) => string;
};
