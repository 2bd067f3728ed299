import type { Screen } from './screen.ts';

/** What a command or a tool of the MCP server answers: for a program, and for a reader. `known`: exit code 0, else 1. */
export type Said = { known: boolean; json: object; text: (screen: Screen) => string };

/** The command was called wrongly: the message says how to call it. Exit code 2. */
export class Misuse extends Error {}
