import type { Place } from './rule.ts';
import { holdsRandomRun, madeUp, plausible, type Written } from './values.ts';

type Values = (value: string, written: Written) => boolean;

/** Whatever stands there is a secret, unless it's a placeholder or says what is wrong. */
const any: Values = plausible;
/** The field also has harmless values. */
const random: Values = (value, written) => (written.env ? plausible(value, written) && /\d|.{16}/.test(value) : madeUp(value, written));
const never: Values = () => false;
const isModelPath = (value: string) => /^[\w.-]+\/[A-Za-z]+-[\w.-]+$/.test(value) && !holdsRandomRun(value, 12);

/** Names of fields by kind, and which of their values are secrets. The first that fits a name decides. */
export const fieldNames = {
	cursor: { kind: '', name: /(?:next|prev(?:ious)?|page|pagination|continuation|sync|skip)[_-]?token$/, accepts: never },
	'token count': {
		kind: '',
		name: /(?:max|min|eos|bos|pad|unk|stop|sep|cls|mask|per|prompt|completion|input|output|total|cached|unexpected|next)[_-]?token$/,
		accepts: never,
	},
	'harmless key': {
		kind: '',
		name: /(?:primary|foreign|partition|sort|cache|idempotency|public|publishable|object|routing|group|unique|index|row|dedup(?:lication)?|prompt[_-]cache|translation|error|hash)[_-]?key$/,
		accepts: never,
	},
	'AWS secret key': { kind: 'AWS secret key', name: /aws[_-]?secret[_-]?(?:access[_-]?)?key$|secret[_-]?access[_-]?key$/, accepts: any },
	'AWS session token': { kind: 'AWS session token', name: /(?:aws|amz)[_-](?:session|security)[_-]?token$/, accepts: any },
	'Azure account key': { kind: 'Azure account key', name: /account[_-]?key$|shared[_-]?access[_-]?key$/, accepts: any },
	'Azure subscription key': { kind: 'Azure subscription key', name: /subscription[_-]?key$/, accepts: any },
	'API key': { kind: 'API key', name: /api[_. -]?key$/, accepts: any },
	'access token': { kind: 'access token', name: /access[_-]?token$|oauth[_-]?token$/, accepts: any },
	'refresh token': { kind: 'refresh token', name: /refresh[_-]?token$/, accepts: any },
	'ID token': { kind: 'ID token', name: /(?:id|identity)[_-]?token$/, accepts: any },
	'session token': { kind: 'session token', name: /session[_-]?token$/, accepts: any },
	'CSRF token': { kind: 'CSRF token', name: /(?:csrf|xsrf)[_-]?(?:middleware[_-]?)?token$/, accepts: any },
	'auth token': {
		kind: 'auth token',
		name: /(?:auth|bearer|api|private|bot|vault|personal|service|deploy|registry)[_-]?token$/,
		accepts: any,
	},
	'client secret': { kind: 'client secret', name: /(?:client|app|consumer|oauth|token)[_-]?secret$/, accepts: any },
	'consumer key': { kind: 'consumer key', name: /consumer[_-]?key$/, accepts: any },
	'webhook secret': { kind: 'webhook secret', name: /(?:webhook|signing)[_-]?(?:secret|key|token)$/, accepts: any },
	'encryption key': {
		kind: 'encryption key',
		name: /(?:encryption|master|storage|private|license|licence|deploy|access|root)[_-]?key$/,
		accepts: any,
	},
	'secret key': { kind: 'secret key', name: /secret[_-]?key(?:[_-]?base)?$/, accepts: any },
	secret: { kind: 'secret', name: /secret$/, accepts: any },
	passphrase: { kind: 'passphrase', name: /passphrase$|passcode$/, accepts: any },
	password: {
		kind: 'password',
		name: /(?:password|passwd|pwd|(?:^|[_.-])pass)$/,
		// PWD is also the folder a program runs in.
		accepts: (value, written) => !/^(?:\/|~|[A-Za-z]:\\)/.test(value) && any(value, written),
	},
	'seed phrase': { kind: 'seed phrase', name: /(?:mnemonic|seed[ _-]?phrase|recovery[ _-]?phrase)$/, accepts: any },
	credential: { kind: 'credential', name: /credentials?$/, accepts: random },
	// A tokenizer names models: unknown token: meta-llama/Llama-3.3-70B-Instruct.
	token: { kind: 'token', name: /token$/, accepts: (value, written) => random(value, written) && !isModelPath(value) },
	'named key': { kind: 'key', name: /[\w.-](?:[_.-]|(?<=[a-z]))key$/, accepts: random },
	key: { kind: 'key', name: /key$/, accepts: (value) => holdsRandomRun(value) },
} satisfies Record<string, { kind: string; name: RegExp; accepts: Values }>;

