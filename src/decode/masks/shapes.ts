import { byPattern, keyStart, type MaskRule } from './rule.ts';
import { holdsRandomRun } from './values.ts';

/** Names of what is long and random and no secret: ids, traces, hashes. */
const harmless =
	/(?:\bids?|id|-id-2|ray|trace|transaction|correlation|request|sha-?\d{0,3}|md5|hash|digest|etag|integrity|checksum|fingerprint|commit|revision|cursor|nonce|cache|public)["'\\\]]{0,4}[\s:=>(#/`[-]{0,4}["'\\`]{0,4}$/i;
/** How ids start that are no secrets. */
const idStarts =
	/^(?:req|resp|response|msg|message|chatcmpl|cmpl|gen|file|batch|call|toolu|srvtoolu|asst|thread|run|step|vs|ft|ftjob|org|proj|team|wrkspc|rs|fc|ws|evt|event|conv|item|model|img|doc|trace|span|tool|id|in|acct|acc|apikey)[-_]/i;

/** Pictures, thoughts of models, hashes and cursors. Their + and / would part them into pieces that nothing names. */
const harmlessBase64 = String.raw`\b(?:base64,|sha-?(?:1|256|384|512)[=-]|(?:(?:next_)?[cC]ursor|[hH]ost_?[iI]d|[xX]-[aA]mz-[iI]d-2)["'\\]{0,4}(?:\s?[:=]\s?|>)["'\\]{0,4}|(?:audio|b64_json|data|delta|embedding|encrypted_content|signature|thought_?[sS]ignature)["'\\]{1,4}\s?:\s?["'\\]{1,4}(?=[\w+/=-]{100}))[\w+/=-]*`;

const isOpaque = (value: string, before: string) =>
	!/^sha-?\d|[^\w-]/.test(value) &&
	!idStarts.test(value) &&
	!harmless.test(before) &&
	value.split(/[_-]/).some((run) => run.length >= 16 && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run)) &&
	(value.match(/\d+/g) ?? []).length > 1;

/** Secrets by what they look like, wherever they stand. */
export const shapeRules = {
	'private key': {
		kind: 'private key',
		gate: ['-----begin'],
		find: byPattern(/(-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)(?:(?!-----)[A-Za-z0-9+/=\s\\:,.()*-]){8,16384}/g),
	},
	'private key without its head': {
		kind: 'private key',
		gate: ['mii'],
		find: byPattern(new RegExp(String.raw`${keyStart}()MI[IG][A-Za-z0-9+/=]{60,8192}`, 'g')),
	},
	'JWT in pieces': {
		kind: 'JSON Web Token',
		gate: ['eyj'],
		find: byPattern(new RegExp(String.raw`${keyStart}()eyJ[\w-]{8,4096}(?:\.[\w-]{4,4096}){1,4}`, 'g')),
	},
	'Discord bot token': {
		kind: 'Discord token',
		gate: ['.'],
		find: byPattern(/(?<![\w.-])()[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,45}(?![\w-])/g),
	},
	'Telegram bot token': { kind: 'Telegram token', gate: [':aa'], find: byPattern(/(?<!\d)()\d{7,11}:AA[\w-]{30,36}(?![\w-])/g) },
	'Twilio key': { kind: 'Twilio key', gate: ['sk'], find: byPattern(/\b()SK[0-9a-f]{32}\b/g) },
	'Airtable token': { kind: 'Airtable token', gate: ['pat'], find: byPattern(/\b()pat[A-Za-z0-9]{14}\.[0-9a-f]{40,64}\b/g) },
	'Mailchimp key': { kind: 'Mailchimp key', gate: ['-us'], find: byPattern(/\b()[0-9a-f]{32}-us\d{1,2}\b/g) },
	'DeepL key': { kind: 'DeepL key', gate: [':fx'], find: byPattern(/\b()[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx\b/g) },
	'Azure client secret': { kind: 'Azure client secret', gate: ['q~'], find: byPattern(/(?<![\w~.-])()[\w~.]{3}\dQ~[\w~.-]{31,34}/g) },
	'Azure storage key': {
		kind: 'Azure account key',
		gate: ['=='],
		find: byPattern(/(?<![\w+/=])()[A-Za-z0-9+/]{86}==/g, (_, before) => !harmless.test(before)),
	},
	'Azure service key': {
		kind: 'Azure key',
		gate: ['jqqj99', 'azcs', 'azdo', 'acs8'],
		find: byPattern(/\b()[A-Za-z0-9]{40,84}(?:JQQJ99|AZDO|AzCS|ACs8)[A-Za-z0-9+/=]{4,44}/g),
	},
	'Terraform token': { kind: 'Terraform token', gate: ['.atlasv1.'], find: byPattern(/\b()[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{40,80}/g) },
	'RapidAPI key': {
		kind: 'RapidAPI key',
		gate: ['jsn'],
		find: byPattern(/\b()[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{6}jsn[0-9a-f]{12}\b/g),
	},
	'MaxMind key': { kind: 'MaxMind key', gate: ['_mmk'], find: byPattern(/(?<![\w-])()[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk\b/g) },
	'Zhipu key': { kind: 'API key', gate: ['.'], find: byPattern(/(?<![\w.-])()[0-9a-f]{32}\.[A-Za-z0-9]{16}(?![\w.])/g) },
	'Salesforce token': { kind: 'Salesforce token', gate: ['!'], find: byPattern(/\b()00D[A-Za-z0-9]{12,15}![\w.]{60,140}/g) },
	'Asana token': { kind: 'Asana token', gate: ['/1'], find: byPattern(/(?<![\w/.])()[12]\/\d{10,18}(?:\/\d{10,18})?:[0-9a-f]{32}\b/g) },
	'key beside its name': {
		kind: 'key',
		gate: ['key', 'token', 'secret', 'password', 'credential'],
		find: byPattern(
			/((?:\b|(?:api|access|auth|account|client|secret|private|master)_?)(?:keys?|tokens?|secrets?|passwords?|credentials?)\b(?:\s{1,3}(?:provided|supplied|given|used|sent|was|is|for|with|of|named|starting|value|not|(?:in)?valid|incorrect|wrong|unknown|expired|refused|rejected|revoked)){0,3}\s{0,3}[:=(]{0,2}\s{0,3}["'`(]?)[A-Za-z0-9][\w.+/=-]{15,4095}/gi,
			(value, before) =>
				holdsRandomRun(value) &&
				!idStarts.test(value) &&
				!/(?:cache|public|primary|idempotency|hash|fingerprint|object)[\s_-]{0,3}(?:keys?|tokens?)[^\w]*$/i.test(before),
		),
	},
	'random text': {
		kind: 'secret',
		find: byPattern(
			new RegExp(
				String.raw`${harmlessBase64}|((?<![A-Za-z0-9_-])(?:(?<=\\)[nrtbf]|(?<=%)[0-9A-Fa-f]{2}|(?<![\\%])))[A-Za-z0-9_-]{32,4096}`,
				'g',
			),
			isOpaque,
		),
	},
} satisfies Record<string, MaskRule>;
