import type { StreamFamily } from '../../src/schema/types.ts';
import type { Answer } from './stream-server.ts';
import { inPieces } from './stream-server.ts';

export type Case = {
	name: string;
	answer: Answer;
	/** What must stand on standard output, as far as there is content. */
	content: string;
	/** What the report on standard error must hold; without it the run must succeed. */
	error?: RegExp[];
	/** The method of the call: POST with a body, or GET without one, as X's streams have it. */
	method?: 'POST' | 'GET';
	/** The events that the provider is declared to stream in, instead of chat completions. */
	streams?: StreamFamily;
	/** Seconds of silence that the snippet is set to bear, instead of a minute. */
	silence?: number;
};

const chunk = (content: string | null) =>
	`data: ${JSON.stringify({ id: 'c1', choices: [{ index: 0, delta: { content }, finish_reason: null }], error: null, x_groq: { id: 'req_1' } })}\n\n`;
const hello = `${chunk('Hel')}: keep-alive\n\n\n${chunk(null)}${chunk('lo wörld')}`;
const done = 'data: [DONE]\n\n';
const said = /had arrived: "?Hello wörld/;
const nothing = /had arrived: (nothing|"")/;
const post = (id: string) => `{"data":{"id":"${id}","text":"it {works}"}}\r\n`;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A stream under 200 that ends after its text. */
const stream =
	(text: string, size = 11, type = 'text/event-stream'): Answer =>
	async (res) => {
		res.writeHead(200, { 'content-type': type });
		await inPieces(res, text, size);
		res.end();
	};
/** The same, but the connection stays open: who waits for its end waits for ever. */
const hanging =
	(text: string): Answer =>
	async (res) => {
		res.writeHead(200, { 'content-type': 'text/event-stream' });
		await inPieces(res, text, 50);
	};
const status =
	(code: number, type: string, body: string): Answer =>
	(res) =>
		void res.writeHead(code, { 'content-type': type }).end(body);

const toolUse =
	'{"error":{"message":"Failed to call a function.","type":"invalid_request_error","code":"tool_use_failed","status_code":400}}';
const capacity = '{"error":{"message":"The model is currently at capacity","type":"server_error","code":"resource-exhausted"}}';
const flat = '{"code":"The service is currently unavailable","error":"Timed out waiting for first token"}';
const disconnect =
	'{"errors":[{"title":"operational-disconnect","disconnect_type":"UpstreamOperationalDisconnect","detail":"This stream has been disconnected upstream for operational reasons."}]}';
const failedResponse =
	'{"type":"response.failed","response":{"error":{"code":"server_error","message":"Internal server error"},"incomplete_details":null}}';
const delta = (text: string) =>
	`event: response.output_text.delta\ndata: ${JSON.stringify({ type: 'response.output_text.delta', delta: text })}\n\n`;
const anthropic = (text: string) =>
	`event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })}\n\n`;
const gemini = (text: string, finishReason?: string) =>
	`data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text }], role: 'model' }, finishReason }] })}\n\n`;

