import { expect, test } from 'vitest';
import { staleSources } from './stale-sources.ts';

const on = (day: string, days = 180) => staleSources(process.cwd(), days, new Date(day));

test('a source grows stale 180 days after it was last read, and not before', () => {
	expect(on('2026-11-22')).toEqual([]);
	const later = on('2027-11-22');
	expect(later.length).toBeGreaterThan(100);
	expect(later[0]).toMatch(/^\d{4}-\d\d-\d\d content\/providers\/.+\.yaml: [a-z0-9-]+: /);
	expect([...later].sort()).toEqual(later);
});

test('sightings do not grow stale', () => {
	expect(on('2030-01-01').filter((line) => /github\.com\/[^/]+\/[^/]+\/issues\/\d/.test(line))).toEqual([]);
});
