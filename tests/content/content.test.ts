import { expect, test } from 'vitest';
import { contentProblems } from '../../tools/check-content.ts';

test('the content has no problem; pasted, every sample and message leads to its own page or says why it cannot', () => {
	expect(contentProblems(process.cwd())).toEqual([]);
});
