import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { scripts } from '../package.json';
import { Misuse, readCommandLine } from './command.ts';
import { patience } from './pace.ts';
import { sample } from './whole.ts';

const takes = { usage: 'npm run it', options: { root: { type: 'string', default: '.' } }, positionals: [1, 2] } as const;
const read = (...args: string[]) => readCommandLine({ ...takes, positionals: [1, 2] }, args);

test('what is asked for is read, with what is left out', () => {
	expect(read('a', 'b')).toMatchObject({ values: { root: '.' }, positionals: ['a', 'b'] });
	expect(read('--root', 'x', 'a')).toMatchObject({ values: { root: 'x' }, positionals: ['a'] });
});

test.each([[['--help']], [['-h']], [['a', 'b', 'c', '--help']]])('%j asks for help, whatever else is there', (args) => {
	expect(read(...args)).toBeUndefined();
});

test.each([
	[['--nope'], "Unknown option '--nope'"],
	[['--root'], "Option '--root <value>' argument missing"],
	[[], 'an argument is missing'],
	[['a', 'b', 'c'], '"c" is one argument too many'],
])('%j is misuse, said in one line', (args, message) => {
	expect(() => read(...args)).toThrow(new Misuse(message));
});

/** The commands of package.json that are tools of ours, each once. */
const tools = [...new Set(Object.values(scripts).flatMap((script) => script.match(/\btools\/[\w-]+\.ts\b/g) ?? []))];

test(
	'no command runs or throws at an unknown option: each says how it is used',
	async () => {
		expect(tools.length).toBeGreaterThan(15);
		for (const tool of sample(tools, 4)) {
			const started = spawn(process.execPath, [tool, '--nope'], { stdio: ['ignore', 'pipe', 'pipe'] });
			const [said, told, [code]] = await Promise.all([text(started.stdout), text(started.stderr), once(started, 'exit')]);
			expect([code, said], `${tool}: ${told}`).toEqual([2, '']);
			expect(told, tool).toMatch(/^Unknown option '--nope'\n\n(?:npm (?:run|start|test)|[A-Z])/);
		}
	},
	patience(120),
);
