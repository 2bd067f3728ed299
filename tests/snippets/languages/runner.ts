import type { Language } from '../../../src/snippets/languages/language.ts';

export type Command = [tool: string, ...args: string[]];

/** How the snippets of a language are checked and run. */
export type Runner = {
	language: Language;
	/** Name of the file that a program is written to. */
	main: string;
	/** Commands that have to work here, each with the words that name it when it does not. */
	needs: { command: Command; words: string }[];
	/** Turns the file in a folder into something that runs. Not all languages need it. */
	build?: (folder: string) => Promise<void>;
	/** What starts the program in a folder. */
	start: (folder: string) => Command;
	/**
	 * The environment that makes the clock of a program false, if SNIPPET_WAITS names a file: each wait is written to a
	 * line of it, in seconds, and costs nothing, and the clock moves on instead. In Go it is built in.
	 */
	environment: Record<string, string>;
	/** A program that prints texts, given as literals, with a record separator (U+001E) after each. */
	prints: (literals: string[]) => string;
	/** The quotes that stand around tokens in its sources. */
	quotes: string[];
	/** Looks over programs as a compiler in strict mode or a linter does. Returns what it finds; nothing when all is well. */
	check: { texts: 'every one' | 'one per recipe and provider'; run: (files: string[], root: string) => Promise<string> };
	/** Changes that break a published program in ways that the tests have to notice. */
	breaks: Record<'give up on nothing' | 'ignore retry-after' | 'read no message', [place: RegExp, change: string]>;
};
