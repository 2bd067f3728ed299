import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cli } from './dist.ts';

const client = new Client({ name: 'test', version: '1.0.0' });
beforeAll(() => client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'] })));
afterAll(() => client.close());

const call = async (name: string, given: Record<string, unknown>) => {
	const { content, isError, structuredContent } = await client.callTool({ name, arguments: given });
	const [first] = content as { type: string; text: string }[];
	return { text: first?.text ?? '', isError: isError ?? false, structuredContent };
};

test('it says who it is and when to call it', () => {
	expect(client.getServerVersion()).toMatchObject({ name: 'errdex' });
	expect(client.getInstructions()).toContain('decode_error');
});

test('each tool is listed with its arguments', async () => {
	const { tools } = await client.listTools();
	expect(tools.map(({ name }) => name)).toEqual(['decode_error', 'explain_error', 'search_errors', 'compare_status']);
	for (const { description, inputSchema, annotations } of tools) {
		expect(description?.length).toBeGreaterThan(60);
		expect(annotations?.readOnlyHint).toBe(true);
		expect(Object.keys(inputSchema.properties ?? {})).toEqual(expect.arrayContaining(inputSchema.required ?? []));
	}
});

test.each<[tool: string, given: Record<string, unknown>, says: RegExp]>([
	[
		'decode_error',
		{ text: 'groq.RateLimitError: Error code: 429 - {"error":{"code":"rate_limit_exceeded"}}' },
		/^Groq rate_limit_exceeded/,
	],
	['decode_error', { text: 'nothing here' }, /recognized no error/],
	['explain_error', { code: '429', provider: 'groq' }, /^Groq 429: Too many requests\nWAIT/],
	['explain_error', { code: 429, provider: 'groq', lang: 'python' }, /Python:/],
	['explain_error', { code: 'tool_use_failed' }, /^Groq tool_use_failed/],
	['explain_error', { code: 'rate_limit_exceded', provider: 'groq' }, /Near it:\n {2}Groq rate_limit_exceeded/],
	['search_errors', { query: 'context too long', limit: 2 }, /Context too long/],
	['compare_status', { status: '429', providers: ['openai', 'anthropic'] }, /^OpenAI\n[\s\S]*\n\nAnthropic\n/],
])('%s %j answers', async (tool, given, says) => {
	const { text, isError, structuredContent } = await call(tool, given);
	expect(text).toMatch(says);
	expect(isError).toBe(false);
	expect(structuredContent).toBeTypeOf('object');
});

test.each<[tool: string, given: Record<string, unknown>, says: RegExp]>([
	['decode_error', {}, /"text" has to be the text of the error.*You sent nothing/],
	['explain_error', { code: '429', provider: 'groc' }, /No provider is called "groc"\. Did you mean "groq"\? There are ai-api, anthropic/],
	['explain_error', { code: ['429'] }, /"code" has to be a status such as 429, or a code.*You sent \["429"\]/],
	['explain_error', { code: '429', language: 'go' }, /takes no argument "language"\. It takes code, provider, lang/],
	['explain_error', { code: '429', provider: 'groq', lang: 'cobol' }, /no handler in "cobol"/],
	['search_errors', { query: 'x', limit: 99 }, /"limit" has to be a whole number from 1 to 12\. You sent 99/],
	['compare_status', { status: '429', providers: 'openai' }, /"providers" has to be a list of ids/],
	['explain', { code: '429' }, /There is no tool "explain"\. There are decode_error, explain_error/],
])('a wrong call of %s with %j says how to mend it', async (tool, given, says) => {
	const { text, isError } = await call(tool, given);
	expect(text).toMatch(says);
	expect(isError).toBe(true);
});

test('every error is a resource in Markdown', async () => {
	const uris: string[] = [];
	let cursor: string | undefined;
	do {
		const page = await client.listResources(cursor === undefined ? {} : { cursor });
		uris.push(...page.resources.map(({ uri }) => uri));
		cursor = page.nextCursor;
	} while (cursor !== undefined);
	expect(uris.length).toBeGreaterThan(700);
	expect(new Set(uris).size).toBe(uris.length);
	const { contents } = await client.readResource({ uri: 'errdex://groq/429' });
	expect(contents[0]).toMatchObject({
		mimeType: 'text/markdown',
		text: expect.stringMatching(/^# Groq `429`: Too many requests\n[\s\S]*https:\/\/errdex\.dev\/groq\/429\//),
	});
	expect((await client.listResourceTemplates()).resourceTemplates[0]?.uriTemplate).toBe('errdex://{provider}/{slug}');
	await expect(client.readResource({ uri: 'errdex://groq/nope' })).rejects.toThrow(/no resource errdex:\/\/groq\/nope.*search_errors/);
	await expect(client.listResources({ cursor: 'x' })).rejects.toThrow(/Leave it out/);
});
