// twitter-api-v2 has no option for another host, so its https requests are led to the test server.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const target = new URL(process.env.SDK_SERVER);
https.request = (options, ...rest) =>
	http.request(
		{ ...options, protocol: 'http:', host: target.hostname, hostname: target.hostname, port: target.port, agent: undefined },
		...rest,
	);
syncBuiltinESMExports();
