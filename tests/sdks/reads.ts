import type { Provider } from '../../src/catalogue/model.ts';
import type { Run } from './outcome.ts';
import { valueAt } from '../fixtures/extract.ts';
import { withValue } from '../snippets/body.ts';
import { formatOf } from './bodies.ts';
import { whereOn } from './carried.ts';
import type { Client } from './client.ts';
import type { Part } from './stand-in.ts';

type Play = (part: Part) => Promise<Run>;

const requestId = 'req_01k0000000000000000000000';

/** The header in which the provider sends its request id, with a value. */
export function withRequestId(provider: Provider): Record<string, string> {
	const name = /^header:(.+)/.exec(provider.request_id.where ?? '')?.[1];
	return { [name ?? 'x-request-id']: requestId };
}

/** Plays formats of the provider, whose paths say what each value of the body means, and looks for the values on the error. */
export async function readsOf(client: Client, provider: Provider, run: Play): Promise<Record<string, string[]>> {
	const reads: Record<string, string[]> = {};
	const note = (field: string, expression: string | undefined) => {
		if (expression) reads[field] = [...new Set([...(reads[field] ?? []), expression])];
	};
	for (const id of client.formats) {
		const { shape, paths } = formatOf(provider, id);
		const sent = withoutNulls(shape, Object.entries(paths));
		const body: unknown = JSON.parse(sent);
		// A status that no body and no retry rule knows.
		const { error } = await run({ status: 418, body: sent, headers: withRequestId(provider) });
		note('status', whereOn(error, 418));
		note('request_id', whereOn(error, requestId));
		for (const [field, path] of Object.entries(paths)) {
			const value = path && valueAt(body, path);
			if (value) note(field, whereOn(error, value));
		}
		note('body', whereOn(error, body));
	}
	return reads;
}

/** The body with a value at each place that is null in it: what is not there cannot be found again. */
function withoutNulls(shape: string, places: [field: string, path: string | undefined][]): string {
	return places.reduce(
		(text, [field, path]) => (path && valueAt(JSON.parse(text), path) === null ? withValue(text, path, `a ${field}`) : text),
		shape,
	);
}

/** One run per body format of the provider whose shape is a whole JSON body. */
export async function runEachFormat(provider: Provider, run: Play): Promise<Run[]> {
	const runs: Run[] = [];
	for (const { transport, language, shape } of provider.formats) {
		if (transport.includes('http') && language === 'json' && isJson(shape)) runs.push(await run({ status: 400, body: shape }));
	}
	return runs;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
