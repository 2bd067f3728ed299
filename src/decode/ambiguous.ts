const placeholder = 'The documented body holds the placeholder ERROR_CODE and no host: nothing in it names a provider.';
const generic = 'The body is of type about:blank, which has a page of its own; the status says which case it is.';
const bare = 'The line holds a status and no provider; any API can have sent it.';
const narrower = 'The body names a more specific entry, which comes first; this one covers all of its kind.';
const shared = 'The sentence is shared by several codes; without the code beside it the text cannot tell.';

/**
 * Samples and messages that rightly do not decode to their own entry, with the reason. The gate fails for one
 * that is not listed, and for one that is listed and no longer needed.
 */
export const ambiguous: Record<string, string> = {
	...Object.fromEntries([200, 201, 400, 401, 403, 404, 429, 500, 502, 503].map((status) => [`ai-api/${status} sample 1`, placeholder])),
	'x/200 sample 1': narrower,
	'x/401 sample 1': generic,
	'x/403 sample 1': generic,
	'x/403 sample 2': generic,
	'x/403 sample 3': bare,
	'x/409 sample 1': bare,
	'x/420 sample 1': bare,
	'x/429 sample 1': generic,
	'x/503 sample 1': generic,
	'x/client-forbidden sample 1': narrower,
	'x/code-68 message 1': shared,
	'x/code-88 message 1': shared,
	'x/code-88 message 2': shared,
	'x/streaming-connection sample 1': narrower,
	'x/streaming-connection sample 2': narrower,
	'xai/server_error message 1': shared,
};
