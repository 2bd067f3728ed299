import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { go as language } from '../../../src/snippets/languages/go.ts';
import { execute, findings } from '../execute.ts';
import type { Runner } from './runner.ts';

const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' };
const kept = join(tmpdir(), 'errdex-go-programs');

const clock = resolve('tests/snippets/waits/go/waits.go');
/** Lines of Go's own library that give way to that file. */
const changed: [file: string, line: string, instead: string][] = [
	['runtime/time.go', '//go:linkname timeSleep time.Sleep', '//go:linkname timeSleep time.realSleep'],
	['time/sleep.go', 'func Sleep(d Duration)', 'func realSleep(d Duration)'],
	['time/time.go', 'func Now() Time {', 'func realNow() Time {'],
];

let overlay: string | undefined;
/** A file that tells the Go compiler what to read instead of these parts of its library: a sleep is written down there and costs nothing. */
function fakedClock(): string {
	if (overlay) return overlay;
	const library = join(spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8', env }).stdout.trim(), 'src');
	mkdirSync(kept, { recursive: true });
	const folder = mkdtempSync(join(kept, 'clock-'));
	const replaced = changed.map(([file, line, instead]) => {
		const text = readFileSync(join(library, file), 'utf8');
		if (!text.includes(`\n${line}\n`)) throw new Error(`this Go cannot be made to skip waits: ${file} has no line "${line}"`);
		const copy = join(folder, file.replace('/', '-'));
		writeFileSync(copy, text.replace(`\n${line}\n`, `\n${instead}\n`));
		return [join(library, file), copy];
	});
	const own = [join(library, 'time/waits.go'), clock];
	overlay = join(folder, 'overlay.json');
	writeFileSync(overlay, JSON.stringify({ Replace: Object.fromEntries([...replaced, own]) }));
	return overlay;
}

/** Builds each text once: later runs, also of other processes, find the binary in the temporary folder. */
async function build(folder: string): Promise<void> {
	const made = [readFileSync(join(folder, 'main.go')), readFileSync(clock), JSON.stringify(changed)];
	const hash = made.reduce((sum, text) => sum.update(text), createHash('sha256'));
	const binary = join(kept, hash.digest('hex').slice(0, 20));
	if (!existsSync(binary)) {
		const options = ['-overlay', fakedClock(), '-ldflags=-s -w', '-o', `${folder}/built`];
		const { exit, stderr } = await execute(['go', 'build', ...options, 'main.go'], folder, env);
		if (exit !== 0) throw new Error(`the Go snippet does not build:\n${stderr}`);
		renameSync(join(folder, 'built'), binary);
	}
	symlinkSync(binary, join(folder, 'main'));
}

export const go: Runner = {
	language,
	main: 'main.go',
	needs: [{ command: ['go', 'version'], words: 'go' }],
	build,
	start: (folder) => [join(folder, 'main')],
	environment: {},
	prints: (literals) =>
		`package main\n\nimport "fmt"\n\nfunc main() {\n\tfor _, text := range []string{${literals.join(', ')}} {\n\t\tfmt.Print(text + "\\x1e")\n\t}\n}\n`,
	quotes: ['"', '`'],
	check: {
		texts: 'one per recipe and provider',
		run: async (files, root) => {
			writeFileSync(join(root, 'go.mod'), 'module snippets\n\ngo 1.18\n');
			const vetted = await findings(['go', 'vet', './...'], root, env);
			return vetted + (await findings(['gofmt', '-l', ...files], root, env));
		},
	},
	breaks: {
		'give up on nothing': [/var giveUp = \[\]string\{.*\}/, 'var giveUp = []string{}'],
		'ignore retry-after': [/Header\.Get\("retry-after"\)/, 'Header.Get("x-none")'],
		'read no message': [/(message := pick\(res, body, ).*?\)\n/, '$1"error.message") + "no message"\n'],
	},
};
