import { byPattern, type MaskRule } from './rule.ts';
import { madeUp, plausible } from './values.ts';

const written = { quoted: false, env: false };
const isValue = (value: string) => plausible(value, written);

/** What closes the name of a header, separates it from its value and opens the value, in any notation. */
const sign = String.raw`(?:["'\\\]]|%22|&quot;){0,6}\s{0,4}(?:[:=]{1,2}>?|,(?=\s{0,2}["'])|%3A)\s{0,4}\[?(?:["'\\]|%22|&quot;){0,6}`;
const schemes =
	'bearer|basic|digest|token|oauth|api-?key|key|bot|jwt|hawk|mac|negotiate|ntlm|signature|sharedkey(?:lite)?|aws4-hmac-sha256|goog4-rsa-sha256|eg1-hmac-sha256|hmac(?:-sha\\d{3})?|googlelogin|pat|user|client|splunk|genie(?:key)?|snipcart|discogs|aws|dpop|ssws|apikey-v1|zoho-oauthtoken|cloudsignature|deepl-auth-key|vapid';
/** The rest of a header: words joined by signs, and parameters that follow one another. */
const rest = String.raw`(?:=\\{0,3}"[^"\\\n]{0,600}\\{0,3}"|,\s{0,2}(?=[\w-]{1,40}=)|;(?=[\w-])|[^\s"'\\,;}<>)&])`;

/** Headers and options of commands that carry who one is. */
export const headerRules = {
	authorization: {
		kind: 'authorization header',
		gate: ['authorization'],
		find: byPattern(
			new RegExp(`(\\b(?:proxy-)?authorization${sign}(?:(?:${schemes})\\s{1,4}){1,2})(?!(?:${schemes})\\b)${rest}{3,4096}`, 'gi'),
			isValue,
		),
	},
	'authorization of another scheme': {
		kind: 'authorization header',
		gate: ['authorization'],
		find: byPattern(
			new RegExp(`(\\b(?:proxy-)?authorization${sign}(?:[a-z][\\w-]{0,30}\\s{1,4}){0,2}?)(?!(?:${schemes})\\b)${rest}{6,4096}`, 'gi'),
			(value, before) =>
				(/authorization[^a-z]{0,12}$/i.test(before)
					? isValue(value) && !/^\w{1,12}$/.test(value.replace(/\d/g, ''))
					: madeUp(value, written)) || madeUp(value, written),
		),
	},
	scheme: {
		kind: 'bearer token',
		gate: ['bearer', 'basic', 'token'],
		find: byPattern(
			/(\b(?:bearer|basic)[ \t]{1,4}["'`]?(?:token[ \t]{1,3})?)(?![\w-]{1,40}=["'\\])[A-Za-z0-9._~+/=%:-]{8,4096}/gi,
			(value) => madeUp(value, written) || (/[a-z][A-Z]|[A-Z]{2}[a-z]/.test(value) && !/^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*:?$/.test(value)),
		),
	},
	oauth: {
		kind: 'OAuth value',
		gate: ['oauth_'],
		find: byPattern(
			/(\boauth_(?:token|consumer_key|signature(?!_method)|nonce|verifier|token_secret|consumer_secret)(?:["'\\]|%22){0,4}\s{0,3}(?:[:=]{1,2}>?|%3D)\s{0,3}(?:["'\\]|%22){0,4})[^\s"'\\,;&}]{2,2048}/gi,
			isValue,
		),
	},
	cookie: {
		kind: 'cookie',
		gate: ['cookie'],
		find: byPattern(new RegExp(`(\\b(?:set-)?cookie${sign})(?=[^"'\\\\\\n=]{0,100}=)[^"'\\\\\\n]{4,4096}`, 'gi')),
	},
	'cookie by name': {
		kind: 'cookie',
		find: byPattern(
			/(\b(?:__cf_bm|_cfuvid|cf_clearance|__Secure-[\w.-]{1,60}|__Host-[\w.-]{1,60}|connect\.sid|JSESSIONID|PHPSESSID|ASP\.NET_SessionId|laravel_session|sessionid|session_id|sid|csrftoken|auth_token|ct0|guest_id|personalization_id)=)[^\s;"'\\,]{8,2048}/gi,
			(value) => madeUp(value, written),
		),
	},
	'cookies of a program': {
		kind: 'cookie',
		gate: ['cookies'],
		find: byPattern(/(\bcookies["'\\]{0,4}\s{0,3}[:=]\s{0,3}\{\s{0,3})(?=["'\\\w])[^{}\n]{8,4096}(?=\})/gi),
	},
	'cookie of a command': {
		kind: 'cookie',
		gate: ['curl'],
		find: byPattern(
			/(\s(?:-b|--cookie)[ =]?\s{0,2}["']?)(?=[^\s"'=]{1,100}=)(?:(?<=")[^"\n]{3,4096}|(?<=')[^'\n]{3,4096}|[^\s"']{3,4096})/g,
		),
	},
	'user of a command': {
		kind: 'password',
		gate: ['curl', 'wget', 'http '],
		find: byPattern(
			/(\s(?:-u|-U|-a|--user|--proxy-user|--auth)[ =]?\s{0,2}["']?)[^\s"':]{0,200}:(?:(?<=["'][^"'\n]{0,200}:)[^"'\n]{1,400}|[^\s"']{1,400})/g,
		),
	},
	'login in a package manager': {
		kind: 'password',
		gate: ['_auth', 'bundle_'],
		find: byPattern(
			/(\b_auth["'\\]{0,6}\s{0,2}[:=]\s{0,2}["'\\]{0,6}|\bBUNDLE_[A-Z0-9_]{3,100}=["'\\]{0,6}(?=[^\s"':/\\]{1,100}:[^/]))[^\s"'\\]{8,4096}/g,
		),
	},
	'option of a command': {
		kind: 'secret',
		gate: ['--'],
		find: byPattern(
			/(\s--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|passphrase|pass|token|api-?key|secret|access-key|secret-key|auth-?token)\s{1,3}["']?)(?!-)(?:(?<=")[^"\n]{3,400}|(?<=')[^'\n]{3,400}|[^\s"']{3,4096})/gi,
			isValue,
		),
	},
	'password of a command': {
		kind: 'password',
		gate: ['docker login', 'sshpass', 'mysql', 'mariadb', 'redis-cli', 'login '],
		find: byPattern(
			/(\b(?:(?:docker login|sshpass|mysql(?:dump)?|mariadb|redis-cli)\b[^\n]{0,120}?\s-[pa]\s?["']?|login\s{1,4}\S{1,100}\s{1,4}password\s{1,4}))(?!-)[^\s"'-][^\s"']{3,400}/gi,
		),
	},
} satisfies Record<string, MaskRule>;
