import { unspacedScripts } from '../unspaced.ts';

/** What trackers and authors put before the words of a title: [Bug]:, fix(api):, a question mark in a box. */
const label =
	/^(?:\[(?:bug|bugs|issue|feature|feature request|question|help|help wanted|request|solved|docs?|q|ask|error|[🐛🐞✨❓].{0,12})[^\]]{0,16}\]|(?:bug|bug report|feat|feature|feature request|fix|issue|question|help|request|docs?|chore|regression|enhancement|tracking)(?:\(([^)]{0,20})\))?\s?[:：]|[🐛🐞✨❓❗🔥🚨]\uFE0F?)\s*[:：-]?\s*/iu;

const seam = new RegExp(
	`(?<=[${unspacedScripts}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[${unspacedScripts}])|(?<=[A-Za-z0-9]):(?=[${unspacedScripts}])`,
	'gu',
);

/** One character for each letter: in two, its accent would end a word. The large dotted I of Turkish has no small form in one. */
const composed = (text: string) => text.normalize('NFC').replaceAll('İ', 'I');

/** The words of a query or of the title of a thread, without its labels but with their scopes, as in fix(groq):, and with a space between scripts. */
export function stripTitle(text: string): string {
	let rest = composed(text).trim();
	let scopes = '';
	for (let found = label.exec(rest); found && found[0].length < rest.length; found = label.exec(rest)) {
		scopes += found[1] ? `${found[1]} ` : '';
		rest = rest.slice(found[0].length);
	}
	return `${scopes}${rest}`.replace(seam, ' ');
}
