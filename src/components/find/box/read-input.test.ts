import { expect, test } from 'vitest';
import { createMask } from '../../../decode/mask.ts';
import { readInput } from './read-input.ts';

const { mask } = createMask([{ keyPrefixes: ['acme-'] }]);
const loadCover = () => Promise.resolve((text: string) => mask(text).text);

test.each([
	['', 'nothing'],
	['  \n ', 'nothing'],
	['groq 429', 'query'],
	['model not found', 'query'],
	['{"error":{"code":"rate_limit_exceeded"}}', 'paste'],
	['TypeError: OpenAI is not a constructor', 'paste'],
	['openai.RateLimitError: Error code: 429', 'paste'],
	// A query goes into the address, so a key typed alone must not be one.
	['sk-proj-a1B2c3D4e5F6g7H8i9J0', 'paste'],
	['acme-Zx9Yw8Vu7Ts6Rq5Po4', 'paste'],
	['groq key sk-proj-a1B2c3D4e5F6g7H8i9J0', 'paste'],
])('%j is %s', async (value, kind) => {
	expect(await readInput(value, loadCover)).toEqual({ kind, text: value.trim() });
});

test('what cannot be checked for secrets is not taken for a query', async () => {
	const failing = () => Promise.reject(new Error('no data'));
	await expect(readInput('groq 429', failing)).rejects.toThrow('no data');
	expect(await readInput('', failing)).toMatchObject({ kind: 'nothing' });
	expect(await readInput('{"error": 1, "a": 2}', failing)).toMatchObject({ kind: 'paste' });
});
