import { version } from 'errdex:version';
import { Misuse } from '../command/said.ts';
import { plainScreen } from '../command/screen.ts';
import { listResources, readResource, template } from './resources.ts';
import {
	CallToolRequestSchema,
	ErrorCode,
	ListResourcesRequestSchema,
	ListResourceTemplatesRequestSchema,
	ListToolsRequestSchema,
	McpError,
	ReadResourceRequestSchema,
	Server,
	StdioServerTransport,
} from './sdk.ts';
import { checkNames, tools } from './tools.ts';

const instructions =
	'Errdex is a reference for API errors. When a call to an API failed, call decode_error with the text. It answers whether to wait, fix or stop, and what to do. Do what the steps say before you try again.';

/** Serves MCP on standard input and output until the client closes it. */
export async function serve(): Promise<number> {
	const server = createServer();
	const closed = new Promise<void>((done) => {
		server.onclose = done;
		process.stdin.once('end', () => void server.close());
	});
	await server.connect(new StdioServerTransport());
	await closed;
	return 0;
}

function createServer(): Server {
	const server = new Server({ name: 'errdex', title: 'Errdex', version }, { capabilities: { tools: {}, resources: {} }, instructions });
	server.setRequestHandler(ListToolsRequestSchema, () => ({
		tools: tools.map(({ name, title, description, properties, required }) => ({
			...{ name, title, description },
			inputSchema: { type: 'object' as const, properties, required, additionalProperties: false },
			annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
		})),
	}));
	server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => call(name, given));
	server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => {
		const found = listResources(params?.cursor);
		if (!found) throw new McpError(ErrorCode.InvalidParams, 'The cursor is none that this server gave. Leave it out to begin anew.');
		return found;
	});
	server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [template] }));
	server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
		const found = readResource(uri);
		if (!found)
			throw new McpError(
				ErrorCode.InvalidParams,
				`There is no resource ${uri}. They are called ${template.uriTemplate}: search_errors finds them.`,
			);
		return found;
	});
	return server;
}

/** An answer, or what was wrong with the call, in words that an agent can act on. */
async function call(name: string, given: Record<string, unknown>) {
	const tool = tools.find((one) => one.name === name);
	const failed = (text: string) => ({ isError: true, content: [{ type: 'text' as const, text }] });
	if (!tool) return failed(`There is no tool "${name}". There are ${tools.map((one) => one.name).join(', ')}.`);
	try {
		checkNames(tool, given);
		const { text, json } = await tool.run(given);
		return { content: [{ type: 'text' as const, text: text(plainScreen) }], structuredContent: { ...json } };
	} catch (error) {
		if (error instanceof Misuse) return failed(error.message);
		throw error;
	}
}
