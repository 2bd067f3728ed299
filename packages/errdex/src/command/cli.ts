#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { version } from 'errdex:version';
import { Misuse, type Said } from './said.ts';
import type { Screen } from './screen.ts';

const options = {
	lang: { type: 'string' },
	width: { type: 'string' },
	json: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the command line. Throws Misuse for what it can't read. */
function read(args: string[]) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		throw new Misuse(error instanceof Error ? error.message.replace(/\. To specify [\s\S]*$/, '.') : String(error));
	}
}

async function main(args: string[]): Promise<number> {
	if (args[0] === '--complete') {
		const { completions } = await import('./completion.ts');
		console.log(completions(args.slice(1)).join('\n'));
		return 0;
	}
	const { values, positionals } = read(args);
	const width = widthOf(values.width);
	if (values.version) return print(version);
	if (values.help || positionals[0] === 'help') return print((await import('./help.ts')).help);
	if (values.lang !== undefined) (await import('./handler.ts')).languageCalled(values.lang);
	if (positionals.length === 0) return await fromPipe(values, width);
	const [command = '', ...words] = positionals;
	if (command === 'mcp') return await (await import('../mcp/serve.ts')).serve();
	if (command === 'completion') return print((await import('./completion.ts')).completionScript(words[0]));
	const said = await answer(command, words, values.lang);
	print(values.json ? JSON.stringify(said.json, null, 2) : said.text(screenOf(process.stdout, width)));
	return said.known ? 0 : 1;
}

async function answer(command: string, words: string[], lang: string | undefined): Promise<Said> {
	switch (command) {
		case 'search':
			return (await import('./search.ts')).searchFor(words);
		case 'compare':
			return (await import('./compare.ts')).compare(words);
		case 'providers':
			return (await import('./providers.ts')).listProviders();
		case 'explain':
			if (words.length === 0) throw new Misuse('explain needs a code, a status or a text: errdex explain tool_use_failed');
			return (await import('./explain.ts')).explainWords(words, { lang });
		default:
			return (await import('./explain.ts')).explainWords([command, ...words], { lang });
	}
}

/** Explains what comes in. On a terminal nothing does: then it says how errdex is called. */
async function fromPipe({ json, lang }: { json?: boolean; lang?: string }, width: number | undefined): Promise<number> {
	if (process.stdin.isTTY) throw new Misuse('Nothing to explain.');
	const { explainStream } = await import('./pipe.ts');
	const said = await explainStream(process.stdin, { lang, ...(!json && { through: process.stdout }) });
	if (json) print(JSON.stringify(said.json, null, 2));
	else process.stderr.write(`\n${said.text(screenOf(process.stderr, width))}\n`);
	return said.known ? 0 : 1;
}

function widthOf(asked: string | undefined): number | undefined {
	if (asked === undefined) return undefined;
	const width = Number(asked);
	if (!Number.isInteger(width) || width < 40 || width > 200)
		throw new Misuse(`--width takes a whole number from 40 to 200, not "${asked}".`);
	return width;
}

function screenOf(stream: NodeJS.WriteStream, asked: number | undefined): Screen {
	const color = stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
	return { color, width: asked ?? Math.max(40, Math.min(100, stream.columns ?? 80)) };
}

function print(text: string): 0 {
	process.stdout.write(`${text}\n`);
	return 0;
}

// A reader such as head has enough and goes.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Misuse)) throw error;
	console.error(`${error.message}\nerrdex --help says how to call it.`);
	process.exitCode = 2;
}
