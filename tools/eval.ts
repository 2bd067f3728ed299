import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wrappings } from '../tests/corpus/wrappings.ts';
import { Misuse, runCommand } from './command.ts';
import { evaluateCorpus } from './eval-corpus.ts';
import { evaluateDecoder } from './eval-decoder.ts';
import { evaluateQueries } from './eval-queries.ts';

const usage = `npm run eval                       measures the decoder on the corpus: every sample and message of the content,
                                   as SDKs, logs, terminals and people hand them on
npm run eval -- --misses           prints what does not lead to its own page, too
npm run eval -- --wrapping ID      one of: ${wrappings.map(({ id }) => id).join(', ')}
npm run eval -- PATH…              measures on files of JSON lines, or on all .jsonl files of a folder (also: --file PATH).
                                   Pasted errors go to the decoder: {"id", "text", "provider", "provider_identifiable",
                                   "status", "code", "code_alternatives"}; "provider": "none" is an error of nobody here.
                                   Queries go to the search: {"id", "q", "ideal", "accept", "fallback", "kind"}, where
                                   ideal and accept hold addresses or {"provider", "status" | "code" | "page_kind"}.`;

const options = {
	misses: { type: 'boolean' as const },
	wrapping: { type: 'string' as const },
	file: { type: 'string' as const, multiple: true as const },
};

await runCommand({ usage, options, positionals: [0, Number.POSITIVE_INFINITY] }, ({ values, positionals }) => {
	const paths = [...(values.file ?? []), ...positionals];
	const only = values.wrapping;
	if (only !== undefined && wrappings.every(({ id }) => id !== only)) throw new Misuse(`no wrapping "${only}"`);
	if (paths.length === 0) evaluateCorpus({ misses: values.misses ?? false, only });
	for (const file of paths.flatMap(filesAt)) evaluateFile(file);
	return 0;
});

function evaluateFile(file: string): void {
	console.log(`== ${file}`);
	const lines = readFileSync(file, 'utf8').trim().split('\n');
	if (/^\{.*"q":/.test(lines[0] ?? '')) evaluateQueries(lines);
	else if (/^\{.*"text":/.test(lines[0] ?? '')) evaluateDecoder(lines);
	else throw new Misuse(`${file}: its first line is neither a pasted error nor a query`);
}

function filesAt(path: string): string[] {
	const kind = statSync(path, { throwIfNoEntry: false });
	if (!kind) throw new Misuse(`${path} is not there`);
	if (!kind.isDirectory()) return [path];
	const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
	if (files.length === 0) throw new Misuse(`${path} has no .jsonl file`);
	return files.sort().map((name) => join(path, name));
}
