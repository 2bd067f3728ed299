import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { handlerLanguages } from '../../handlers/handlers.ts';

test('the tabs have a rule for each language', () => {
	const css = readFileSync('src/components/code/code.css', 'utf8');
	expect(css.match(/^\t\.tabs:has\(label:nth-of-type/gm)?.length).toBeGreaterThanOrEqual(handlerLanguages.length);
});
