import type { SearchDocument } from '../../signatures/signatures.ts';
import type { Seen } from '../evidence.ts';
import { fromBothEnds } from '../excerpt.ts';

const status =
	/(?<![\d.,/_-]|\d:)([1-5]\d\d)(?![\d_]|[.,:]\d|-\d|ms\b|s\b|px\b|%| ?(?:bytes|ms|KB|MB|tokens|items|rows|lines|requests|entries)\b)/g;
const before =
	/(?:status(?:[ _-]?code)?|code|http(?:\/\d(?:\.\d)?)?|error|err|errno|response|returned|responded with|answered|failed(?: with)?|reason|getting|got|received|with)["'\]\s]{0,3}(?:[:=#(\s[-]|=>|int\(|is |was |of ){0,6}["']?$/i;
const after =
	/^["'\])]{0,2}[\s:,-]{0,3}["'{(]?\s?(?:Client Error|Server Error|[A-Z][a-z]+ (?:Request|Found|Error|Gateway|Unavailable|Timeout|Requests|Required|Allowed|Large|Entity|Content|Type)|Too Many|Bad |Not |Unauthorized|Forbidden|Conflict|Gone|OK\b|Created|Accepted|Payload|Request |Rate limit|Internal|Service|Gateway|Unprocessable|Incorrect|Invalid|\{|"[A-Z])/;
const startOfLine = /(?:^|\n)[\s>*#(['"`|-]{0,6}$/;
/** A number between a colon and a sentence: "Problem generating the image: 400 This request has been blocked". */
const afterColon = /[a-z]: ?$/;
const beforeSentence = /^:? [A-Z][a-z]+ /;
/** As a browser's console and access logs have it: "POST https://api.openai.com/v1/responses 429". */
const afterAddress = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,3}["']?(?:https?:\/)?\/[^\s"'<>]{2,200}["']?\s{1,3}$/;
/** "a 429 error", in prose. */
const inProse = /^ (?:error|response)\b/;
const afterClassName = /(?:Error|Exception|Errors?)[:\s(]{1,3}$|(?<![A-Za-z])[A-Z][a-z]+(?:[A-Z][a-z]+)+: $/;
/** A log can be full of numbers. */
const most = 42;

/** HTTP statuses that the text gives as such: after a word like status, before a reason phrase, or at the start of a line. */
export function readStatuses(text: string): Seen[] {
	return fromBothEnds([...text.matchAll(status)], most, (match): Seen | undefined => {
		const start = match.index;
		const lead = text.slice(Math.max(0, start - 40), start);
		const line = text.slice(Math.max(0, start - 240), start);
		const tail = text.slice(start + 3, start + 40);
		const opensLine = startOfLine.test(lead) && /^["']?[\s:,]/.test(tail);
		const isStatus =
			before.test(lead) ||
			after.test(tail) ||
			opensLine ||
			afterClassName.test(lead) ||
			afterAddress.test(line) ||
			inProse.test(tail) ||
			(afterColon.test(lead) && beforeSentence.test(tail));
		return isStatus ? { value: match[1] ?? '', start, end: start + 3 } : undefined;
	});
}

/** Statuses by their name, where no number stands: "Too Many Requests". Common words in lower case are no status. */
export function readStatusNames(text: string, places: SearchDocument[]): Seen[] {
	return places.flatMap(({ kind, label, statuses }) => {
		const start = kind === 'http' && label.length > 8 ? text.indexOf(label) : -1;
		return start < 0 ? [] : [{ value: String(statuses[0]), start, end: start + label.length }];
	});
}
