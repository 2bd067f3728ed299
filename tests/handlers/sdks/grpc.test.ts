import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { variantsFor } from '../../../src/handlers/sdks/variants.ts';
import { patience } from '../../../tools/pace.ts';
import { catalogueFromDisk } from '../../replay/replay.ts';
import { inShape } from '../all.ts';
import { broken, type Done } from '../judge.ts';
import { now, playsOf, success } from '../plays.ts';

/** What stands for xai-sdk and grpc here: a call that raises what the play says, in the class and with the methods of grpc. */
const head = `import json, random, sys, types
class RpcError(Exception):
    def __init__(self, name, details): self.name, self.said = name, details
    def code(self): return types.SimpleNamespace(name=self.name)
    def details(self): return self.said
sys.modules['grpc'] = types.ModuleType('grpc')
sys.modules['grpc'].RpcError = RpcError

def did(handle, answers):
    done = {'attempts': 0, 'waits': [], 'error': None, 'done': None}
    def sample():
        answer = answers[min(done['attempts'], len(answers) - 1)]
        done['attempts'] += 1
        if answer: raise RpcError(**answer)
        return 'a response'
    client = types.SimpleNamespace(chat=types.SimpleNamespace(create=lambda **_: types.SimpleNamespace(sample=sample)))
    sys.modules['time'] = types.SimpleNamespace(sleep=done['waits'].append, time=lambda: ${now})
    try: handle(client, {})
    except RpcError: pass
    except RuntimeError as error: done['error'] = str(error)
    return done
`;

const shown = catalogueFromDisk().entries.flatMap((entry) =>
	variantsFor(entry)
		.filter(({ text }) => text.includes('import grpc'))
		.map((variant) => ({ entry, variant, plays: playsOf(entry) })),
);

function problemsWith(change: (text: string) => string): string[] {
	const handlers = shown.map(
		({ variant }, index) => `def handle_${index}(client, request):\n${change(variant.text).replace(/^/gm, '    ')}\n`,
	);
	const given = shown.map(({ plays }) =>
		plays.map(({ answers }) =>
			answers.map((answer) => {
				const { code = 'UNIMPLEMENTED', details = '' }: { code?: unknown; details?: unknown } = Object(answer.body);
				return answer === success ? null : { name: code, details };
			}),
		),
	);
	const all = shown.map((_, index) => `handle_${index}`).join(', ');
	const foot = `print(json.dumps([[did(handle, answers) for answers in plays] for handle, plays in zip([${all}], json.load(sys.stdin))]))`;
	const options = { encoding: 'utf8', input: JSON.stringify(given), timeout: patience(60) } as const;
	const { status, stdout, stderr } = spawnSync('python3', ['-B', '-c', [head, ...handlers, foot].join('\n')], options);
	if (status !== 0) throw new Error(stderr);
	const done = JSON.parse(stdout) as Done[][];
	return shown.flatMap(({ variant, plays }, index) => {
		const named = new Set([...variant.text.matchAll(/#([a-z0-9][a-z0-9_-]*)/g)].map(([, id = '']) => id));
		const nothing: Done = { attempts: 0, waits: [], error: null, done: null };
		return plays.flatMap((play, at) => broken(inShape(play, variant.shape), done[index]?.[at] ?? nothing, named));
	});
}

const noPython = spawnSync('python3', ['--version']).status !== 0;
test.skipIf(noPython && !process.env.CI)('every variant around gRPC does what the page says', () => {
	expect(shown.length).toBe(10);
	expect(problemsWith((text) => text)).toEqual([]);
	expect(problemsWith((text) => text.replace('err.code().name !=', 'err.code().name ==')).join()).toMatch(/passed instead of raised/);
	expect(problemsWith((text) => text.replace('err.details()', "''")).join()).toMatch(/instead of/);
});
