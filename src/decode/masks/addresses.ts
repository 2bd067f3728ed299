import { byPattern, type MaskRule } from './rule.ts';
import { holdsRandomRun, madeUp, plausible } from './values.ts';

const written = { quoted: false, env: false };

/** URLs that let in whoever has them: with a password, a signature or a secret path. */
export const addressRules = {
	'password in a URL': {
		kind: 'URL password',
		gate: ['://'],
		find: byPattern(
			/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/:@"'<>]{0,120}:[^\s/"'<>]{1,240}(?=@)/gi,
			(value) => !/[{}<$]/.test(value) || /\w{8}/.test(value),
		),
	},
	'key in a URL': {
		kind: 'URL password',
		gate: ['://'],
		find: byPattern(/(\bhttps?:\/\/)[A-Za-z0-9_-]{16,200}(?=@)/gi, (value) => holdsRandomRun(value)),
	},
	'password at a host': {
		kind: 'password',
		gate: ['@'],
		find: byPattern(/((?<![\w./:@-])[A-Za-z][\w.-]{0,60}:)(?!\/\/|\d{1,5}\/)[^\s:@/"'<>(),]{4,100}(?=@[A-Za-z0-9-]{1,63}(?:[.:]|$))/g),
	},
	'Oracle connection': {
		kind: 'password',
		gate: ['jdbc:oracle'],
		find: byPattern(/(jdbc:oracle:\w{2,6}:[\w$#]{1,60}\/)[^\s@"']{1,100}(?=@)/gi),
	},
	'AWS signature': {
		kind: 'URL signature',
		gate: ['x-amz-', 'awsaccesskeyid'],
		find: byPattern(/((?:x-amz-(?:signature|credential|security-token)|awsaccesskeyid)(?:=|%3D))[^\s&"'\\<>]{4,4096}/gi),
	},
	'Google signature': {
		kind: 'URL signature',
		gate: ['x-goog-', 'googleaccessid'],
		find: byPattern(/((?:x-goog-(?:signature|credential)|googleaccessid)(?:=|%3D))[^\s&"'\\<>]{4,4096}/gi),
	},
	'Azure signature': { kind: 'URL signature', gate: ['sig='], find: byPattern(/([?&;\s"']sig=)[^\s&"'\\<>;]{8,1024}/gi) },
	'CloudFront signature': {
		kind: 'URL signature',
		gate: ['signature=', 'policy='],
		find: byPattern(/([?&](?:signature|policy|key-pair-id)=)[^\s&"'\\<>]{8,4096}/gi),
	},
	'secret in a query': {
		kind: 'URL secret',
		gate: ['='],
		find: byPattern(
			/([?&#](?:[\w-]{1,30}[_-])?(?:token|signature|hmac|api_?key|apikey|secret|password|passwd|pwd|ticket|jwt|assertion|subscription-key)=)[^\s&"'\\<>#]{3,4096}/gi,
			(value) => plausible(value, { ...written, env: true }),
		),
	},
	'key in a query': {
		kind: 'URL secret',
		gate: ['='],
		find: byPattern(
			/([?&#](?:key|auth|code|state|session|sid|otp)=)[^\s&"'\\<>#]{6,4096}/gi,
			(value) => madeUp(value, written) && !/^[a-z]+(?:[_-][a-z]+)*[_-]?\d{0,3}$/.test(value),
		),
	},
	'Slack webhook': {
		kind: 'webhook address',
		gate: ['hooks.slack'],
		find: byPattern(/(hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/)[\w/-]{8,200}/gi),
	},
	'Discord webhook': {
		kind: 'webhook address',
		gate: ['/webhooks/'],
		find: byPattern(/(discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/)\d{5,25}\/[\w-]{8,200}/gi),
	},
	'Teams webhook': {
		kind: 'webhook address',
		gate: ['webhook.office', 'logic.azure'],
		find: byPattern(/((?:webhook\.office|logic\.azure)\.com(?::443)?\/)[\w@/.-]{8,400}/gi),
	},
	'Zapier webhook': {
		kind: 'webhook address',
		gate: ['hooks.zapier'],
		find: byPattern(/(hooks\.zapier\.com\/hooks\/catch\/)[\w/-]{5,200}/gi),
	},
	'Make webhook': {
		kind: 'webhook address',
		gate: ['hook.'],
		find: byPattern(/(hook\.(?:[\w-]{2,12}\.)?(?:make|integromat)\.com\/)[\w-]{8,200}/gi),
	},
	'IFTTT webhook': {
		kind: 'webhook address',
		gate: ['maker.ifttt'],
		find: byPattern(/(maker\.ifttt\.com\/trigger\/[\w-]{1,100}\/(?:json\/)?with\/key\/)[\w-]{8,200}/gi),
	},
	'deploy hook': {
		kind: 'webhook address',
		gate: ['hook', 'hc-ping', '/deploy/'],
		find: byPattern(
			/(api\.vercel\.com\/v1\/integrations\/deploy\/|api\.netlify\.com\/build_hooks\/|hc-ping\.com\/|api\.render\.com\/deploy\/)[\w/?=.-]{8,200}/gi,
		),
	},
} satisfies Record<string, MaskRule>;
