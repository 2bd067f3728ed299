import { afterEach, expect, test, vi } from 'vitest';
import { readArguments } from './arguments.ts';

const argv = process.argv;
afterEach(() => {
	process.argv = argv;
	vi.restoreAllMocks();
});

/** Reads the arguments as a command would that has the option --file, and says how the program ended. */
function call(...given: string[]) {
	process.argv = ['node', 'tool.ts', ...given];
	const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
		throw new Error(`ends with ${code}`);
	});
	const log = vi.spyOn(console, 'log').mockReturnValue();
	const error = vi.spyOn(console, 'error').mockReturnValue();
	const end = () => ({
		code: exit.mock.calls[0]?.[0],
		out: log.mock.calls.flat().join('\n'),
		complaint: error.mock.calls.flat().join('\n'),
	});
	try {
		return { ...end(), read: readArguments('the usage', { file: { type: 'string' } }) };
	} catch {
		return { ...end(), read: undefined };
	}
}

test('what the command has is read', () => {
	const { read, code } = call('--file', 'a.jsonl', 'more');
	expect(read).toMatchObject({ values: { file: 'a.jsonl' }, positionals: ['more'] });
	expect(code).toBeUndefined();
});

test.each(['--help', '-h'])('%s tells how it is called', (option) => {
	expect(call(option)).toMatchObject({ code: 0, out: 'the usage', complaint: '' });
});

test.each([['--nope'], ['--file']])('%s, unknown or without a value, is said in a line, with the usage', (option) => {
	const { code, complaint } = call(option);
	expect(code).toBe(2);
	expect(complaint.split('\n')[0]).toContain(option);
	expect(complaint).toMatch(/\n\nthe usage$/);
});
