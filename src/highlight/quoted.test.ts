import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../tests/fixtures/any-text.ts';
import { formOf, withWords } from './quoted.ts';

test('lines that differ in the words they quote have one form', () => {
	const [one, other] = ["raise Error(f'Not found: {page}')", "raise Error(f'No such file: {page}')"].map((line) => formOf(line));
	expect(one?.form).toBe(other?.form);
	expect([one?.words, other?.words]).toEqual([['Not found: '], ['No such file: ']]);
	expect(formOf("if ('a' in b) return c['d'];").form).not.toBe(formOf("if ('a' of b) return c['d'];").form);
});

test('a form with its words is the line, however it is cut', () => {
	const line = fc.oneof(anyText(5), fc.string({ unit: fc.constantFrom('"', "'", '`', '\\', 'a', ' ', '$', '\uE000') }));
	fc.assert(
		fc.property(line, fc.nat(), (text, at) => {
			const { form, words } = formOf(text);
			expect(withWords([form.slice(0, at % 9), form.slice(at % 9)], words).join('')).toBe(text);
		}),
	);
});
