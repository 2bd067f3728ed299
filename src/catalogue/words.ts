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
	header: 'read from the header',
	body: 'read from the body',
	text: 'read from the message',
	period: 'until a period ends',
	backoff: 'not stated: exponential backoff',
	poll: 'ask again until it is done',
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

/** Where the length of a wait is read: `retry-after` (seconds), read from the header. */
export function waitSource(wait: Wait): string {
	return wait.name ? `\`${wait.name}\` (${wait.format}), ${placeWords[wait.from]}` : placeWords[wait.from];
}

/** How long to wait, in words, for any verdict. */
export function howLong({ action, wait }: Verdict): string {
	if (wait) return `${wait.note} (${waitSource(wait)})`;
	return action === 'ok' ? 'No wait.' : 'Waiting does not help.';
}
