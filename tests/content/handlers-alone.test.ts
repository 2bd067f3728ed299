import { expect, test } from 'vitest';
import { withNamed, writtenOf } from '../../tools/build/entry-pages.ts';
import { all } from './catalogue.ts';

test('handlers say the same when a build writes them from what an entry names alone', () => {
	const naming = all.entries.filter((entry) => withNamed(entry).provider.entries.length > 1);
	const others = all.entries.filter((entry, index) => index % 20 === 0 && !naming.includes(entry));
	expect(naming.length).toBeGreaterThan(20);
	for (const entry of [...naming, ...others]) expect(writtenOf(withNamed(entry)), entry.id).toEqual(writtenOf(entry));
});
