import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { schemeHash, schemeScript } from './scheme-script.ts';

test('the policy lets the script of the color scheme through, and no other', () => {
	expect(schemeHash).toBe(`sha256-${createHash('sha256').update(schemeScript).digest('base64')}`);
});
