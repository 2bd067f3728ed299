import { existsSync } from 'node:fs';
import { evaluateDecoder } from './eval-decoder.ts';
import { evaluateQueries } from './eval-queries.ts';

/** `npm run eval [-- FOLDER]`: measures decoder and search on decoder-dev.jsonl and queries-dev.jsonl of a folder. */
const folder = process.argv[2] ?? '../shared/eval';
const decoder = `${folder}/decoder-dev.jsonl`;
const queries = `${folder}/queries-dev.jsonl`;
if (!existsSync(decoder) || !existsSync(queries)) {
	console.error(`Needs ${decoder} and ${queries}; name their folder: npm run eval -- FOLDER`);
	process.exit(2);
}
console.log('decoder');
evaluateDecoder(decoder);
console.log('queries');
evaluateQueries(queries);