export const cases: Case[] = [
	{ name: 'whole stream', answer: stream(hello + done), content: 'Hello wörld' },
	{ name: 'whole stream, byte by byte, CRLF', answer: stream((hello + done).replaceAll('\n', '\r\n'), 1), content: 'Hello wörld' },
	{ name: 'end mark without a line end', answer: stream(hello + done.trim()), content: 'Hello wörld' },
	{ name: 'end mark, connection left open', answer: hanging(hello + done), content: 'Hello wörld' },
	{ name: 'event name without data', answer: stream(`event: error\n\n${hello}${done}`), content: 'Hello wörld' },
	{
		name: 'pause within a character',
		answer: async (res) => {
			const bytes = Buffer.from(hello + done);
			const cut = bytes.indexOf('ö') + 1;
			for (const part of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
				res.write(part);
				await pause(200);
			}
			res.end();
		},
		content: 'Hello wörld',
	},
	{
		name: 'slow, yet never silent for long',
		silence: 4,
		answer: async (res) => {
			// Together longer than the silence that it bears; each pause so much shorter that a busy machine keeps to it.
			for (const part of [hello, ...Array<string>(4).fill('\n'), done]) {
				res.write(part);
				await pause(1200);
			}
			res.end();
		},
		content: 'Hello wörld',
	},
	{
		name: 'whole Responses stream',
		streams: 'responses',
		answer: stream(
			`${delta('Hello ')}${delta('wörld')}event: response.completed\ndata: {"type":"response.completed","response":{"error":null}}\n\n`,
		),
		content: 'Hello wörld',
	},
	{
		name: 'Groq: event error',
		answer: hanging(`${hello}event: error\ndata: ${toolUse}\n\n`),
		content: 'Hello wörld',
		error: [/HTTP 400: Failed to call a function\. \(code "?tool_use_failed"?, request "?req_1"?\)/, said],
	},
	{
		name: 'event error before any content',
		answer: stream(`event: error\ndata: ${toolUse}\n\n`),
		content: '',
		error: [/HTTP 400: Failed to call a function/, nothing],
	},
	{
		name: 'event error with plain text',
		answer: stream(`${hello}event: error\ndata: upstream is gone\n\n${done}`),
		content: 'Hello wörld',
		error: [/HTTP 200[^:]*: upstream is gone/, said],
	},
	{
		name: 'plain data with error',
		answer: stream(`${hello}data: ${capacity}\n\n${done}`),
		content: 'Hello wörld',
		error: [/HTTP 200.*: The model is currently at capacity \(code "?resource-exhausted"?/, said],
	},
	{
		name: 'xAI: flat pair',
		answer: stream(`${hello}data: ${flat}\n\n`),
		content: 'Hello wörld',
		error: [/HTTP 200.*: Timed out waiting for first token \(code "?The service is currently unavailable/, said],
	},
	{
		name: 'xAI: flat pair as the whole body of a 200',
		answer: status(200, 'application/json', flat),
		content: '',
		error: [/HTTP 200.*: Timed out waiting for first token \(code "?The service is currently unavailable/, nothing],
	},
	{
		name: 'xAI Responses: type error with a null code',
		streams: 'responses',
		answer: stream(
			`${delta('Hello wörld')}event: error\ndata: {"type":"error","code":null,"message":"Service temporarily unavailable."}\n\n`,
		),
		content: 'Hello wörld',
		error: [/HTTP 200.*: Service temporarily unavailable\. \(code (null|None|none|""),/, said],
	},
	{
		name: 'type error without an event name',
		streams: 'responses',
		answer: stream(`data: {"type":"error","code":null,"message":"Service temporarily unavailable."}\n\n`),
		content: '',
		error: [/: Service temporarily unavailable\./, nothing],
	},
	{
		name: 'xAI Responses: response.failed',
		streams: 'responses',
		answer: stream(`${delta('Hello wörld')}event: response.failed\ndata: ${failedResponse}\n\n`),
		content: 'Hello wörld',
		error: [/HTTP 200.*: Internal server error \(code "?server_error/, said],
	},
	{
		name: 'Groq: x_groq.error in a chunk',
		answer: stream(`${hello}data: {"choices":[],"x_groq":{"id":"req_1","error":"over capacity"}}\n\n${done}`),
		content: 'Hello wörld',
		error: [/: over capacity \(/, said],
	},
	{
		name: 'X: disconnect line after posts and heartbeats',
		method: 'GET',
		streams: 'json-lines',
		answer: hanging(`${post('1')}\r\n\r\n${post('2').replace('}}', '},"errors":[{"title":"Not Found Error"}]}')}${disconnect}\r\n`),
		content: '{"data":{"id":"1","text":"it {works}"}}\n{"data":{"id":"2","text":"it {works}"},"errors":[{"title":"Not Found Error"}]}\n',
		error: [/HTTP 200.*: This stream has been disconnected upstream.*\(code "?UpstreamOperationalDisconnect/, /had arrived: .*Not Found/s],
	},
	{
		name: 'X: the stream ends without a word',
		method: 'GET',
		streams: 'json-lines',
		answer: stream(`${post('1')}\r\n`, 7, 'application/json'),
		content: '{"data":{"id":"1","text":"it {works}"}}\n',
		error: [/ended without its end mark/, /had arrived: .*works/s],
	},
	{
		name: 'HTTP 429 before the stream',
		answer: status(
			429,
			'application/json',
			'{\n "error": {"message":"Rate limit reached","type":"tokens","code":"rate_limit_exceeded"}\n}',
		),
		content: '',
		error: [/HTTP 429.*: Rate limit reached \(code "?rate_limit_exceeded"?, request "?req_1"?\)/, nothing],
	},
	{
		name: 'HTML 502 before the stream',
		answer: status(502, 'text/html', '<html><title>502 Bad Gateway</title></html>'),
		content: '',
		error: [/HTTP 502.*<title>502 Bad Gateway/, nothing],
	},
	{ name: 'empty 503 before the stream', answer: status(503, 'text/plain', ''), content: '', error: [/HTTP 503/, nothing] },
	{ name: 'end without end mark', answer: stream(hello), content: 'Hello wörld', error: [/ended without its end mark/, said] },
	{ name: 'empty 200', answer: stream(''), content: '', error: [/ended without its end mark/, nothing] },
	{
		name: 'end within a line',
		answer: stream(`${hello}data: {"choices":[{"del`),
		content: 'Hello wörld',
		error: [/broke off in: \{"choices/, said],
	},
	{
		name: 'connection broken',
		answer: async (res) => {
			res.writeHead(200, { 'content-type': 'text/event-stream' });
			await inPieces(res, hello, 50);
			setTimeout(() => res.destroy(), 50);
		},
		content: 'Hello wörld',
		error: [said],
	},
	{ name: 'silence', answer: hanging(hello), silence: 1, content: 'Hello wörld', error: [said] },
	{
		name: 'Anthropic: whole stream',
		streams: 'messages',
		answer: stream(
			`${anthropic('Hel')}event: ping\ndata: {"type": "ping"}\n\n${anthropic('lo wörld')}event: message_stop\ndata: {"type":"message_stop"}\n\n`,
		),
		content: 'Hello wörld',
	},
	{
		name: 'Anthropic: event error',
		streams: 'messages',
		answer: stream(
			`${anthropic('Hello wörld')}event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n`,
		),
		content: 'Hello wörld',
		error: [/HTTP 200.*: Overloaded \(code "?overloaded_error"?/, said],
	},
	{
		name: 'Anthropic: end without end mark',
		streams: 'messages',
		answer: stream(anthropic('Hello wörld')),
		content: 'Hello wörld',
		error: [/ended without its end mark/, said],
	},
	{
		name: 'Gemini: whole stream',
		streams: 'generate-content',
		answer: stream(`${gemini('Hel')}${gemini('lo wörld', 'STOP')}`.replaceAll('\n', '\r\n')),
		content: 'Hello wörld',
	},
	{
		name: 'Gemini: an error as the next event',
		streams: 'generate-content',
		answer: stream(`${gemini('Hello wörld')}data: {"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}\n\n`),
		content: 'Hello wörld',
		error: [/: The model is overloaded\. \(code/, said],
	},
	{
		name: 'Gemini: blocked prompt',
		streams: 'generate-content',
		answer: stream('data: {"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}\n\n'),
		content: '',
		error: [/PROHIBITED_CONTENT/, nothing],
	},
	{
		name: 'Gemini: end without finishReason',
		streams: 'generate-content',
		answer: stream(gemini('Hello wörld')),
		content: 'Hello wörld',
		error: [/ended without its end mark/, said],
	},
];
