import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { adviceRow } from './advice-row.ts';

const waitWith = (note: string, place: object) => {
	const wait = { ...place, note };
	const verdict = { action: 'wait', actor: 'caller', because: 'It passes.', wait, source: 'docs' };
	const [entry] = catalogueOf({ bad_thing: anEntry({ verdict }) }).entries;
	return entry && adviceRow(entry).wait;
};
const header = { from: 'header', name: 'retry-after', format: 'seconds' };

test('where to read a wait is said once: not again after words that name it, nor where there is nothing to read', () => {
	expect(waitWith('Wait as told.', header)).toBe('Wait as told. Read from: Header `retry-after`, in seconds.');
	expect(waitWith('Wait the seconds in `retry-after`.', header)).toBe('Wait the seconds in `retry-after`.');
	expect(waitWith('Back off 1 s, 2 s, 4 s.', { from: 'backoff' })).toBe('Back off 1 s, 2 s, 4 s.');
});
