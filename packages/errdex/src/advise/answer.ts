/** A response as advise reads it. `bodies` are the forms in which the body may be meant: an SDK's error may hold the inside of it. */
export type Answer = { status: number; headers: Record<string, string>; bodies: unknown[]; text: string; url: string };

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Reads a fetch Response through a copy, so that its body can still be read; an error of an SDK; or { status, headers, body }. */
export async function readAnswer(thing: unknown): Promise<Answer> {
	const answer = answerAtOnce(thing);
	if (!isFields(thing) || typeof thing['clone'] !== 'function' || thing['bodyUsed'] === true) return answer;
	// A stream may never end. What fails in it is thrown by whoever reads it.
	if (answer.headers['content-type']?.startsWith('text/event-stream')) return answer;
	const text = await readCopy(thing as Fields & { clone: () => unknown });
	return { ...answer, text, bodies: parsed(text) };
}

async function readCopy(response: { clone: () => unknown }): Promise<string> {
	try {
		const copy = response.clone();
		const text: unknown = isFields(copy) && typeof copy['text'] === 'function' ? await copy['text']() : '';
		return typeof text === 'string' ? text : '';
	} catch {
		// The connection broke: status and headers are what there is.
		return '';
	}
}

/** The same without the body of a Response, which only comes later. */
export function answerAtOnce(thing: unknown): Answer {
	const error = holderOf(thing);
	const response = isFields(error['response']) ? error['response'] : {};
	const bodies = bodiesOf(error, response);
	const text = [error['body'], error['responseBody'], error['rawBody'], error['message']].find((value) => typeof value === 'string');
	return {
		status: [error['status'], error['statusCode'], error['code'], response['status']].find(isStatus) ?? 0,
		headers: { ...headersOf(response['headers']), ...headersOf(error['responseHeaders']), ...headersOf(error['headers']) },
		bodies,
		text: typeof text === 'string' ? text : bodies.length > 0 ? JSON.stringify(bodies[0]) : '',
		url: [error['url'], response['url']].find((value) => typeof value === 'string') ?? '',
	};
}

/** The error that has a status, among an error and its causes. */
function holderOf(thing: unknown): Fields {
	let at = thing;
	for (let depth = 0; depth < 4 && isFields(at); depth++) {
		if ([at['status'], at['statusCode'], at['code']].some(isStatus) || at['error'] !== undefined || isFields(at['response'])) return at;
		if (at['cause'] === undefined) break;
		at = at['cause'];
	}
	return isFields(thing) ? thing : { message: String(thing) };
}

const isStatus = (value: unknown): value is number => typeof value === 'number' && value >= 100 && value < 600;

/** Most SDKs keep the whole body, some the object at its key `error`, and some only a message with the body in it. */
function bodiesOf(error: Fields, response: Fields): unknown[] {
	const held = [error['body'], error['responseBody'], error['rawBody'], error['data'], response['data'], error['error']].flatMap(parsed);
	const inner = error['error'] === undefined ? [] : [{ error: error['error'] }];
	const said = held.length > 0 || typeof error['message'] !== 'string' ? [] : parsed(error['message']);
	return [...held, ...inner, ...said];
}

/** What a value holds: itself, or the JSON in a text, which may follow a few words. */
function parsed(value: unknown): unknown[] {
	if (typeof value !== 'string') return isFields(value) ? [value] : [];
	const start = value.search(/[[{]/);
	if (start < 0) return [];
	try {
		return [JSON.parse(value.slice(start))];
	} catch {
		return [];
	}
}

/** Headers by name in lower case, from Headers, a Map or a plain object. */
function headersOf(headers: unknown): Record<string, string> {
	const found: Record<string, string> = {};
	if (!isFields(headers)) return found;
	if (typeof headers['forEach'] === 'function') {
		headers['forEach']((value: unknown, name: unknown) => {
			found[String(name).toLowerCase()] = String(value);
		});
	} else for (const [name, value] of Object.entries(headers)) found[name.toLowerCase()] = String(value);
	return found;
}
