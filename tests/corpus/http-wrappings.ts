import { javaMap, rubyInspect } from './notations.ts';
import { methodOf, ofError, ofResponse, reason, urlOf } from './response.ts';

/** Guzzle cuts the body after 120 characters. */
export const phpGuzzle = ofError((response) => {
	const { status } = response;
	const url = urlOf(response);
	if (!url) return undefined;
	const [kind, name] = status < 500 ? ['Client', 'ClientException'] : ['Server', 'ServerException'];
	const body = JSON.stringify(response.body);
	const shown = body.length > 120 ? `${body.slice(0, 120)} (truncated...)` : body;
	return `PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\${name}: ${kind} error: \`${methodOf(response)} ${url}\` resulted in a \`${status} ${reason(status)}\` response:
${shown}
 in /app/vendor/guzzlehttp/guzzle/src/Exception/RequestException.php:111
Stack trace:
#0 /app/vendor/guzzlehttp/guzzle/src/Middleware.php(72): GuzzleHttp\\Exception\\RequestException::create()
#1 {main}
  thrown in /app/vendor/guzzlehttp/guzzle/src/Exception/RequestException.php on line 111`;
});

/** Spring quotes the body behind the status, and keeps the address to itself. */
export const javaSpring = ofError(({ status, body }) => {
	const name = status < 500 ? 'HttpClientErrorException' : 'HttpServerErrorException';
	return `Exception in thread "main" org.springframework.web.client.${name}: ${status} ${reason(status)}: "${JSON.stringify(body)}"
	at org.springframework.web.client.${name}.create(${name}.java:129)
	at org.springframework.web.client.RestTemplate.doExecute(RestTemplate.java:903)
	at com.example.App.main(App.java:12)`;
});

/** A body that Java kept as a map. */
export const javaMapped = ofError(
	({ status, body }) => `com.example.llm.ApiException: ${status}: ${javaMap(body)}
	at com.example.llm.Client.check(Client.java:88)
	at com.example.llm.Client.send(Client.java:41)`,
);

/** The hash of a body, as Ruby inspects it. */
export const rubyHash = ofError(
	({ status, body }) => `app/services/ask.rb:14:in 'Ask#call': the server responded with status ${status} (Faraday::Error)
body: ${rubyInspect(body)}`,
);

/** curl -i */
export const curlInclude = ofResponse(
	({ status, body, headers }) => `$ curl -i -s "$URL" -H "Authorization: Bearer $KEY" -d @request.json
HTTP/2 ${status}
date: Sun, 22 Nov 2026 10:00:00 GMT
content-type: application/json
${Object.entries(headers)
	.map(([name, value]) => `${name}: ${value}\n`)
	.join('')}
${JSON.stringify(body)}`,
);

/** curl -v, which names the host. */
export const curlVerbose = ofResponse((response) => {
	const url = urlOf(response);
	if (!url) return undefined;
	const { host, pathname, search } = url;
	return `* Host ${host}:443 was resolved.
* Connected to ${host} (203.0.113.9) port 443
> ${methodOf(response)} ${pathname}${search} HTTP/2
> Host: ${host}
> user-agent: curl/8.9.1
> accept: */*
>
< HTTP/2 ${response.status}
< content-type: application/json
<
* Connection #0 to host ${host} left intact
${JSON.stringify(response.body)}`;
});
