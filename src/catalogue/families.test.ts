import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { familiesOf } from './families.ts';

const none = { condition: 'none', condition_note: 'None fits.' };
const familyOf = (entry: object) => {
	const all = catalogueOf({ bad_thing: anEntry(entry) });
	const [provider] = all.providers;
	return provider && familiesOf(provider, all).map(({ id, entries }) => `${id}: ${entries.length}`);
};

test('an entry is in the family of its condition, and in no other', () => {
	expect(familyOf({ condition: 'rate-limited' })).toEqual(['limits: 1']);
	expect(familyOf({ condition: 'invalid-request' })).toEqual(['request: 1']);
});

test('an entry with no condition of its own goes by its first case, or else by its status', () => {
	const item = { id: 'a', title: 'A', tell: 'It is a.', condition: 'rate-limited', verdict: anEntry().verdict };
	expect(
		familyOf({
			...none,
			verdict: { ...anEntry().verdict, action: 'depends' },
			cases: [item, { ...item, id: 'b', condition: 'invalid-request' }],
		}),
	).toEqual(['limits: 1']);
	expect(familyOf({ ...none, status: [404] })).toEqual(['request: 1']);
	expect(familyOf({ ...none, status: [502] })).toEqual(['server: 1']);
});
