import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shown, terminalPicture } from '../../../tools/terminal-picture.ts';
import { pace } from '../../../tools/pace.ts';
import { cli, errdex } from './dist.ts';

const limited =
	'{"error":{"message":"Rate limit reached for model `llama-3.3-70b-versatile` in organization `org_1` on tokens per minute (TPM): Limit 6000, Used 5000, Requested 2000. Please try again in 9.5s.","type":"tokens","code":"rate_limit_exceeded"}}';

describe('what it answers, and its exit code', () => {
	test.each<[args: string[], exit: number, says: RegExp]>([
		[
			['groq', '429'],
			0,
			/^Groq 429: Too many requests\nWAIT {4}Wait, then retry\n[\s\S]*Wait {2}Wait the seconds in `retry-after`[\s\S]*https:\/\/errdex\.dev\/groq\/429\/\n$/,
		],
		[['groq/429'], 0, /^Groq 429: Too many requests\n/],
		[['explain', 'groq', 'rate-limit-exceeded'], 0, /^Groq rate_limit_exceeded: /],
		[['429', 'groq'], 0, /^Groq 429: /],
		[['explain', 'tool_use_failed'], 0, /^Groq tool_use_failed: Tool call failed \(400\)\nDEPENDS/],
		[['explain', '529'], 0, /Anthropic 529[\s\S]*OpenRouter 529/],
		[['groq'], 0, /Groq 401: [\s\S]*Groq tool_use_failed: /],
		[['explain', `HTTP 429 ${limited} from api.groq.com`], 0, /^Groq rate_limit_exceeded: Rate limit exceeded: Limit reached/],
		[['search', 'context', 'too', 'long'], 0, /Context too long, at every provider\n/],
		[['search', 'qqqqzzzz'], 1, /Nothing found\.|not a code/],
		[['compare', '429', 'openai', 'anthropic'], 0, /^OpenAI\n[\s\S]*\n\nAnthropic\n[\s\S]*\/status\/429\//],
		[['compare', '598', 'openai'], 1, /has no page for 598/],
		[['providers'], 0, /^ai-api[\s\S]*\nxai .*35 errors/],
		[['groq', 'rate_limit_exceded'], 1, /no page for Groq "rate_limit_exceded"\.\nNear it:\n {2}Groq rate_limit_exceeded/],
		[['groc', '429'], 1, /No provider is called "groc"\.\nDid you mean: errdex groq 429\?/],
		[['--version'], 0, /^\d+\.\d+\.\d+\n$/],
		[['--help'], 0, /Exit codes: 0 the error is known, 1 it is not, 2 the command was called wrongly/],
	])('errdex %j ends with %i', async (args, exit, says) => {
		const ran = await errdex(args);
		expect(ran.stdout).toMatch(says);
		expect({ exit: ran.exit, stderr: ran.stderr }).toEqual({ exit, stderr: '' });
	});

	test.each<[args: string[], says: RegExp]>([
		[['--bogus'], /Unknown option '--bogus'/],
		[['groq', '429', '--width', '7'], /--width takes a whole number from 40 to 200, not "7"/],
		[['groq', '429', '--lang', 'cobol'], /no handler in "cobol"\. --lang takes typescript, javascript, python/],
		[['compare'], /compare needs a status or a code/],
		[['compare', '429', 'opnai'], /No provider is called "opnai"\. Did you mean openai\?/],
		[['search'], /search needs words/],
		[['explain'], /explain needs a code/],
		[['completion', 'tcsh'], /completion needs a shell: bash, zsh, fish/],
	])('errdex %j is a wrong call, and says how to mend it', async (args, says) => {
		const { exit, stdout, stderr } = await errdex(args);
		expect(stderr).toMatch(says);
		expect(stderr).toContain('errdex --help');
		expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
	});
});

test('--json is the whole answer for a program', async () => {
	const made = JSON.parse((await errdex(['groq', '429', '--json', '--lang', 'py'])).stdout);
	expect(made).toMatchObject({
		id: 'groq/429',
		action: 'wait',
		status: [429],
		href: 'https://errdex.dev/groq/429/',
		handler: { id: 'python' },
	});
	expect(made.steps.length).toBeGreaterThan(2);
	const missing = JSON.parse((await errdex(['groq', 'rate_limit_exceded', '--json'])).stdout);
	expect(missing).toMatchObject({ known: false, near: [{ href: 'https://errdex.dev/groq/rate_limit_exceeded/' }] });
});

test.each(['typescript', 'javascript', 'python', 'go', 'java', 'ruby', 'php', 'shell'])('--lang %s adds the handler', async (lang) => {
	const { stdout, exit } = await errdex(['groq', '429', '--lang', lang]);
	expect(exit).toBe(0);
	expect(stdout.split('\n').length).toBeGreaterThan((await errdex(['groq', '429'])).stdout.split('\n').length + 4);
});

test('no line is wider than --width, but for an address', async () => {
	const { stdout } = await errdex(['groq', 'rate_limit_exceeded', '--width', '50']);
	expect(stdout.split('\n').filter((line) => line.length > 50 && !line.includes('https://'))).toEqual([]);
});

const isMissing = (program: string) => spawnSync(program, ['--version']).error !== undefined;

test.skipIf(isMissing('script'))('colors only on a terminal, and not with NO_COLOR', async () => {
	const onTerminal = (env: Record<string, string>) =>
		spawnSync('script', ['-qec', `${process.execPath} ${cli} groq 429`, '/dev/null'], {
			encoding: 'utf8',
			env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
		});
	const start = '\u001b[';
	expect((await errdex(['groq', '429'])).stdout).not.toContain(start);
	expect(onTerminal({}).stdout).toContain(start);
	expect(onTerminal({ NO_COLOR: '1' }).stdout).not.toContain(start);
});

test('a secret that is typed is not printed again', async () => {
	const key = `gsk_${'a1B2'.repeat(13)}`;
	const { stdout, exit } = await errdex(['groq', key]);
	expect(exit).toBe(1);
	expect(stdout).not.toContain(key);
	const pasted = await errdex(['explain', `${limited} with key ${key} at api.groq.com`, '--json']);
	expect(pasted.stdout).not.toContain(key);
	expect(JSON.parse(pasted.stdout).masked).toEqual([{ kind: 'Groq key', count: 1 }]);
});

test('starts and answers in less than 200 ms of processor time', () => {
	const meter =
		'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(String((user+system)/1000))})';
	const times = [1, 2, 3].map(() =>
		Number(spawnSync(process.execPath, ['--import', meter, cli, 'groq', '429'], { encoding: 'utf8' }).stderr),
	);
	expect(Math.min(...times)).toBeGreaterThan(0);
	expect(Math.min(...times)).toBeLessThan(200 * pace);
});

test('the picture in the README shows what the command says', async () => {
	const { stdout } = await errdex(shown);
	expect(readFileSync('packages/errdex/terminal.svg', 'utf8'), 'npm run terminal-picture draws it anew').toBe(
		terminalPicture(`npx errdex ${shown.slice(0, 2).join(' ')}`, stdout),
	);
});

describe('completion', () => {
	test.each<[words: string[], has: string[]]>([
		[['gr'], ['groq']],
		[['groq', 'rate'], ['rate_limit_exceeded']],
		[['explain', 'tool_use'], ['tool_use_failed']],
		[
			['compare', '429', 'ope'],
			['openai', 'openrouter'],
		],
		[['groq', '429', '--lang', 'py'], ['python']],
		[['--j'], ['--json']],
		[
			['completion', ''],
			['bash', 'fish', 'zsh'],
		],
	])('after %j comes %j', async (words, has) => {
		const { stdout } = await errdex(['--complete', ...words]);
		expect(stdout.trim().split('\n')).toEqual(expect.arrayContaining(has));
	});

	const shells: [shell: string, program: string[]][] = [
		[
			'bash',
			[
				'bash',
				'-c',
				`errdex() { ${process.execPath} ${cli} "$@"; }; eval "$(errdex completion bash)"; COMP_WORDS=(errdex groq rate_lim); COMP_CWORD=2; _errdex; echo "\${COMPREPLY[@]}"`,
			],
		],
		[
			'zsh',
			[
				'zsh',
				'-fc',
				`errdex() { ${process.execPath} ${cli} "$@" }; compdef() { }; compadd() { shift; print -l \${(P)2:-\${(P)1}} }; eval "$(errdex completion zsh)"; words=(errdex groq rate_lim); CURRENT=3; _errdex`,
			],
		],
		[
			'fish',
			[
				'fish',
				'-c',
				`function errdex; ${process.execPath} ${cli} $argv; end; errdex completion fish | source; complete -C 'errdex groq rate_lim'`,
			],
		],
	];
	// A shell that isn't there can't be asked.
	for (const [shell, [program = '', ...args]] of shells)
		test.skipIf(isMissing(program))(`${shell} offers the codes of a provider`, () => {
			const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
			expect(stdout, stderr).toContain('rate_limit_exceeded');
		});
});
