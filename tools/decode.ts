import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mask } from '../src/decode/mask.ts';
import type { Decoded } from '../src/decode/types.ts';
import { inSeconds } from '../src/decode/waiting.ts';
import { absolute } from '../src/site.ts';
import { boxFromDisk } from './signatures.ts';

/** Decodes a paste: `npm run -s decode -- 'the error'`, standard input, or lines {id, text} of a file with --jsonl FILE. */
const { values, positionals } = parseArgs({ options: { jsonl: { type: 'string' } }, allowPositionals: true });
const { decode } = boxFromDisk();

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
			reasons: reasons.map((reason) => mask(reason.text).text),
		})),
	};
}

function asText({ outcome, matches, hints, wait, facts, tellApart }: Decoded): string {
	if (outcome === 'unknown') return 'Not known: nothing in this text is an error that Errdex has.';
	const lines = [...hints];
	for (const { entry, meant, reasons } of outcome === 'known' ? matches.slice(0, 1) : matches) {
		const { because, wait: howLong } = meant ?? entry;
		lines.push(
			`${(meant?.action ?? entry.verdict).toUpperCase()}  ${entry.title}${meant ? ` (${meant.title})` : ''}`,
			`  ${because}${wait ? '' : ` ${howLong}`}`,
		);
		if (!meant) for (const item of entry.cases ?? []) lines.push(`  - ${item.action}: ${item.title}. ${item.tell}`);
		lines.push(`  because ${reasons.map((reason) => mask(reason.text).text).join(', ')}`, `  ${absolute(entry.url)}`);
	}
	if (outcome === 'ambiguous') lines.unshift('This can be several things.', ...tellApart);
	if (wait) lines.push(`Wait: ${inSeconds(wait.seconds)} from ${wait.from}`);
	for (const { name, value } of facts) lines.push(`${name}: ${value}`);
	return lines.join('\n');
}
