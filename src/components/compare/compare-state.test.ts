import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompareState, readState, shownIds, writeState } from './compare-state.ts';

const known = ['ai-api', 'groq', 'x', 'xai', 'openai', 'mistral', 'gemini', 'deepseek'];

test('what is written to the address reads back the same', () => {
	const state = fc.record(
		{
			chosen: fc.uniqueArray(fc.constantFrom(...known), { maxLength: 6 }),
			words: fc.array(
				fc.stringMatching(/^[a-z0-9&=%+ _-]*[a-z0-9]$/).map((word) => word.trim()),
				{ maxLength: 3 },
			),
			differ: fc.boolean(),
			sort: fc.record({ column: fc.nat(20), down: fc.boolean() }),
		},
		{ requiredKeys: ['chosen', 'words', 'differ'] },
	) as fc.Arbitrary<CompareState>;
	fc.assert(
		fc.property(state, (value) => {
			expect(readState(writeState(value), known)).toEqual(value);
		}),
	);
});

test('nothing chosen is an empty query', () => {
	expect(writeState({ chosen: [], words: [], differ: false })).toBe('');
});

test('unknown and repeated providers are passed over, and six are the most', () => {
	expect(readState('?p=groq,nobody,GROQ,x', known).chosen).toEqual(['groq', 'x']);
	expect(readState(`?p=${known.join(',')}`, known).chosen).toHaveLength(6);
});

test('one provider alone is no comparison: all are shown', () => {
	expect(shownIds(readState('?p=groq', known), known)).toEqual(known);
	expect(shownIds(readState('?p=groq,x', known), known)).toEqual(['groq', 'x']);
});
