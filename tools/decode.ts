import { existsSync, readFileSync } from 'node:fs';
import { factWords, hintWords, reasonWords, tellApartWords } from '../src/components/find/decoded-words.ts';
import { createMask } from '../src/decode/mask.ts';
import type { Decoded, Match } from '../src/decode/types.ts';
import { absolute } from '../src/site.ts';
import { readArguments, refuse } from './arguments.ts';
import { boxFromDisk } from './signatures.ts';

const usage = `npm run -s decode -- 'the error'     decodes a text
npm run -s decode < FILE             decodes standard input
npm run -s decode -- --jsonl FILE    decodes each line {"id", "text"} of a file, to a line of JSON

Exits with 1 when the text is not known.`;
const { values, positionals } = readArguments(usage, { jsonl: { type: 'string' } });
if (values.jsonl && !existsSync(values.jsonl)) refuse(usage, `${values.jsonl} is not there`);
const { signatures, decode } = boxFromDisk();
const { mask } = createMask(signatures.providers);

if (values.jsonl) {
	for (const line of readFileSync(values.jsonl, 'utf8').split('\n').filter(Boolean)) {
		const { id, text } = JSON.parse(line) as { id: string; text: string };
		console.log(JSON.stringify({ id, ...asJson(decode(text)) }));
	}
} else {
	const decoded = decode(positionals.join(' ') || readFileSync(0, 'utf8'));
	console.log(asText(decoded));
	process.exitCode = decoded.outcome === 'unknown' ? 1 : 0;
}

function asJson({ outcome, matches, statuses }: Decoded) {
	return {
		outcome,
		matches: matches.map(({ entry, score, reasons }) => ({
			provider: entry.provider,
			status: entry.statuses.find((status) => statuses.includes(status)) ?? entry.statuses[0] ?? null,
			code: entry.kind === 'status' ? null : entry.wire,
			url: entry.url,
			score,
			reasons: reasons.map(maskedReason),
		})),
	};
}

function asText(decoded: Decoded): string {
	const { outcome, matches, wait } = decoded;
	if (outcome === 'unknown') return 'Not known: nothing in this text is an error that Errdex has.';
	const lines = hintWords(decoded, signatures.providers);
	for (const { entry, meant, reasons } of outcome === 'known' ? matches.slice(0, 1) : matches) {
		const { because, wait: howLong } = meant ?? entry;
		lines.push(
			`${(meant?.action ?? entry.verdict).toUpperCase()}  ${entry.title}${meant ? ` (${meant.title})` : ''}`,
			`  ${because}${wait ? '' : ` ${howLong}`}`,
		);
		if (!meant) for (const item of entry.cases ?? []) lines.push(`  - ${item.action}: ${item.title}. ${item.tell}`);
		lines.push(`  because ${reasons.map(maskedReason).join(', ')}`, `  ${absolute(entry.url)}`);
	}
	if (outcome === 'ambiguous') lines.unshift('This can be several things.', tellApartWords(matches, signatures.providers));
	for (const { name, value } of factWords(decoded)) lines.push(`${name}: ${value}`);
	return lines.join('\n');
}

function maskedReason(reason: Match['reasons'][number]): string {
	return mask(reasonWords(reason)).text;
}
