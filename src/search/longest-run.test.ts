import { expect, test } from 'vitest';
import { longestRun, wordsInOrder, worthOf } from './longest-run.ts';

const run = (one: string, other: string) => longestRun(wordsInOrder(one), wordsInOrder(other), worthOf);

test('the longest run of words in both texts counts, other words of either do not', () => {
	expect(run('my requests need fewer max_tokens today', 'This request needs credits, or fewer max_tokens.')).toBe(2);
	expect(run('credits fewer', 'fewer credits')).toBe(1);
	expect(run('nothing', 'in common')).toBe(0);
});

test('a number is the same as a placeholder, and tells little by itself', () => {
	expect(run('maximum context length 8192 tokens', 'maximum context length {limit} tokens')).toBe(4.25);
	expect(run('12 34', '{a} {b}')).toBe(0.5);
});

test('words of grammar tell little', () => {
	expect(run('the error is in the request', 'the error is in the request')).toBeLessThan(2);
});
