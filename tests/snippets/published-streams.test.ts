import { describe, expect, test } from 'vitest';
import type { Provider } from '../../src/catalogue/model.ts';
import { statusEntry } from '../../src/catalogue/query.ts';
import type { StreamFamily } from '../../src/schema/types.ts';
import { sample } from '../../tools/whole.ts';
import { keyVariable } from '../../src/snippets/values.ts';
import { catalogueFromDisk, type Scripted } from '../replay/replay.ts';
import { withValue } from './body.ts';
import type { Runner } from './languages/runner.ts';
import { dummyKey, runSnippet } from './run.ts';
import { publishedSnippet } from './sources.ts';
import { toolchains } from './toolchains.ts';

// The stream programs as the pages of the providers show them, filled with real values. stream.test.ts tries harder on made-up ones.
const { present } = toolchains();
const streaming = catalogueFromDisk().providers.filter(({ example }) => example.streams !== undefined);

const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
const delta = (text: string) => ({ type: 'response.output_text.delta', delta: text });
/** A whole stream of each kind, in two halves; without the second it breaks off. */
const streams: Record<StreamFamily, [begins: string, ends: string]> = {
	'chat-completions': [event({ choices: [{ delta: { content: 'Hello' } }] }), 'data: [DONE]\n\n'],
	responses: [event(delta('Hello')), event({ type: 'response.completed', response: { error: null } })],
	messages: [event({ type: 'content_block_delta', delta: { type: 'text_delta', text: 'Hello' } }), event({ type: 'message_stop' })],
	'generate-content': [
		event({ candidates: [{ content: { parts: [{ text: 'Hel' }] } }] }),
		event({ candidates: [{ content: { parts: [{ text: 'lo' }] }, finishReason: 'STOP' }] }),
	],
	// Such a stream never ends by itself.
	'json-lines': ['{"data":{"id":"1","text":"Hello"}}\r\n\r\n', ''],
};

/** The format in which each provider reports an error inside the stream of its example call. */
const errorFormats: Record<string, string> = {
	anthropic: 'stream-event',
	deepseek: 'error-object',
	gemini: 'generate-content',
	groq: 'stream-event',
	mistral: '', // It documents none for chat completions.
	openai: 'response-failed-event',
	openrouter: 'stream-chunk',
	x: 'stream-line',
	xai: 'sse-flat-pair',
};

/** The shape of that format as an event, with texts to look for. */
function errorEvent(provider: Provider): { text: string; message: string; code: string } | undefined {
	const format = provider.formats.find(({ id }) => id === errorFormats[provider.id]);
	if (!format) return undefined;
	const { code = format.paths.type, message = '' } = format.paths;
	const body = format.shape.replace(/^event: .*\n/, '').replace(/^data: /, '');
	const filled = withValue(withValue(body, message, 'Told in the event'), code ?? '', 'told_code');
	const name = /^event: .*\n/.exec(format.shape)?.[0] ?? '';
	const data = provider.example.streams === 'json-lines' ? filled : `data: ${filled}`;
	return { text: `${name}${data}\n\n`, message: 'Told in the event', code: 'told_code' };
}

async function run(runner: Runner, provider: Provider, chunks: string[]) {
	const limited = statusEntry(provider, 429);
	if (!limited) throw new Error(`${provider.id} has no 429, whose page shows the stream`);
	const source = publishedSnippet(limited, runner.language, { recipe: 'stream' });
	const replies: Scripted[] = [{ status: 200, chunks: chunks.map((text) => ({ text })) }];
	return runSnippet(runner, source, replies, { keyVariable: keyVariable(provider), clock: 'real' });
}

test('every provider that streams is known here', () => {
	expect(Object.keys(errorFormats)).toEqual(streaming.map(({ id }) => id));
});

for (const runner of present) {
	describe(runner.language.label, () => {
		describe.each(sample(streaming, 5).map((provider) => [provider.id, provider] as const))('%s', (_, provider) => {
			const { streams: family = 'chat-completions', method, path, stream_path, key, headers, body } = provider.example;
			const [begins, ends] = streams[family];

			test('asks for the stream and prints it whole', async () => {
				const { exit, stdout, stderr, requests } = await run(runner, provider, [begins, ends]);
				expect(stdout, stderr).toContain('Hello');
				expect(exit, stderr).toBe(family === 'json-lines' ? 1 : 0);
				const [request] = requests;
				expect(requests).toHaveLength(1);
				const base = new URL(provider.base_urls[0]?.url ?? '');
				expect(request).toMatchObject({
					method,
					host: base.host,
					path: (base.pathname === '/' ? '' : base.pathname) + (stream_path ?? path),
					headers: { [key.header.toLowerCase()]: `${key.prefix ? `${key.prefix} ` : ''}${dummyKey}`, ...headers },
				});
				const asked = family === 'generate-content' ? {} : { stream: true };
				expect(JSON.parse(request?.body || 'null')).toEqual(body ? { ...JSON.parse(body), ...asked } : null);
			});

			test('takes an end without an end mark as a failure', async () => {
				const { exit, stderr } = await run(runner, provider, [begins]);
				expect(exit).toBe(1);
				expect(stderr).toMatch(/without its end mark.*had arrived: .*Hel/s);
			});

			const failure = errorEvent(provider);
			test.skipIf(!failure)('reads code and message of an error inside the stream', async () => {
				const { exit, stderr } = await run(runner, provider, [begins, failure?.text ?? '', ends]);
				expect(exit).toBe(1);
				expect(stderr).toContain(`: ${failure?.message} (code `);
				expect(stderr).toMatch(new RegExp(`code "?${failure?.code}"?,`));
			});
		});
	});
}
