import { existsSync, readFileSync } from 'node:fs';
import { cutWords, factWords, hintWords, maskedWords, reasonWords, tellApartWords } from '../src/components/find/decoded-words.ts';
import { createMask, type KindCount, type Mask } from '../src/decode/mask.ts';
import type { Decoded, Match } from '../src/decode/types.ts';
import type { ProviderSignature } from '../src/signatures/signatures.ts';
import { absolute } from '../src/site.ts';
import { Misuse, runCommand } from './command.ts';
import { boxFromDisk } from './signatures.ts';

const usage = `npm run -s decode -- 'the error'     decodes a text
npm run -s decode < FILE             decodes standard input
npm run -s decode -- --jsonl FILE    decodes each line {"id", "text"} of a file, to a line of JSON

Exits with 1 when the text is not known.`;
await runCommand(
	{ usage, options: { jsonl: { type: 'string' } }, positionals: [0, Number.POSITIVE_INFINITY] },
	({ values: { jsonl }, positionals }) => {
		if (jsonl && !existsSync(jsonl)) throw new Misuse(`${jsonl} is not there`);
		const box = boxFromDisk();
		const { mask } = createMask(box.signatures.providers);
		const why = (reason: Match['reasons'][number]) => mask(reasonWords(reason)).text;
		if (!jsonl) {
			const text = positionals.join(' ') || readFileSync(0, 'utf8');
			const decoded = box.decode(text);
			const { kinds } = mask(text);
			console.log(asText(decoded, box.signatures.providers, why, mask));
			if (kinds.length > 0) console.log(maskedWords(kinds));
			return decoded.outcome === 'unknown' ? 1 : 0;
		}
		for (const line of readFileSync(jsonl, 'utf8').split('\n').filter(Boolean)) {
			const { id, text } = JSON.parse(line) as { id: string; text: string };
			console.log(JSON.stringify({ id, ...asJson(box.decode(text), why, mask(text).kinds) }));
		}
		return 0;
	},
);

/** Says a reason in words, with secrets covered. */
type Why = (reason: Match['reasons'][number]) => string;

function asJson({ outcome, matches, statuses, wait, part, other }: Decoded, why: Why, masked: KindCount[]) {
	const found = matches.map(({ entry, action, meant, score, reasons }, index) => ({
		provider: entry.provider,
		status: entry.statuses.find((status) => statuses.includes(status)) ?? entry.statuses[0] ?? null,
		code: entry.kind === 'status' ? null : entry.wire,
		url: entry.url,
		action,
		...(meant && { case: meant.title }),
		...(index === 0 && wait && { wait_seconds: wait.seconds }),
		score,
		reasons: reasons.map(why),
	}));
	const nearest = part && {
		provider: part.provider ?? null,
		status: part.statuses[0] ?? null,
		code: null,
		url: part.url,
		score: 0,
		reasons: [],
	};
	return { outcome, ...(other && { other: other.name }), masked, matches: nearest ? [nearest] : found };
}

function asText(decoded: Decoded, providers: ProviderSignature[], why: Why, mask: Mask['mask']): string {
	const { outcome, matches, wait, cut, part, other } = decoded;
	const lines = cut ? [cutWords(cut)] : [];
	if (other) return [...lines, `Not known: this looks like an error of ${other.name}. Errdex has no page for it.`].join('\n');
	if (part)
		return [
			...lines,
			'Not known: Errdex has no page for this exact error. The closest page:',
			`${part.title}`,
			`  ${absolute(part.url)}`,
		].join('\n');
	if (outcome === 'unknown') return [...lines, 'Not known: Errdex has no page for this.'].join('\n');
	lines.push(...hintWords(decoded, providers));
	for (const { entry, action, meant, reasons } of outcome === 'known' ? matches.slice(0, 1) : matches) {
		const { because, wait: howLong } = meant ?? entry;
		lines.push(`${action.toUpperCase()}  ${entry.title}${meant ? ` (${meant.title})` : ''}`, `  ${because}${wait ? '' : ` ${howLong}`}`);
		if (!meant) for (const item of entry.cases ?? []) lines.push(`  - ${item.action}: ${item.title}. ${item.tell}`);
		lines.push(`  recognized by ${reasons.map(why).join(', ')}`, `  ${absolute(entry.url)}`);
	}
	if (outcome === 'ambiguous' && matches.length > 1) lines.unshift('This can be several things.', tellApartWords(matches, providers));
	for (const { name, value } of factWords(decoded, mask)) lines.push(`${name}: ${value}`);
	return lines.join('\n');
}
