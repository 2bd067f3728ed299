import type { HandlerLanguage } from '../../src/handlers/writing/language.ts';
import type { Done } from './judge.ts';
import type { Play } from './plays.ts';

/** One handler, with what is played to it. */
export type Published = { name: string; text: string; loops: boolean; plays: Play[] };

/** How all handlers of a language run in one process. */
export type HandlerRunner = {
	language: HandlerLanguage;
	/** Commands that have to work here, each with the words that name it when it does not. */
	needs: { command: [string, ...string[]]; words: string }[];
	/** Where tests take samples, only every so many-th entry is played: for a language that starts a process a play. */
	nth?: number;
	/** Plays everything and tells, for each handler, what it did in each play. `folder` is empty and can be written to. */
	run: (published: readonly Published[], folder: string) => Promise<Done[][]>;
};

/** The plays as a program reads them. */
export const asData = (published: readonly Published[]) =>
	published.map(({ plays }) =>
		plays.map(({ answers }) => answers.map(({ status, headers, body, text }) => ({ status, headers, body: body ?? null, text }))),
	);
