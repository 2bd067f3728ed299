/** Stands in for a secret: None, <your key>, $API_KEY, ${key}, xxxx, sk-..., sk-proj-***abcd. */
const placeholder =
	/^(?:none|null|nil|undefined|true|false|str|string|text|bytes|number|int|object|optional|redacted|hidden|masked|filtered|secretstr|x{4,}|<[^>]*>?|\$\{?\w*\}?|%\w|\{\{?[\w. ]*\}{0,2}|your[\s_-].*)$|\*{3}|•|…|redacted|^\S{0,12}\.{3}\S{0,8}$|^\[?(?:redacted|filtered|masked|hidden)|^(?:[\w-]{1,12}[-_])?x{4,}$/i;

/** What an error says of a value, instead of the value. */
const saying =
	/^(?:a|an|and|any|are|at|be|by|can|cannot|could|denied|does|empty|error|expected|expired|failed|field|for|from|given|has|have|header|in|incorrect|input|invalid|is|it|length|malformed|may|missing|mismatch|must|no|not|of|on|only|or|please|provided|rejected|required|revoked|should|supplied|that|the|this|to|too|type|unauthorized|unexpected|unknown|unset|unsupported|value|verification|was|with|wrong|you|your)(?=$|[\s.:!?)])/i;
const tellsFault =
	/\b(?:blank|characters|correct|empty|enter|expected|incorrect|invalid|match|missing|must|not|provided|required|valid|wrong)\b/i;

/** Code that names a value: api_key, self.token, config.OPENAI_API_KEY. */
const naming =
	/^(?:[\w$]+\.)*(?:[\w$]*_)?(?:api_?key|key|token|secret|passw(?:or)?d|password)$|^(?:[\w$]+\.)*[a-z]\w*(?:Key|Token|Secret|Password)$/i;
const calling =
	/^(?:self|this|os|process|config|settings|env|args|options|opts|params|ctx|req|request|import\.meta)\.|^(?:get|read|load)_?\w*$/i;

export type Written = { quoted: boolean; env: boolean };

/** Whether this can be the value of a field that holds nothing but secrets, such as a password. */
export function plausible(value: string, { quoted, env }: Written): boolean {
	if (value.length < 3 || placeholder.test(value)) return false;
	if (quoted) return !(value.includes(' ') && saying.test(value) && tellsFault.test(value));
	if (env) return true;
	return value.length > 3 && !saying.test(value) && !naming.test(value) && !calling.test(value);
}

/** Whether a value is made up by a machine, as far as one can tell: for fields that also hold harmless words. */
export function madeUp(value: string, written: Written): boolean {
	if (value.length < 6 || /\s/.test(value) || !plausible(value, written)) return false;
	if (/\d/.test(value) && /[A-Za-z]/.test(value)) return true;
	return value.length >= 16 && (/[A-Z]/.test(value) ? /[a-z]/.test(value) : !/[_.-]/.test(value));
}

/** Whether a text holds a long run of letters and digits that no word, model name or version has. */
export const holdsRandomRun = (value: string, least = 16): boolean =>
	value.length >= least &&
	(value.match(/[A-Za-z0-9]+/g) ?? []).some((run) => run.length >= least && /\d/.test(run) && /[A-Za-z]/.test(run));

/** Starts that are also words, or begin some. */
const wordy = /^(?:.{1,4}|key-|key_|secret_|API-|sess-)$/;

/** Whether what follows the known start of a key is no word: ghp_16C7e4…, but not hf_hub_download. */
export function followsStart(rest: string, start: string): boolean {
	if (/^(.)\1+$/.test(rest)) return false;
	if (wordy.test(start)) return holdsRandomRun(rest, /\w$/.test(start) && !start.endsWith('_') ? 16 : 10) || hasMixedLetters(rest);
	return /\d/.test(rest) || /[A-Za-z]{16}/.test(rest) || hasMixedLetters(rest);
}

const hasMixedLetters = (text: string) => /[A-Za-z]{20}/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
