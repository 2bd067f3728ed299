import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wrappings } from '../tests/corpus/wrappings.ts';
import { readArguments, refuse } from './arguments.ts';
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

const { values, positionals } = readArguments(usage, {
	misses: { type: 'boolean', default: false },
	wrapping: { type: 'string' },
	file: { type: 'string', multiple: true, default: [] },
});
const paths = [...values.file, ...positionals];

if (paths.length === 0) {
	const only = values.wrapping;
	if (only !== undefined && wrappings.every(({ id }) => id !== only)) refuse(usage, `no wrapping "${only}"`);
	evaluateCorpus({ misses: values.misses, only });
}
for (const file of paths.flatMap(filesAt)) {
	console.log(`== ${file}`);
	const lines = readFileSync(file, 'utf8').trim().split('\n');
	if (/^\{.*"q":/.test(lines[0] ?? '')) evaluateQueries(lines);
	else if (/^\{.*"text":/.test(lines[0] ?? '')) evaluateDecoder(lines);
	else refuse(usage, `${file}: its first line is neither a pasted error nor a query`);
}

function filesAt(path: string): string[] {
	const kind = statSync(path, { throwIfNoEntry: false });
	if (!kind) return refuse(usage, `${path} is not there`);
	if (!kind.isDirectory()) return [path];
	const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
	return files.length > 0 ? files.sort().map((name) => join(path, name)) : refuse(usage, `${path} has no .jsonl file`);
}
