/** What a token can stand for. In quotes a text or a list becomes literals of the language; bare, a number or a plain word stands as it is. */
export type Value = string | number | readonly string[];

/** Tokens that a provider or an entry fills. */
export const tokens = [
	'BASE_URL',
	'PATH',
	'STREAM_PATH',
	'METHOD',
	'BODY',
	'KEY_ENV',
	'KEY_HEADER',
	'KEY_PREFIX',
	'WAIT_HEADER',
	'WAIT_PATH',
	'CODE_PLACES',
	'MESSAGE_PLACES',
	'REQUEST_ID_PLACES',
	'STATUS_PLACES',
	'HELD_PLACES',
	'RETRY_ON',
	'GIVE_UP',
] as const;
export type Token = (typeof tokens)[number];

/** Parts that a source takes once per item of a list, each time with values of its own; with no item, nothing is left of them. */
export const repeated = { 'send-version': ['VERSION_HEADER', 'VERSION'] } as const;
