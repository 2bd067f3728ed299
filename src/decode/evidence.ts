import type { SearchDocument } from '../signatures/signatures.ts';

/** Something read in a paste, with its place in the flat text. */
export type Seen = { value: string; start: number; end: number };

const status =
	/(?<![\d.,/_-]|\d:)([1-5]\d\d)(?![\d_]|[.,:]\d|-\d|ms\b|s\b|px\b|%| ?(?:bytes|ms|KB|MB|tokens|items|rows|lines|requests|entries)\b)/g;
const before =
	/(?:status(?:[ _-]?code)?|code|http(?:\/\d(?:\.\d)?)?|error|err|errno|response|returned|responded with|answered|failed(?: with)?|reason|getting|got|received|with)["'\]\s]{0,3}(?:[:=#(\s[-]|=>|int\(|is |was |of ){0,6}["']?$/i;
const after =
	/^["'\])]{0,2}[\s:,-]{0,3}["'{(]?\s?(?:Client Error|Server Error|[A-Z][a-z]+ (?:Request|Found|Error|Gateway|Unavailable|Timeout|Requests|Required|Allowed|Large|Entity|Content|Type)|Too Many|Bad |Not |Unauthorized|Forbidden|Conflict|Gone|OK\b|Created|Accepted|Payload|Request |Rate limit|Internal|Service|Gateway|Unprocessable|Incorrect|Invalid|\{|"[A-Z])/;

/** HTTP statuses that the text gives as such: after a word like status, before a reason phrase, or at the start of a line. */
export function readStatuses(text: string): Seen[] {
	const seen: Seen[] = [];
	for (const match of text.matchAll(status)) {
		const start = match.index;
		const lead = text.slice(Math.max(0, start - 40), start);
		const tail = text.slice(start + 3, start + 40);
		const atStart = /(?:^|\n)[\s>*#(['"`|-]{0,6}$/.test(lead) && /^["']?[\s:,]/.test(tail);
		const afterClass = /(?:Error|Exception|Errors?)[:\s(]{1,3}$|(?<![A-Za-z])[A-Z][a-z]+(?:[A-Z][a-z]+)+: $/.test(lead);
		if (before.test(lead) || after.test(tail) || atStart || afterClass) seen.push({ value: match[1] ?? '', start, end: start + 3 });
		if (seen.length > 40) break;
	}
	return seen;
}

/** The name of a status, where no number stands: "Too Many Requests". Common words in lower case are no status. */
export function readStatusNames(text: string, places: SearchDocument[]): Seen[] {
	return places.flatMap(({ kind, label, statuses }) => {
		const start = kind === 'http' && label.length > 8 ? text.indexOf(label) : -1;
		return start < 0 ? [] : [{ value: String(statuses[0]), start, end: start + label.length }];
	});
}

const word = /[A-Za-z][A-Za-z0-9]{0,40}(?:(?:::|[_:./-])[A-Za-z0-9]{1,40}){0,8}|#?\d{1,5}/g;

/** Every identifier of the text, for comparison with the codes that are known. */
export function readWords(text: string): Seen[] {
	const seen: Seen[] = [];
	for (const match of text.matchAll(word)) {
		seen.push({ value: match[0], start: match.index, end: match.index + match[0].length });
		if (seen.length > 20_000) break;
	}
	return seen;
}
