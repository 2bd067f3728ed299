import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Scripted, type SeenRequest, startReplay } from '../replay/replay.ts';
import { type Language, mainFile } from './languages.ts';
import { pool } from './pool.ts';

export const dummyKey = 'dummy-key-123';

export type Run = {
	exit: number | null;
	stdout: string;
	stderr: string;
	requests: SeenRequest[];
	/** Seconds before each further request. Go really waits, so its waits are the gaps between requests and a little longer. */
	waits: number[];
	exact: boolean;
};

const shims = resolve('tests/snippets/waits');
// Go waits for real and costs nothing meanwhile; the others are busy until they end.
const busy = pool(Math.max(2, availableParallelism()));
const idle = pool(16);

/** Runs a filled snippet as it is published, with the replay in the place of the provider. */
export async function runSnippet(language: Language, source: string, replies: Scripted[]): Promise<Run> {
	if (language !== 'go') return busy(() => start(language, source, replies));
	const binary = await busy(() => buildGo(source));
	return idle(() => start(language, source, replies, binary));
}

async function start(language: Language, source: string, replies: Scripted[], binary?: string): Promise<Run> {
	const folder = mkdtempSync(join(tmpdir(), 'errdex-snippet-'));
	const file = join(folder, mainFile[language]);
	const waitsFile = join(folder, 'waits');
	writeFileSync(file, source);
	writeFileSync(waitsFile, '');
	writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
	const replay = await startReplay();
	replay.script(replies);
	const command: Record<Language, [string, ...string[]]> = {
		typescript: [process.execPath, '--import', join(shims, 'node.mjs'), file],
		python: ['python3', '-B', file],
		go: [binary ?? ''],
		curl: ['bash', file],
	};
	const [tool, ...args] = command[language];
	const env = {
		...{ PATH: process.env.PATH, HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8', [keyVariable(source)]: dummyKey },
		...{ SNIPPET_WAITS: waitsFile, SNIPPET_FILE: file, PYTHONPATH: shims, BASH_ENV: join(shims, 'bash.sh') },
		...replay.env,
	};
	const { exit, stdout, stderr } = await execute(tool, args, folder, env);
	const requests = replay.requests();
	await replay.close();
	const gaps = requests.slice(1).map(({ time }, index) => (time - (requests[index]?.time ?? time)) / 1000);
	const recorded = readFileSync(waitsFile, 'utf8').split('\n').filter(Boolean).map(Number);
	rmSync(folder, { recursive: true, force: true });
	return { exit, stdout, stderr, requests, waits: language === 'go' ? gaps : recorded, exact: language !== 'go' };
}

/** The name of the environment variable that the snippet reads its key from. */
function keyVariable(source: string): string {
	const found = /(?:process\.env\[|os\.environ\[|os\.Getenv\(|key_env=)['"](\w+)['"]/.exec(source)?.[1];
	if (!found) throw new Error('the snippet reads no key from the environment');
	return found;
}

/** Builds a Go program once per text; later runs find it in the temporary folder. */
async function buildGo(source: string): Promise<string> {
	const folder = join(tmpdir(), 'errdex-go', createHash('sha256').update(source).digest('hex').slice(0, 20));
	const binary = join(folder, 'snippet');
	if (existsSync(binary)) return binary;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, mainFile.go), source);
	const half = mkdtempSync(join(folder, 'half-'));
	const args = ['build', '-ldflags=-s -w', '-o', join(half, 'snippet'), mainFile.go];
	const { exit, stderr } = await execute('go', args, folder, { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' });
	if (exit !== 0) throw new Error(`the Go snippet does not build:\n${stderr}`);
	renameSync(join(half, 'snippet'), binary);
	rmSync(half, { recursive: true });
	return binary;
}

/** Runs a program to its end and keeps what it printed. After 100 seconds it is stopped, and its exit is null. */
export function execute(tool: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = process.env) {
	return new Promise<{ exit: number | null; stdout: string; stderr: string }>((done, fail) => {
		const child = spawn(tool, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 100_000 });
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text) => {
			stdout += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text) => {
			stderr += text;
		});
		child.on('error', fail);
		child.on('close', (exit) => done({ exit, stdout, stderr }));
	});
}
