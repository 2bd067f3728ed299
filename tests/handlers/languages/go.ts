import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go as language } from '../../../src/handlers/languages/go/go.ts';
import { execute } from '../../snippets/execute.ts';
import type { Done } from '../judge.ts';
import { now } from '../plays.ts';
import { asData, type HandlerRunner, type Published } from '../runner.ts';

const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local' };
const libraries = ['encoding/json', 'errors', 'fmt', 'math/rand', 'net/http', 'regexp', 'strconv', 'strings'];
const used = [
	...['json.Unmarshal', 'errors.New', 'fmt.Sprint', 'rand.Int63n', 'regexp.MustCompile', 'strconv.ParseInt', 'strings.Cut'],
	...['time.Sleep', 'http.ParseTime', 'codes.OK', 'status.Convert'],
];
const imports = [...libraries.map((name) => `"${name}"`), '', 'time "handlers/clock"', '"handlers/codes"', '"handlers/status"'];
const head = `package main

import (
${imports.map((line) => line && `\t${line}`).join('\n')}
)

// A handler needs some of these.
var _ = []any{${used.join(', ')}}
`;

/** Each fragment in a function of its own, with what it finds there and with a use for what it leaves there. */
function program(published: readonly Published[]): string {
	const functions = published.map(({ text, loops }, index) => {
		const [, rpc, one] = /^(?:(st) := status\.Convert|(data), err := )/m.exec(text) ?? [];
		const send = `send, refreshToken := play.${rpc ? 'rpc' : one ? 'message' : 'response'}, func() {}`;
		const before = loops ? [send] : inHand(text);
		const after = loops ? [`_, _ = refreshToken, ${rpc ?? 'data'}`, ...(rpc ? [] : ['_ = err']), ...(rpc || one ? [] : ['_ = res'])] : [];
		const done = /^done := /m.test(text) ? ['_ = done'] : [];
		const lines = [...before, ...text.split('\n'), ...after, ...done, 'return nil'];
		return [`func handler${index}(play *play) error {`, ...lines.map((line) => `\t${line}`), '}'].join('\n');
	});
	const all = published.map((_, index) => `\thandler${index},`);
	return `${head}\n${functions.join('\n\n')}\n\nvar handlers = []func(*play) error{\n${all.join('\n')}\n}\n`;
}

function inHand(text: string): string[] {
	if (/\bst\.Code\(\)/.test(text)) return ['st := status.Convert(play.rpc())'];
	if (/\bclosed\.Code\b/.test(text)) return ['closed := play.closed()'];
	return ['res, data, _ := play.response()', '_, _ = res, data'];
}

/** The handlers of all entries in one program. */
export const goRunner: HandlerRunner = {
	language,
	needs: [{ command: ['go', 'version'], words: 'go' }],
	run: async (published, folder) => {
		cpSync('tests/handlers/languages/go', folder, { recursive: true });
		writeFileSync(join(folder, 'go.mod'), 'module handlers\n\ngo 1.18\n');
		writeFileSync(join(folder, 'plays.json'), JSON.stringify({ now, plays: asData(published) }));
		writeFileSync(join(folder, 'handlers.go'), program(published));
		const format = await execute(['gofmt', '-l', 'handlers.go'], folder, env);
		if (format.stdout + format.stderr !== '') throw new Error(`gofmt would write the handlers otherwise: ${format.stderr}`);
		// Without optimizations, which take longer than they save here.
		const built = await execute(['go', 'build', '-gcflags=-N -l', '-ldflags=-s -w', '-o', 'handlers', '.'], folder, env);
		if (built.exit !== 0) throw new Error(`the handlers do not build: ${built.stderr.slice(0, 2000)}`);
		const { exit, stderr } = await execute([join(folder, 'handlers')], folder);
		if (exit !== 0) throw new Error(`the handlers do not run: ${stderr.slice(0, 2000)}`);
		return JSON.parse(readFileSync(join(folder, 'done.json'), 'utf8')) as Done[][];
	},
};
