import { expect, test } from 'vitest';
import type { Verdict, Wait } from '../schema/types.ts';
import { readFrom, waitInWords } from './words.ts';

const header: Wait = { from: 'header', name: 'retry-after', format: 'seconds', note: 'Wait, then retry.' };
const verdict = (wait: Wait): Verdict => ({ action: 'wait', because: 'It passes.', source: 'docs', wait });

test('where a wait is read is said when the response holds something to read', () => {
	expect(readFrom(header)).toBe('Header `retry-after`, in seconds');
	expect(readFrom({ from: 'text', note: 'Wait as the message says.' })).toBe('The message');
	for (const from of ['period', 'backoff', 'poll'] as const) expect(readFrom({ from, note: 'Back off.' })).toBeUndefined();
});

test('a wait in one run of prose names its place once', () => {
	expect(waitInWords(verdict(header))).toBe('Wait, then retry. Read from: Header `retry-after`, in seconds.');
	expect(waitInWords(verdict({ ...header, note: 'Wait the seconds in `Retry-After`.' }))).toBe('Wait the seconds in `Retry-After`.');
	expect(waitInWords(verdict({ from: 'backoff', note: 'Back off.' }))).toBe('Back off.');
	expect(waitInWords({ action: 'fix', because: 'It is wrong.', source: 'docs' })).toBe('Waiting does not help.');
});
