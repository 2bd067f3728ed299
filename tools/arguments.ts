import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a command. `--help` prints the usage and ends the program with 0. An option that the command
 * does not have prints what is wrong and the usage, and ends it with 2.
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
	if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
		console.log(usage);
		process.exit(0);
	}
	try {
		return parseArgs({ options, allowPositionals: true });
	} catch (error) {
		return refuse(usage, error instanceof Error ? error.message : String(error));
	}
}

/** Prints what is wrong with the arguments and how the command is called, and ends the program with 2. */
export function refuse(usage: string, problem: string): never {
	console.error(`${problem}\n\n${usage}`);
	process.exit(2);
}
