import { expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

test('a path that is no valid encoding is read as it stands', () => {
	expect(segmentsOf('/groq/a%20b/100%/')).toEqual(['groq', 'a b', '100%']);
});
