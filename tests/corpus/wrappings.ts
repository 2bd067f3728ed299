import * as http from './http-wrappings.ts';
import * as sdk from './sdk-wrappings.ts';
import * as text from './text-wrappings.ts';
import type { Wrapping } from './wrapping.ts';

/**
 * Every way in which the corpus wraps an error, with the least that the test accepts. A floor is the share that was
 * measured when it was set, of the whole corpus or of what the test takes, whichever was less: rounded down, less one
 * point. Raise it when the decoder gets better. Lower it only with a reason: people who paste such a text find their
 * page less often than before. `known` is never near 100 where nothing names the provider: many providers send the same.
 */
export const wrappings: Wrapping[] = [
	{
		id: 'body',
		title: 'the body, or the printed line, alone',
		wrap: text.bare,
		floor: { first: 97, three: 98, provider: 98, known: 77 },
		because: "DeepSeek's bodies with a type that others have need the status beside them.",
	},
	{
		id: 'response',
		title: 'with status line and headers',
		wrap: text.asResponse,
		floor: { first: 99, three: 99, provider: 99, known: 77 },
	},
	{
		id: 'pretty',
		title: 'JSON over several lines',
		wrap: text.pretty,
		floor: { first: 97, three: 98, provider: 98, known: 76 },
		because: 'The same bodies as alone.',
	},
	{
		id: 'curl-i',
		title: '`curl -i`',
		wrap: http.curlInclude,
		floor: { first: 99, three: 99, provider: 99, known: 79 },
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
		floor: { first: 95, three: 96, provider: 95, known: 93 },
		because: "DeepSeek and OpenRouter are called with the package of OpenAI, and a body without a mark of its own then reads as OpenAI's.",
	},
	{
		id: 'node-sdk',
		title: 'error of a TypeScript SDK, as Node prints it',
		wrap: sdk.nodeSdk,
		floor: { first: 99, three: 99, provider: 99, known: 94 },
	},
	{
		id: 'go-sdk',
		title: 'error of a Go SDK: the address, the status, the inner error object',
		wrap: sdk.goSdk,
		floor: { first: 97, three: 98, provider: 99, known: 97 },
		because: 'Without the outer object, a code and a type cannot be told apart by where they stand.',
	},
	{
		id: 'php-guzzle',
		title: 'exception of Guzzle, which cuts the body after 120 characters',
		wrap: http.phpGuzzle,
		floor: { first: 90, three: 92, provider: 98, known: 90 },
		because: 'The code often stands behind the cut.',
	},
	{
		id: 'java-spring',
		title: 'exception of Spring',
		wrap: http.javaSpring,
		floor: { first: 99, three: 99, provider: 99, known: 79 },
	},
	{
		id: 'java-map',
		title: 'a body that Java printed as a map, without quotes',
		wrap: http.javaMapped,
		floor: { first: 98, three: 98, provider: 99, known: 79 },
		because: "xAI's codes are sentences: without quotes they end at the first space.",
	},
	{
		id: 'ruby-hash',
		title: 'a body that Ruby inspected',
		wrap: http.rubyHash,
		floor: { first: 99, three: 99, provider: 99, known: 75 },
	},
	{
		id: 'litellm',
		title: 'exception of LiteLLM',
		wrap: sdk.litellm,
		floor: { first: 98, three: 99, provider: 99, known: 87 },
		because: 'Two bodies name a type that outweighs their own page when the status is gone.',
	},
	{
		id: 'log',
		title: 'one line of a log among others',
		wrap: text.inLog,
		floor: { first: 98, three: 98, provider: 98, known: 77 },
		because: 'One title of a page of Cloudflare, as in all wrappings that bring no status.',
	},
	{
		id: 'json-log',
		title: 'one line of a log in JSON',
		wrap: text.inJsonLog,
		floor: { first: 98, three: 98, provider: 98, known: 74 },
		because: 'As in a log.',
	},
	{
		id: 'logfmt',
		title: 'one line of logfmt',
		wrap: text.inLogfmt,
		floor: { first: 98, three: 98, provider: 98, known: 77 },
		because: 'As in a log.',
	},
	{
		id: 'escaped-twice',
		title: 'JSON in JSON in JSON',
		wrap: text.escapedTwice,
		floor: { first: 98, three: 98, provider: 98, known: 75 },
		because: 'The same bodies as alone.',
	},
	{
		id: 'html',
		title: 'escaped in HTML',
		wrap: text.inHtml,
		floor: { first: 97, three: 98, provider: 98, known: 72 },
		because: 'The same bodies as alone.',
	},
	{
		id: 'cut',
		title: 'the last 30 % are gone',
		wrap: text.cut,
		floor: { first: 67, three: 68, provider: 78, known: 49 },
		because: 'What is gone is often the code, or the only message.',
	},
	{
		id: 'wrapped-80',
		title: 'broken hard after 80 columns',
		wrap: text.wrapped,
		floor: { first: 98, three: 98, provider: 98, known: 75 },
		because: 'A code that a line break runs through is read as two.',
	},
	{
		id: 'boxed',
		title: 'in the frame of a terminal, broken after 76 columns',
		wrap: text.boxed,
		floor: { first: 98, three: 98, provider: 98, known: 77 },
		because: 'As broken after 80 columns.',
	},
	{
		id: 'quoted',
		title: 'quoted in Markdown',
		wrap: text.quoted,
		floor: { first: 99, three: 99, provider: 99, known: 77 },
	},
	{
		id: 'fenced',
		title: 'in the code block of an issue',
		wrap: text.fenced,
		because: 'The language of the block stands before a message like the beginning of its sentence, so the message names no provider.',
		floor: { first: 99, three: 99, provider: 99, known: 43 },
	},
	{
		id: 'table',
		title: 'in a table in Markdown',
		wrap: text.inTable,
		floor: { first: 98, three: 98, provider: 98, known: 75 },
		because: 'As in a log.',
	},
	{
		id: 'github-actions',
		title: 'log of GitHub Actions',
		wrap: text.inActions,
		floor: { first: 99, three: 99, provider: 99, known: 77 },
	},
	{
		id: 'compose',
		title: 'log of Docker Compose',
		wrap: text.inCompose,
		floor: { first: 99, three: 99, provider: 99, known: 77 },
	},
	{
		id: 'traceback',
		title: 'in a Python traceback',
		wrap: text.inTraceback,
		floor: { first: 98, three: 98, provider: 98, known: 77 },
		because: 'As in a log.',
	},
	{
		id: 'js-stack',
		title: 'in the stack of JavaScript',
		wrap: text.inStack,
		floor: { first: 98, three: 98, provider: 98, known: 75 },
		because: 'As in a log.',
	},
	{
		id: 'java-stack',
		title: 'in the stack of Java',
		wrap: text.inJavaStack,
		floor: { first: 98, three: 98, provider: 98, known: 74 },
		because: 'As in a log.',
	},
	{
		id: 'coloured',
		title: 'in the colors of a terminal',
		wrap: text.coloured,
		floor: { first: 99, three: 99, provider: 99, known: 77 },
	},
];
