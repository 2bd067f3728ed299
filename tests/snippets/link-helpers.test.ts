import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalogueFromDisk } from '../replay/replay.ts';

// The guide is the only place where the helpers stand: what is published is what is run.
const guide = readFileSync('content/guides/links-from-error-messages.mdx', 'utf8');
const fenced = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'errdex-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Case = { provider: string; status: number; code: string; url: string };

/** Every entry as a program meets it. A gRPC status is named with its prefix, as the guide says. */
const cases: Case[] = [
	...catalogueFromDisk().entries.map(({ provider, kind, status, code = '', grpc, slug, href }) => ({
		provider: provider.id,
		status: status[0] ?? 0,
		code: kind === 'status' ? '' : code === grpc ? slug : code,
		url: `https://errdex.dev${href}`,
	})),
	{ provider: 'x', status: 403, code: '088', url: 'https://errdex.dev/x/code-88/' },
	{ provider: 'x', status: 429, code: 'https://api.x.com/2/problems/usage-capped/?a=1#b', url: 'https://errdex.dev/x/usage-capped/' },
	{ provider: 'groq', status: 429, code: ' Rate Limit! ', url: 'https://errdex.dev/groq/rate-limit/' },
];
writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));

function run(command: string, args: string[]): string[] {
	const result = spawnSync(command, args, {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 1e8,
		env: { ...process.env, GOCACHE: join(tmpdir(), 'errdex-go-cache') },
	});
	expect(result.status, result.stderr).toBe(0);
	return result.stdout.trim().split('\n');
}

const has = (command: string) => spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;
const wanted = cases.map(({ url }) => url);

test('TypeScript', () => {
	writeFileSync(
		join(folder, 'link.ts'),
		`${fenced('ts')}\nimport { readFileSync } from 'node:fs';\nfor (const { provider, status, code } of JSON.parse(readFileSync('cases.json', 'utf8'))) console.log(errorUrl(provider, status, code));\n`,
	);
	expect(run(process.execPath, ['link.ts'])).toEqual(wanted);
});

test.skipIf(!has('python3'))('Python', () => {
	writeFileSync(
		join(folder, 'link.py'),
		`${fenced('python')}\n\nimport json\nfor case in json.load(open('cases.json')):\n    print(error_url(case['provider'], case['status'], case['code']))\n`,
	);
	expect(run('python3', ['link.py'])).toEqual(wanted);
});

test.skipIf(!has('go'))('Go', () => {
	writeFileSync(
		join(folder, 'link.go'),
		`package main\n\nimport ("encoding/json"; "fmt"; "os"; "path"; "regexp"; "strconv"; "strings")\n\n${fenced('go')}
func main() {
	text, _ := os.ReadFile("cases.json")
	var cases []struct { Provider string; Status int; Code string }
	if err := json.Unmarshal(text, &cases); err != nil { panic(err) }
	for _, c := range cases { fmt.Println(ErrorURL(c.Provider, c.Status, c.Code)) }
}\n`,
	);
	expect(run('go', ['run', 'link.go'])).toEqual(wanted);
});
