import { expect, test } from 'vitest';
import { wrapped } from './lines.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(16));

test('a long line goes on before an operator, or after it in languages that ask for this', () => {
	expect(wrapped(`if ${a} || ${b} || ${c}`, [' || '], 50)).toEqual([`if ${a} || ${b}`, `    || ${c}`]);
	expect(wrapped(`if ${a} || ${b} || ${c}`, [' || '], 50, '    ', true)).toEqual([`if ${a} || ${b} ||`, `    ${c}`]);
});

test('where nothing fits, the next operator is taken, and none inside of a literal', () => {
	expect(wrapped(`if ${a}${b} || ${c}`, [' || '], 30)).toEqual([`if ${a}${b}`, `    || ${c}`]);
	expect(wrapped(`!/${a} || ${b}/.test(text)`, [' || '], 30)).toHaveLength(1);
});

test('a list is left whole where another operator does', () => {
	expect(wrapped(`${a}${b} || min(${c}, ${c})`, [' || ', ', '], 60)).toEqual([`${a}${b}`, `    || min(${c}, ${c})`]);
});

test('what is in brackets is left whole where an operator outside of them does', () => {
	expect(wrapped(`${a}${b} || (${c} || ${a})`, [' || '], 60)).toEqual([`${a}${b}`, `    || (${c} || ${a})`]);
});