const rules = Object.values(fieldNames);

/** How each name above ends, what closes the name, what stands between it and its value, and the quote that opens the value. */
const field =
	/(pass(?:word|wd|phrase|code)?|pwd|secret|token|key(?:_base)?|credentials?|mnemonic|phrase)(?:["'\\\]`]|%22|&quot;|&#3[49];){0,6}(?:\s{1,3}(?:provided|supplied|given|used|sent)\b)?(\s{0,3}(?:[:=]{1,2}>?|%3[AD])\s{0,3}|\s{1,3}is\s{1,3}|\s{1,3}(?=\\{0,3}["'`])|>(?=[^<>\s]{3,400}<\/))((?:\\{0,7}["'`]|%22|&quot;|&#3[49];)?)/gi;
const longestName = 40;
const longestValue = 4_096;
/** Values without quotes. One that goes on with = and a name is a list of fields, each of which is found by itself. */
const envValue = /(?:[^\s"'\\`=]|=(?![A-Z]{3})){0,4096}/y;
const bareValue = /(?:(?!%22|%26|&quot;)[^\s"'\\`,;&{}<>()[\]=]|=(?=[=\s"'\\`,;&{}<>()[\]%]|$)){0,4096}/y;

/** Finds the values of fields that hold secrets, in JSON (escaped or not), Python, YAML, env files, logs, forms and XML. */
export function findFields(text: string): (Place & { kind: string })[] {
	const found: (Place & { kind: string })[] = [];
	const known = new Map<string, (typeof rules)[number] | undefined>();
	for (const { 0: all, 1: tail = '', 2: separator = '', 3: quote = '', index } of text.matchAll(field)) {
		const name = text.slice(nameStart(text, index), index) + tail;
		const lower = name.toLowerCase();
		// A log names the same fields over and over.
		if (!known.has(lower))
			known.set(
				lower,
				rules.find((item) => item.name.test(lower)),
			);
		const rule = known.get(lower);
		if (!rule) continue;
		const env = separator === '=' && /^[A-Z][A-Z0-9_]*$/.test(name);
		const start = index + all.length;
		const end = endOf(text, start, quote, env);
		const value = text.slice(start, end);
		const quoted = quote !== '';
		// In a sentence the next word is a value only if it looks like one.
		if (/^\s+is/.test(separator) ? !quoted && !madeUp(value, { quoted, env }) : /^\s+$/.test(separator) && !holdsRandomRun(value, 8))
			continue;
		if (rule.accepts(value, { quoted, env })) found.push({ kind: rule.kind, start, end });
	}
	return found;
}

/** Where the name begins whose end was found. Of names in two words only these are known. */
function nameStart(text: string, end: number): number {
	let start = end;
	while (start > end - longestName && isNamePart(text.charCodeAt(start - 1))) start--;
	return text[start - 1] === ' '
		? start - (/\b(?:api|seed|recovery) $/i.exec(text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0)
		: start;
}

/** Letters, digits and _ - . */
const isNamePart = (code: number) =>
	(code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95 || code === 45 || code === 46;

/** Where a value ends: at its closing quote, or where an unquoted one can't go on. */
function endOf(text: string, start: number, quote: string, env: boolean): number {
	if (quote === '') {
		const value = env ? envValue : bareValue;
		value.lastIndex = start;
		return start + (value.exec(text)?.[0].replace(/[,;]+$/, '').length ?? 0);
	}
	const part = text.slice(start, start + longestValue);
	if (/[%;]/.test(quote)) {
		const close = part.indexOf(quote);
		return start + (close < 0 ? part.length : close);
	}
	let slashes = 0;
	for (let i = 0; i < part.length; i++) {
		if (part[i] === '\n') return start + i;
		// A quote that is escaped more deeply belongs to the value.
		if (part[i] === quote.at(-1) && slashes < quote.length) return start + i - slashes;
		slashes = part[i] === '\\' ? slashes + 1 : 0;
	}
	return start + part.length;
}
