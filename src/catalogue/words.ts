import type { Action, Actor, Transport, Verdict, Wait } from '../schema/types.ts';

const verdictWords: Record<Action, string> = {
	wait: 'The same request can succeed later.',
	fix: 'Change the request or your configuration. A retry as it is fails again.',
	stop: 'No code helps. Somebody has to act first.',
	ok: 'Not an error.',
	depends: 'Several cases come under this name. Tell them apart first.',
};
const actorWords: Record<Actor, string> = {
	caller: 'You, in the code or its configuration',
	account: 'The owner of the account',
	provider: 'The provider',
};
const placeWords: Record<Wait['from'], string> = {
	header: 'header',
	body: 'body field',
	text: 'the sentence in the message',
	period: 'the end of a period; no header says it',
	backoff: 'nowhere: use exponential backoff',
	poll: 'nowhere: ask again until it is done',
};
const formatWords: Record<NonNullable<Wait['format']>, string> = {
	count: 'a count',
	seconds: 'in seconds',
	'epoch-seconds': 'a Unix time in seconds',
	'epoch-ms': 'a Unix time in milliseconds',
	duration: 'a duration such as `2m59.56s`',
	'http-date': 'an HTTP date',
	iso8601: 'an ISO 8601 time',
};
const transportWords: Record<Transport, string> = {
	http: 'HTTP status',
	'http-200-body': 'inside a 200',
	stream: 'event in a stream',
	grpc: 'gRPC status',
	websocket: 'WebSocket message',
	batch: 'batch result',
	client: 'made by the SDK',
};

export const wordOf = (action: Action) => verdictWords[action];
export const actorText = (actor: Actor) => actorWords[actor];
export const transportText = (transport: Transport) => transportWords[transport];

/** Where the length of a wait is read: header `retry-after`, in seconds. */
export function waitSource(wait: Wait): string {
	return wait.name ? `${placeWords[wait.from]} \`${wait.name}\`, ${formatWords[wait.format ?? 'count']}` : placeWords[wait.from];
}

/** How long to wait, in words, for any verdict. */
export function howLong({ action, wait }: Verdict): string {
	if (wait) return wait.note;
	return action === 'ok' ? 'No wait.' : 'Waiting does not help.';
}

/** How long to wait and where that is read, in one run of prose. */
export const waitInWords = (verdict: Verdict): string =>
	verdict.wait ? `${howLong(verdict)} Read from: ${waitSource(verdict.wait)}.` : howLong(verdict);
