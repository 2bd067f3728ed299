import * as http from './http-wrappings.ts';
import * as sdk from './sdk-wrappings.ts';
import * as text from './text-wrappings.ts';
import type { Wrapping } from './wrapping.ts';

/**
 * Every way in which the corpus wraps an error, with the least that the test accepts. A floor is the share that was
 * measured when it was set, of the whole corpus or of what the test takes, whichever was less: rounded down, less one
 * point. Raise it when the decoder gets better. Lower it only with a reason: people who paste such a text find their
 * page less often than before. `known` stays well under 100 where nothing names the provider: providers copy each other.
 */
export const wrappings: Wrapping[] = [
	{
		id: 'body',
		title: 'the body, or the printed line, alone',
		wrap: text.bare,
		floor: { first: 97, three: 98, provider: 98, known: 83 },
		because: "Some of DeepSeek's bodies need their status: other providers have the same type.",
	},
	{
		id: 'response',
		title: 'with status line and headers',
		wrap: text.asResponse,
		floor: { first: 99, three: 99, provider: 99, known: 83 },
	},
	{
		id: 'pretty',
		title: 'JSON over several lines',
		wrap: text.pretty,
		floor: { first: 97, three: 98, provider: 98, known: 85 },
		because: 'Misses what `body` misses.',
	},
	{
		id: 'curl-i',
		title: '`curl -i`',
		wrap: http.curlInclude,
		floor: { first: 99, three: 99, provider: 99, known: 87 },
	},
	{
		id: 'curl-v',
		title: '`curl -v`, which names the host',
		wrap: http.curlVerbose,
		floor: { first: 99, three: 99, provider: 99, known: 98 },
	},
	{
		id: 'python-sdk',
		title: 'traceback of a Python SDK, the body as Python prints it',
		wrap: sdk.pythonSdk,
		floor: { first: 95, three: 96, provider: 95, known: 95 },
		because: "People call DeepSeek and OpenRouter with OpenAI's package. A body without a mark of its own then reads as OpenAI's.",
	},
	{
		id: 'node-sdk',
		title: 'error of a TypeScript SDK, as Node prints it',
		wrap: sdk.nodeSdk,
		floor: { first: 99, three: 99, provider: 99, known: 96 },
	},
	{
		id: 'go-sdk',
		title: 'error of a Go SDK: the address, the status, the inner error object',
		wrap: sdk.goSdk,
		floor: { first: 97, three: 98, provider: 99, known: 97 },
		because: 'Without the outer object, the place no longer tells a code from a type.',
	},
	{
		id: 'php-guzzle',
		title: 'exception of Guzzle, which cuts the body after 120 characters',
		wrap: http.phpGuzzle,
		floor: { first: 93, three: 94, provider: 98, known: 94 },
		because: 'The code often comes after the cut.',
	},
	{
		id: 'java-spring',
		title: 'exception of Spring, which quotes the body',
		wrap: http.javaSpring,
		floor: { first: 99, three: 99, provider: 99, known: 88 },
	},
	{
		id: 'java-map',
		title: 'a body that Java keeps as a map and prints without quotes',
		wrap: http.javaMapped,
		floor: { first: 98, three: 98, provider: 99, known: 90 },
		because: "xAI's codes are sentences. Without quotes the decoder reads only their first word.",
	},
	{
		id: 'ruby-hash',
		title: 'a body as Ruby prints a hash',
		wrap: http.rubyHash,
		floor: { first: 99, three: 99, provider: 99, known: 87 },
	},
	{
		id: 'litellm',
		title: 'exception of LiteLLM',
		wrap: sdk.litellm,
		floor: { first: 98, three: 99, provider: 99, known: 93 },
		because: 'Two bodies have a type that wins over their own page when no status is left.',
	},
	{
		id: 'log',
		title: 'one line of a log among others',
		wrap: text.inLog,
		floor: { first: 98, three: 98, provider: 98, known: 86 },
		because: 'The title of one Cloudflare page gives no status that can be read.',
	},
	{
		id: 'json-log',
		title: 'one line of a log in JSON',
		wrap: text.inJsonLog,
		floor: { first: 98, three: 98, provider: 98, known: 85 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'logfmt',
		title: 'one line of logfmt',
		wrap: text.inLogfmt,
		floor: { first: 98, three: 98, provider: 98, known: 85 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'escaped-twice',
		title: 'JSON in JSON in JSON',
		wrap: text.escapedTwice,
		floor: { first: 98, three: 98, provider: 98, known: 76 },
		because: 'Misses what `body` misses.',
	},
	{
		id: 'html',
		title: 'escaped for HTML',
		wrap: text.inHtml,
		floor: { first: 97, three: 98, provider: 98, known: 80 },
		because: 'Misses what `body` misses.',
	},
	{
		id: 'cut',
		title: 'the last 30 % are gone',
		wrap: text.cut,
		floor: { first: 74, three: 75, provider: 85, known: 64 },
		because: 'The part that is gone often held the code or the only message.',
	},
	{
		id: 'wrapped-80',
		title: 'hard line breaks after 80 columns',
		wrap: text.wrapped,
		floor: { first: 98, three: 98, provider: 98, known: 81 },
		because: 'A line break runs through a code, which is then read as two words.',
	},
	{
		id: 'boxed',
		title: 'in the box that Rich draws in a terminal, with hard line breaks',
		wrap: text.boxed,
		floor: { first: 98, three: 98, provider: 98, known: 81 },
		because: 'A line break runs through a code, as in `wrapped-80`.',
	},
	{
		id: 'quoted',
		title: 'quoted in Markdown',
		wrap: text.quoted,
		floor: { first: 99, three: 99, provider: 99, known: 81 },
	},
	{
		id: 'fenced',
		title: 'in a code block of a bug report',
		wrap: text.fenced,
		because: 'The decoder takes the language after the backticks for the start of the sentence, so a message no longer names its provider.',
		floor: { first: 99, three: 99, provider: 99, known: 49 },
	},
	{
		id: 'table',
		title: 'in a cell of a Markdown table',
		wrap: text.inTable,
		floor: { first: 98, three: 98, provider: 98, known: 79 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'github-actions',
		title: 'log of a GitHub Actions run',
		wrap: text.inActions,
		floor: { first: 99, three: 99, provider: 99, known: 84 },
	},
	{
		id: 'compose',
		title: 'log of Docker Compose',
		wrap: text.inCompose,
		floor: { first: 99, three: 99, provider: 99, known: 79 },
	},
	{
		id: 'traceback',
		title: 'in the middle of a Python traceback',
		wrap: text.inTraceback,
		floor: { first: 98, three: 98, provider: 98, known: 85 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'js-stack',
		title: 'above a JavaScript stack trace',
		wrap: text.inStack,
		floor: { first: 98, three: 98, provider: 98, known: 79 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'java-stack',
		title: 'in a Java stack trace',
		wrap: text.inJavaStack,
		floor: { first: 98, three: 98, provider: 98, known: 85 },
		because: 'Misses what `log` misses.',
	},
	{
		id: 'coloured',
		title: 'with the color codes of a terminal',
		wrap: text.coloured,
		floor: { first: 99, three: 99, provider: 99, known: 84 },
	},
];
