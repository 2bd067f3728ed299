import { expect, test } from 'vitest';
import { fixtureRoot } from '../tests/fixtures/content.ts';
import { staleSources } from './stale-sources.ts';

const on = (day: string, days = 180) => staleSources(fixtureRoot, days, new Date(day));

test('a source grows stale 180 days after it was last read, and not before', () => {
	const limits = '2026-11-20 content/providers/globex/provider.yaml: limits: https://docs.globex.example/limits';
	expect(on('2027-05-19')).toEqual([]);
	expect(on('2027-05-20')).toEqual([limits]);
	const later = on('2027-05-21');
	expect(later[0], 'the oldest comes first').toBe(limits);
	expect(later.length).toBeGreaterThan(3);
	expect([...later].sort()).toEqual(later);
	expect(on('2026-12-01', 10)).toEqual([limits]);
});

test('sightings do not grow stale', () => {
	const kinds = on('2030-01-01').join('\n');
	expect(kinds).toContain(': docs: ');
	expect(kinds).not.toMatch(/: (thread|seen): /);
});
