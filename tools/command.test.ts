import { expect, test } from 'vitest';
import { Misuse, readCommandLine } from './command.ts';

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
