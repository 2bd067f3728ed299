import type { Action, Actor, Evidence, HeaderFormat, Transport, Verdict, Wait } from '../schema/types.ts';

const headlines: Record<Action, string> = {
	wait: 'Wait, then retry',
	fix: 'Fix it, then retry',
	stop: "Stop: a retry won't help",
	ok: 'Not an error',
	depends: 'It depends',
};
const verdictWords: Record<Action, string> = {
	wait: 'The same request can succeed later.',
	fix: 'Change the request or your configuration. An unchanged retry fails again.',
	stop: "Your code can't fix this. The account owner or the provider has to act first.",
	ok: 'Not an error.',
	depends: 'This error means different things. Match yours first.',
};
const actorWords: Record<Actor, string> = {
	caller: 'Your code or its configuration',
	account: 'The account owner',
	provider: 'The provider',
};
const nowhere = 'Not in the response';
const placeWords: Record<Wait['from'], string> = {
	header: 'Header',
	body: 'Body field',
	text: 'The message',
	period: nowhere,
	backoff: nowhere,
	poll: nowhere,
};
const evidenceWords: Record<Evidence, string> = {
	documented: 'in the docs',
	observed: 'reported by users, not in the docs',
	withdrawn: 'removed from the docs',
	'not-stated': 'not in the docs',
};
const formatWords: Record<HeaderFormat, string> = {
	count: 'a count',
	seconds: 'in seconds',
	'epoch-seconds': 'a Unix time in seconds',
	'epoch-ms': 'a Unix time in milliseconds',
	duration: 'a duration such as `2m59.56s`',
	'http-date': 'an HTTP date',
	iso8601: 'an ISO 8601 time',
	text: 'text',
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

/** The verdict as a heading: what to do. */
export const headlineOf = (action: Action) => headlines[action];
export const evidenceText = (evidence: Evidence) => evidenceWords[evidence];
export const wordOf = (action: Action) => verdictWords[action];
export const actorText = (actor: Actor) => actorWords[actor];
export const formatText = (format: HeaderFormat) => formatWords[format];
export const transportText = (transport: Transport) => transportWords[transport];

/** Where the length of a wait is read: Header `retry-after`, in seconds. */
export function waitSource(wait: Wait): string {
	return wait.name ? `${placeWords[wait.from]} \`${wait.name}\`, ${formatWords[wait.format ?? 'count']}` : placeWords[wait.from];
}

/** The same, where the response holds something to read. Elsewhere the length itself says all there is. */
export const readFrom = (wait: Wait) => (placeWords[wait.from] === nowhere ? undefined : waitSource(wait));

/** How long to wait, in words, for any verdict. */
export function howLong({ action, wait }: Pick<Verdict, 'action' | 'wait'>): string {
	if (wait) return wait.note;
	return action === 'ok' ? 'No wait.' : 'Waiting does not help.';
}

/** How long to wait and where that is read, in one run of prose. Often the first names the second. */
export function waitInWords(verdict: Verdict): string {
	const long = howLong(verdict);
	const place = verdict.wait && readFrom(verdict.wait);
	const named = long.toLowerCase().includes((verdict.wait?.name ?? 'the message').toLowerCase());
	return place && !named ? `${long} Read from: ${place}.` : long;
}
