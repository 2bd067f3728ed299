import { describe, expect, test } from 'vitest';
import { fixtureRecords } from '../../tests/fixtures/content.ts';
import { buildCatalogue } from './build.ts';
import type { Catalogue } from './model.ts';
import { allChanges, changesSince, publishedOf } from './changes.ts';
import type { EntryData } from '../schema/types.ts';

const records = fixtureRecords();
const now = buildCatalogue(records);
const published = publishedOf(now);

/** The catalogue after an edit of one entry. */
function edited(id: string, change: (data: EntryData) => EntryData): Catalogue {
	return buildCatalogue({
		...records,
		entries: records.entries.map((entry) => (entry.id === id ? { ...entry, data: change(entry.data) } : entry)),
	});
}

test('nothing changed: no items', () => {
	expect(changesSince(published, now)).toEqual([]);
});

test('one verdict changed: one item, with before and after', () => {
	const changes = changesSince(
		published,
		edited('globex/server_busy', (data) => ({ ...data, verdict: { ...data.verdict, action: 'fix', actor: 'caller', wait: undefined } })),
	);
	expect(changes).toHaveLength(1);
	expect(changes[0]).toMatchObject({ id: 'globex/server_busy', what: 'changed' });
	expect(changes[0]?.fields.map(({ field }) => field)).toEqual(['verdict']);
	expect(changes[0]?.fields[0]?.before).toMatch(/^wait: /);
	expect(changes[0]?.fields[0]?.after).toMatch(/^fix: /);
});

test('a message that came and one that left are told, the others are not', () => {
	const [change] = changesSince(
		published,
		edited('globex/rate_limit_exceeded', (data) => ({
			...data,
			messages: [...data.messages.slice(1), { template: 'A new sentence', source: data.messages[0]?.source ?? '' }],
		})),
	);
	expect(change?.fields).toHaveLength(1);
	expect(change?.fields[0]?.before).toBe(records.entries.find(({ id }) => id === 'globex/rate_limit_exceeded')?.data.messages[0]?.template);
	expect(change?.fields[0]?.after).toBe('A new sentence');
});

test('words that subscribers need not hear of make no item', () => {
	expect(
		changesSince(
			published,
			edited('globex/server_busy', (data) => ({ ...data, summary: 'Said otherwise.' })),
		),
	).toEqual([]);
});

test('a new entry is added, a retired one is retired', () => {
	const { 'globex/server_busy': _gone, ...without } = published;
	expect(changesSince(without, now).map(({ id, what }) => `${id} ${what}`)).toEqual(['globex/server_busy added']);
	const retired = edited('globex/server_busy', (data) => ({ ...data, state: 'retired', state_note: 'Gone.' }));
	expect(changesSince(published, retired).map(({ what }) => what)).toEqual(['retired']);
});

describe('in the feeds', () => {
	test('the newest come first, and what is not recorded yet counts too', () => {
		const recorded = [
			{ id: 'a/1', date: '2026-01-01', what: 'added' as const, title: 'Old', fields: [] },
			{ id: 'a/2', date: '2026-02-01', what: 'added' as const, title: 'Newer', fields: [] },
		];
		const { 'globex/server_busy': _gone, ...without } = published;
		expect(allChanges(recorded, without, now).map(({ id }) => id)).toEqual(['globex/server_busy', 'a/2', 'a/1']);
	});
});
