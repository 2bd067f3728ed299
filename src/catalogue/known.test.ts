import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { knownOf } from './known.ts';

const source = (kind: string, checked: string) => ({
	kind,
	title: kind,
	...(kind === 'unlinked' ? {} : { url: 'https://acme.example/' }),
	checked,
});

const known = (entry: object, provider: object = {}) => {
	const [found] = catalogueOf({ bad_thing: anEntry(entry) }, { providers: [{ id: 'acme', data: acme(provider) }] }).providers;
	return found && knownOf(found);
};

test('facts are counted by how they are known, those of the entries too', () => {
	const before = known({});
	const sources = { seen: source('unlinked', '2026-10-01'), sdk: source('sdk', '2026-11-20') };
	const causes = [
		{ text: 'One.', source: 'seen' },
		{ text: 'Two.', source: 'sdk' },
		{ text: 'Three.', source: 'docs', inferred: true },
		{ text: 'Four.', source: 'docs' },
	];
	const after = known({ causes, sources });
	expect(before?.documented).toBeGreaterThan(3);
	expect(before).toMatchObject({ sdk: 0, reported: 0, inferred: 0, since: '2026-11-21' });
	expect(after).toEqual({ documented: (before?.documented ?? 0) + 1, sdk: 1, reported: 1, inferred: 1, since: '2026-10-01' });
});

test('a source that no fact names is no reading of the provider', () => {
	expect(known({ sources: { old: source('official', '2020-01-01') } })?.since).toBe('2026-11-21');
});
