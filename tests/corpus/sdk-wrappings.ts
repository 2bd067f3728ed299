import { inspect } from 'node:util';
import { classFor, type Sdk } from '../../src/catalogue/sdks.ts';
import type { Json } from './json.ts';
import { pythonRepr } from './notations.ts';
import type { Piece } from './pieces.ts';
import { methodOf, ofError, reason, type Response, urlOf } from './response.ts';

const sdkFor = ({ entry }: Piece, language: string) => entry.provider.sdks.find((sdk) => sdk.language === language);

/** What an SDK says, in the words that the content has from its source; undefined when they need what the body lacks. */
function said({ prints }: Sdk, { status, body, message }: Response, printed: (body: Json) => string): string | undefined {
	const values = new Map([
		['status', String(status)],
		['name', reason(status)],
		['reason', reason(status)],
		['body', printed(body)],
		...(message === undefined ? [] : [['message', message] as const]),
	]);
	const print = prints.find((text) => [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => values.has(name)));
	// Some are noted with the body of one error; all Stainless SDKs print the body of the one at hand.
	if (print?.startsWith('Error code: ')) return `Error code: ${status} - ${printed(body)}`;
	return print?.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');
}

/** openai.RateLimitError: Error code: 429 - {'error': …}, at the end of a traceback. */
export const pythonSdk = ofError((response) => {
	const sdk = sdkFor(response, 'Python');
	const name = sdk && classFor(sdk, response.status);
	const line = sdk && said(sdk, response, pythonRepr);
	if (!sdk || !name || !line) return undefined;
	const file = `/usr/lib/python3.12/site-packages/${sdk.package.replaceAll('-', '_')}/_base_client.py`;
	return `Traceback (most recent call last):
  File "/app/main.py", line 17, in <module>
    answer = ask(client, question)
  File "${file}", line 1027, in _request
    raise self._make_status_error_from_response(err.response) from None
${name}: ${line}`;
});

/** RateLimitError: 429 … with the stack, and the fields of the error as Node prints them. */
export const nodeSdk = ofError((response) => {
	const sdk = sdkFor(response, 'TypeScript');
	const name = sdk && classFor(sdk, response.status)?.split('.').pop();
	const line = sdk && said(sdk, response, JSON.stringify);
	if (!sdk || !name || !line) return undefined;
	const fields = inspect({ status: response.status, headers: 'Headers {}', error: response.body }, { depth: 6, breakLength: 80 });
	return `${name}: ${line}
    at APIError.generate (file:///app/node_modules/${sdk.package}/core/error.mjs:72:20)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)
    at async main (file:///app/index.mjs:9:18) ${fields}

Node.js v24.11.0`;
});

/** POST "https://…": 429 Too Many Requests {"message":…}, after the time that log.Fatal prints. */
export const goSdk = ofError((response) => {
	const { body, status } = response;
	const url = urlOf(response);
	const inner = body !== null && typeof body === 'object' && !Array.isArray(body) ? (body['error'] ?? body) : body;
	return (
		url &&
		`2026/11/22 10:00:00 ${methodOf(response)} "${url}": ${status} ${reason(status)} ${JSON.stringify(inner)}
exit status 1`
	);
});

/** LiteLLM puts the name of the provider into its own exception. */
export const litellm = ofError(({ status, body, entry: { provider } }) => {
	const name = reason(status).replaceAll(' ', '');
	return `litellm.exceptions.${name}Error: litellm.${name}Error: ${name}Error: ${provider.name}Exception - ${JSON.stringify(body)}`;
});
