import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command takes besides --help. `positionals`: the fewest and the most words without a dash. */
export type Takes<T extends ParseArgsOptionsConfig> = { usage: string; options: T; positionals: [fewest: number, most: number] };

/** The command cannot do what it was asked: the message is for the person who asked, without a stack. Exit code 1. */
export class Refusal extends Error {}

/** The command was called wrongly: the message and the usage are shown. Exit code 2. */
export class Misuse extends Error {}

/** Reads what follows the name of a command. Throws Misuse; answers undefined when help was asked for. */
export function readCommandLine<T extends ParseArgsOptionsConfig>({ options, positionals: [fewest, most] }: Takes<T>, args: string[]) {
	const asked = parse(options, args);
	if ('help' in asked.values && asked.values.help === true) return undefined;
	const { length } = asked.positionals;
	if (length < fewest) throw new Misuse('an argument is missing');
	if (length > most) throw new Misuse(`"${asked.positionals[most]}" is one argument too many`);
	return asked;
}

function parse<T extends ParseArgsOptionsConfig>(options: T, args: string[]) {
	try {
		return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } as const }, allowPositionals: true });
	} catch (error) {
		// The first sentence of Node says what is wrong; the rest is about arguments that begin with a dash.
		throw new Misuse((error instanceof Error ? error.message : String(error)).replace(/\. [\s\S]*$/, ''));
	}
}

type Asked<T extends ParseArgsOptionsConfig> = NonNullable<ReturnType<typeof readCommandLine<T>>>;

/** Runs a command with what is on the command line. `run` returns the exit code; --help is answered with the usage and 0. */
export async function runCommand<T extends ParseArgsOptionsConfig>(
	takes: Takes<T>,
	run: (asked: Asked<T>) => number | Promise<number>,
): Promise<void> {
	try {
		const asked = readCommandLine(takes, process.argv.slice(2));
		if (!asked) console.log(takes.usage);
		process.exitCode = asked ? await run(asked) : 0;
	} catch (error) {
		if (!(error instanceof Misuse || error instanceof Refusal)) throw error;
		console.error(error instanceof Misuse ? `${error.message}\n\n${takes.usage}` : error.message);
		process.exitCode = error instanceof Misuse ? 2 : 1;
	}
}
