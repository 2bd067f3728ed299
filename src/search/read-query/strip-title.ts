/** What trackers and authors put before the words of a title: [Bug]:, fix(api):, a question mark in a box. */
const label =
	/^(?:\[(?:bug|bugs|issue|feature|feature request|question|help|help wanted|request|solved|docs?|q|ask|error|[🐛🐞✨❓].{0,12})[^\]]{0,16}\]|(?:bug|bug report|feat|feature|feature request|fix|issue|question|help|request|docs?|chore|regression|enhancement|tracking)(?:\([^)]{0,20}\))?\s?[:：]|[🐛🐞✨❓❗🔥🚨]\uFE0F?)\s*[:：-]?\s*/iu;

/** Letters of scripts that are written without spaces. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const seam = new RegExp(`(?<=[${unspaced}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[${unspaced}])`, 'gu');

/** The words of a query or of the title of a thread, without its labels, and with a space between scripts. */
export function stripTitle(text: string): string {
	let rest = text.trim();
	for (let found = label.exec(rest); found && found[0].length < rest.length; found = label.exec(rest)) rest = rest.slice(found[0].length);
	return rest.replace(seam, ' ');
}
