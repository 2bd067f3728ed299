import { byPattern, type MaskRule } from './rule.ts';

/** Mailboxes of a service, which error texts name: support@groq.com. */
const mailboxes =
	/^(?:[\w-]*feedback|abuse|billing|contact|git|hello|help|info|legal|no-?reply|noreply|press|privacy|sales|security|support)@/i;

/** Names of accounts that every machine of a kind has. */
const commonUsers =
	/^(?:admin|administrator|all users|app|appuser|circleci|coder|codespace|container|default|docker|ec2-user|gitpod|home|jenkins|jovyan|node|nobody|public|redacted|root|runner|runneradmin|runner\d*|sandbox|shared|site|travis|ubuntu|user|username|users|vagrant|vscode|vsts|worker|www-data|you|your.*|\.{2,}|[<{$%].*)$/i;

/** What names a person, a machine of theirs, or their money. Organizations, teams, projects and requests stay: support asks for them. */
export const peopleRules = {
	'e-mail': {
		kind: 'e-mail address',
		gate: ['@', '%40'],
		find: byPattern(
			/((?<![\w.%+-])(?:(?<=\\)[nrt]|(?<!\\)))[A-Za-z0-9][\w.+-]{0,63}(?:@|%40)[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}\b/g,
			(value, before) =>
				!/:\/\/\S*$/.test(before) && !mailboxes.test(value) && !/\.(?:js|ts|mjs|cjs|py|rb|go|so|dll|jar|json|png|svg)$/i.test(value),
		),
	},
	'home folder': {
		kind: 'user name',
		gate: ['/home/', '/users/', '\\users\\', '/-home-', '/-users-'],
		find: byPattern(
			/((?:(?<![\w.])|(?<=\/mnt\/[a-z]|[A-Za-z]:))(?:\/home\/|\/Users\/|\\{1,4}[Uu]sers\\{1,4})|\/-(?:Users|home)-(?=[^\s/-]{1,64}-))(?:(?<=s-|e-)[^\s/-]{1,64}|(?<!-)[^\s/\\"'`:<>|*?,;)]{1,64})/g,
			(value) => !commonUsers.test(value),
		),
	},
	prompt: {
		kind: 'user name',
		gate: ['@'],
		find: byPattern(
			/((?:^|\n|\\n|["'])(?:\([\w.-]{1,40}\)\s)?\[?)[a-z_][\w-]{0,31}@[\w.-]{1,60}(?=(?::|\s)[~/][^\s$#%]{0,200}\]?\s?[$#%])/g,
		),
	},
	'user id': {
		kind: 'user id',
		gate: ['user_', 'user-'],
		find: byPattern(/()\buser[-_](?=[A-Za-z0-9]{0,60}\d)[A-Za-z0-9]{8,64}\b/g),
	},
	'account number': {
		kind: 'account number',
		gate: ['id'],
		find: byPattern(/((?:account|user)[_-]?id["'\\]{0,4}\s{0,3}[:=]{1,2}>?\s{0,3}["'\\]{0,4})\d{4,32}/gi),
	},
	IPv4: {
		kind: 'IP address',
		find: byPattern(
			/(?<![\w.-]|[\w)]\/)()(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\d)/g,
			(value, before) =>
				!/^(?:0|10|127|255)\.|^(?:169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^\d+\.0\.0\.0$|^[1-9]\.\d\.\d\.\d$/.test(
					value,
				) && !/(?:version|ver|\bv|==|@)[\s:="']*$/i.test(before),
		),
	},
	IPv6: {
		kind: 'IP address',
		gate: [':'],
		find: byPattern(
			/(?<![\w:.])()(?:[0-9a-f]{1,4}:(?!:)){7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi,
			(value) => /\d/.test(value) && value.length >= 7,
		),
	},
	MAC: { kind: 'MAC address', gate: [':'], find: byPattern(/(?<![\w:])()(?:[0-9a-f]{2}:){5}[0-9a-f]{2}(?![\w:])/gi) },
	'phone number': {
		kind: 'phone number',
		find: byPattern(
			/(?<![\w+.:-])()\+[1-9](?:[\s().-]{0,2}\d){8,14}(?![\w-]|\.\d)/g,
			(value, before) => !/UTC|GMT|\d[\sT]?$/.test(before) && !/\d{4}-\d\d/.test(value),
		),
	},
	'phone number with an area code': {
		kind: 'phone number',
		find: byPattern(/(?<![\w./+-])()(?:\([2-9]\d\d\)\s?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\w-]|\.\d)/g),
	},
	'card number': {
		kind: 'card number',
		find: byPattern(
			/(?<![\w.-])()(?:\d[ -]?){12,18}\d(?![\w-]|\.\d)/g,
			(value, before) => isCard(value.replace(/\D/g, '')) && !/\bid["'\\\s:=/]*$/i.test(before),
		),
	},
} satisfies Record<string, MaskRule>;

/** By its first digits, its length and its check digit (Luhn). */
function isCard(digits: string): boolean {
	if (
		!/^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|62\d{14,17})$/.test(
			digits,
		)
	)
		return false;
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
