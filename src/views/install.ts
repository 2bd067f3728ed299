import { href } from '../addresses/ids.ts';

/** A file to write or a command to run, with what it is for. */
export type Block = { label: string; language: string; text: string };

/** One part of the page on the package. */
export type InstallSection = { id: string; title: string; text: string; blocks: Block[]; after?: string };

export type InstallView = { href: string; file: string; title: string; summary: string; sections: InstallSection[] };

/** As one writes it by hand: a short list stays in its line. */
const json = (label: string, value: object): Block => ({
	label,
	language: 'json',
	text: JSON.stringify(value, null, 2).replace(/\[[^[\]]*\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']')),
});
const shell = (label: string, text: string): Block => ({ label, language: 'shellscript', text });

const server = { command: 'npx', args: ['-y', 'errdex', 'mcp'] };

/** The page on Errdex in a terminal, in code and in agents. */
export const installView = (): InstallView => ({
	href: href.install(),
	file: 'src/views/install.ts',
	title: 'Errdex in your terminal, code and agent',
	summary:
		'The npm package errdex has every error of this site: as a command, as a library and as an MCP server. It runs on Node 20 and newer, needs no other package and asks no server.',
	sections: [command, library, agents, data],
});

const command: InstallSection = {
	id: 'command',
	title: 'Command',
	text: 'Run it with `npx`, or install it once with `npm install --global errdex`.',
	blocks: [
		shell(
			'An error, a pipe, a question, a comparison',
			`npx errdex groq 429
npx errdex explain tool_use_failed
failing-command 2>&1 | npx errdex
npx errdex search "context too long"
npx errdex compare 429 openai anthropic`,
		),
	],
	after:
		'From a pipe, the text goes on unchanged, and the explanation of the last known error goes to standard error. `--lang python` adds code, and `--json` is for programs. The exit code is 0 for a known error, 1 for an unknown one and 2 for a wrong call. `errdex --help` has the rest, with completion for bash, zsh and fish.',
};

const library: InstallSection = {
	id: 'library',
	title: 'Library',
	text: '`advise` says what to do about a response of `fetch`, the error that an SDK threw, or `{ status, headers, body }`. It leaves the body of a response for you to read.',
	blocks: [
		{
			label: 'A retry loop',
			language: 'typescript',
			text: `import { advise } from 'errdex/groq';

for (let attempt = 1; ; attempt++) {
  const response = await fetch(url, request);
  if (response.ok) return response;
  const { waitSeconds, reason, href } = await advise(response, { attempt });
  if (waitSeconds === null || waitSeconds > 60) throw new Error(\`\${reason} \${href}\`);
  await new Promise((done) => setTimeout(done, waitSeconds * 1000));
}`,
		},
	],
	after:
		'`waitSeconds` is a number only while another try can help. Import one provider, such as `errdex/groq`, and you ship at most 15 kB. `errdex` has all providers, and `decode(text)`, which finds the error in any text.',
};

const agents: InstallSection = {
	id: 'agents',
	title: 'Coding agents',
	text: 'The MCP server gives an agent four tools: `decode_error`, `explain_error`, `search_errors` and `compare_status`. It runs on your machine.',
	blocks: [
		shell('Claude Code', 'claude mcp add errdex -- npx -y errdex mcp'),
		shell('Codex', 'codex mcp add errdex -- npx -y errdex mcp'),
		json('VS Code: .vscode/mcp.json', { servers: { errdex: { type: 'stdio', ...server } } }),
		json('Cursor: .cursor/mcp.json', { mcpServers: { errdex: server } }),
		json('Zed: settings.json', { context_servers: { errdex: server } }),
	],
	after:
		'What Cursor reads also goes into `.gemini/settings.json` for Gemini CLI, `~/.codeium/windsurf/mcp_config.json` for Windsurf, and `claude_desktop_config.json` for Claude Desktop.',
};

const data: InstallSection = {
	id: 'data',
	title: 'Other languages',
	text: 'Every error is also a JSON file. [JSON, Markdown, llms.txt and feeds](/guides/json-markdown-and-feeds/) says which, and what you may rely on.',
	blocks: [shell('One error', 'curl https://errdex.dev/api/v1/errors/groq/rate_limit_exceeded.json')],
};
