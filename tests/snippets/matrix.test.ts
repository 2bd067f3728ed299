import { describe, expect, test } from 'vitest';
import { hasVerdict, startMatrix } from './cells.ts';
import { toolchains } from './toolchains.ts';

const { present } = toolchains();
const cells = startMatrix(present, 2);

describe.each(cells)('$provider in $language on $action', ({ provider, action, plays, problems }) => {
	test.skipIf(!hasVerdict(provider, action))('does what the verdict demands', async () => {
		expect(plays.length, 'no documented answer to play: give an entry with this verdict a sample').toBeGreaterThan(0);
		expect(await problems).toEqual([]);
	});
});
