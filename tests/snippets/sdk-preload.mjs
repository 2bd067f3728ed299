// Some SDKs read no other host from the environment, so their requests are led to the test server.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const target = new URL(process.env.SDK_SERVER);
// twitter-api-v2
https.request = (options, ...rest) =>
	http.request(
		{ ...options, protocol: 'http:', host: target.hostname, hostname: target.hostname, port: target.port, agent: undefined },
		...rest,
	);
syncBuiltinESMExports();

// @google/genai, which gives an address, and @mistralai/mistralai, which gives a request
const { fetch: realFetch } = globalThis;
globalThis.fetch = (input, init) => {
	const { pathname, search } = new URL(input.url ?? input);
	const led = `${target.origin}${pathname}${search}`;
	return realFetch(input instanceof Request ? new Request(led, input) : led, init);
};
