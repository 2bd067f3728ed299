import { expect, test } from 'vitest';
import { catalogue as all, page } from './built.ts';

test('the legend of the responses says which kinds of marks they have, and no other', () => {
	const counted = { known: 0, waits: 0 };
	const wrong = all.entries.flatMap((entry) => {
		const { dom } = page(entry.href);
		const has = (place: string, kind: string) => dom.querySelector(`${place} mark${kind}`) !== null;
		const [known, waits] = [has('pre', ':not(.w)'), has('pre', '.w')];
		counted.known += Number(known);
		counted.waits += Number(waits);
		const told = has('.cite', ':not(.w)') === known && has('.cite', '.w') === waits;
		return told ? [] : [entry.id];
	});
	expect(wrong).toEqual([]);
	expect(counted.known).toBeGreaterThan(500);
	expect(counted.waits).toBeGreaterThan(15);
});
