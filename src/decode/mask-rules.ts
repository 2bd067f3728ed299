/** A kind of secret and how it looks. What the pattern captures first stays, the rest is masked. */
export type MaskRule = [kind: string, pattern: RegExp];

/** The keys of a provider, by what they start with. */
export const keyRule = (prefixes: string[]): MaskRule => [
	'key',
	new RegExp(`()\\b(?:${prefixes.map(literal).join('|')})[A-Za-z0-9][A-Za-z0-9_.-]{10,4096}`, 'g'),
];

/** Not RegExp.escape: browsers have it since 2025 only. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Secrets of any service, and what names a person or an account. */
export const generalRules: MaskRule[] = [
	[
		'authorization',
		/(\b(?:proxy-)?authorization["'\\]{0,3}\s{0,4}[:=]{1,2}>?\s{0,4}["'\\]{0,3}(?:bearer|basic|oauth|token)?\s{0,4})[^\s"'\\,;}]{4,4096}/gi,
	],
	['token', /(\b(?:bearer|basic)\s{1,4})(?=[^\s"'\\,;]{0,200}[\d._~+/=-])[A-Za-z0-9._~+/=%-]{8,4096}/gi],
	[
		'oauth',
		/(\boauth_(?:token|consumer_key|signature|nonce|verifier|token_secret|consumer_secret)["'\\]{0,3}\s{0,3}[:=]{1,2}>?\s{0,3}["'\\]{0,3})[^\s"'\\,;&}]{2,2048}/gi,
	],
	['cookie', /(\b(?:set-)?cookie["'\\]{0,3}\s{0,3}[:=]{1,2}>?\s{0,3}\[?\s{0,3}["'\\]{0,3})[^"'\\\n]{4,4096}/gi],
	[
		'cookie',
		/(\b(?:__cf_bm|_cfuvid|cf_clearance|sessionid|session_id|csrftoken|auth_token|ct0|guest_id|personalization_id)=)[^\s;"'\\,]{4,2048}/gi,
	],
	[
		'secret',
		/(\b(?:[a-z0-9]{0,20}[_-]?)?(?:api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|id[_-]?token|client[_-]?secret|consumer[_-]?(?:key|secret)|secret(?:[_-]?key)?|password|passwd|pwd|private[_-]?key)["'\\\]]{0,3}\s{0,3}(?:[:=]{1,2}>?|is)\s{0,3}["'\\]{0,3})(?!is\b|was\b|not\b|provided\b|has\b|required\b|None\b|null\b|undefined\b|true\b|false\b)[^\s"'\\,;&}<>)]{5,4096}/gi,
	],
	['secret', /([?&](?:key|token|sig|signature|auth|code|api_key|access_token|secret)=)[^\s&"'\\<>#]{3,4096}/gi],
	['url password', /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/:@"'<>]{1,200}:[^\s/@"'<>]{1,400}(?=@)/gi],
	// Beginnings that several services share, and those of services without a page here: pages bring their own.
	[
		'key',
		/()\b(?:sk|rk|pk|xoxb|xoxp|xapp|ghp|gho|ghu|ghs|ghr|glpat|hf|r8|nvapi|pplx|csk|fw|AIza|AKIA|ASIA|SG|whsec|eyJ)[-_.]?[A-Za-z0-9][A-Za-z0-9_.-]{10,4096}/g,
	],
	['key', /()\bgithub_pat_[A-Za-z0-9_]{10,255}/g],
	['e-mail', /()[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}\b/g],
	['organization', /()\b(?:org|proj|user|acct|acc|team|cus|wrkspc|apikey)[-_][A-Za-z0-9]{8,64}\b/g],
	['id', /()\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
	['address', /()\b(?:\d{1,3}\.){3}\d{1,3}\b/g],
	['number', /(\bprojects?(?:[/:]|[_ ]number["'\\]{0,3}\s{0,3}[:=]{1,2}\s{0,3}["'\\]{0,3}))\d{6,20}/gi],
	['number', /((?:account|client|user|app(?:lication)?)[_-]?id["'\\]{0,3}\s{0,3}[:=]{1,2}>?\s{0,3}["'\\]{0,3})\d{4,32}/gi],
	['secret', /()\b(?=[A-Za-z0-9_-]{0,80}\d)(?=[A-Za-z0-9_-]{0,80}[a-z])(?=[A-Za-z0-9_-]{0,80}[A-Z])[A-Za-z0-9_-]{32,4096}/g],
];
