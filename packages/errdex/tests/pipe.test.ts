import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { cli, errdex } from './dist.ts';

const groq =
	'groq.RateLimitError: Error code: 429 - {"error":{"message":"Rate limit reached for model `llama` in organization `org_1` on tokens per minute (TPM): Limit 6000, Used 5000, Requested 2000. Please try again in 9.5s.","type":"tokens","code":"rate_limit_exceeded"}}';
const anthropic =
	'anthropic.OverloadedError: Error code: 529 - {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}';

test('the text comes out as it went in, and the explanation goes to standard error', async () => {
	const input = `starting\n${groq}\nexit 1\n`;
	const { stdout, stderr, exit } = await errdex([], { input });
	expect(stdout).toBe(input);
	expect(stderr).toMatch(/\nGroq rate_limit_exceeded: Rate limit exceeded: Limit reached[\s\S]*Wait {2}9\.5 s, says the text/);
	expect(exit).toBe(0);
});

test('of several errors it explains the last one that is known', async () => {
	const lines = Array.from({ length: 60 }, (_, index) => `step ${index} done`).join('\n');
	const { stderr } = await errdex([], { input: `${anthropic}\n${lines}\n${groq}\n${lines}\nTypeError: x is not a function\n${lines}\n` });
	expect(stderr).toContain('Groq rate_limit_exceeded');
	expect(stderr).not.toContain('Anthropic');
});

test('nothing known ends with 1, and nothing at all, too', async () => {
	expect(await errdex([], { input: 'all is well\n' })).toMatchObject({ exit: 1, stdout: 'all is well\n' });
	expect(await errdex([], { input: '' })).toMatchObject({ exit: 1, stdout: '' });
});

test('--json prints JSON instead of the text', async () => {
	const { stdout, exit } = await errdex(['--json', '--lang', 'go'], { input: groq });
	expect(JSON.parse(stdout)).toMatchObject({ outcome: 'known', waitSeconds: 9.5, handler: { id: 'go' }, explanation: { action: 'wait' } });
	expect(exit).toBe(0);
});

test('bytes that are no text come through, and a cut character', async () => {
	const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
	const child = spawn(process.execPath, [cli], { stdio: ['pipe', 'pipe', 'ignore'] });
	const parts: Buffer[] = [];
	child.stdout.on('data', (part: Buffer) => parts.push(part));
	child.stdin.end(bytes);
	await once(child, 'close');
	expect(Buffer.concat(parts).equals(bytes)).toBe(true);
});

test('a reader that leaves early ends nothing with an error', async () => {
	const child = spawn(
		'sh',
		['-c', `yes '${groq.replaceAll("'", '')}' | head -c 3000000 | "${process.execPath}" "${cli}" 2>/dev/null | head -n 1`],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	await once(child, 'close');
	expect(said.trimEnd()).toBe(groq);
});

/**
 * Tells at the end how much memory the program held at most. Linux counts that of the process which started it into maxRSS, and
 * only what it held itself into VmHWM.
 */
const meter = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync } from 'node:fs';
const status = existsSync('/proc/self/status') ? () => readFileSync('/proc/self/status', 'utf8') : () => '';
const most = () => /VmHWM:\\s*(\\d+)/.exec(status())?.[1] ?? process.resourceUsage().maxRSS;
process.on('exit', () => process.stderr.write('\\nmost ' + most() + ' kB'));
`)}`;

/** In MB. ERRDEX_PIPE_MB=100 measures what the README promises. */
const size = Number(process.env.ERRDEX_PIPE_MB ?? 12);

test(`${size} MB of log: no byte is lost, memory stays bounded, and the last known error is found`, async () => {
	const child = spawn(process.execPath, ['--import', meter, cli], { stdio: 'pipe' });
	const [sent, received] = [createHash('sha256'), createHash('sha256')];
	let stderr = '';
	let length = 0;
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	child.stdout.on('data', (part: Buffer) => {
		received.update(part);
		length += part.length;
	});
	const send = async (text: string) => {
		sent.update(text);
		if (!child.stdin.write(text)) await once(child.stdin, 'drain');
	};
	const total = size * 1_000_000;
	let written = 0;
	for (let index = 0; written < total; index++) {
		// Every 50th line looks like an error and is none; the known one comes after a tenth.
		const line =
			index % 50 === 0
				? `${index} ERROR job ${index} failed: ünknown_${index % 997} widget ${(index * 31) % 1_000}\n`
				: `${index} INFO GET /items/${index} 200 in ${index % 90} ms, nothing to see here\n`;
		const block = index % 1_000 === 0 && written < total / 10 ? `${line}${index === 0 ? anthropic : groq}\n` : line;
		written += Buffer.byteLength(block);
		await send(block);
	}
	child.stdin.end();
	await once(child, 'close');
	expect(length).toBe(written);
	expect(received.digest('hex')).toBe(sent.digest('hex'));
	expect(stderr).toContain('Groq rate_limit_exceeded');
	expect(Number(/most (\d+) kB/.exec(stderr)?.[1])).toBeLessThan(150_000);
});
