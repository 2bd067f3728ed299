import { expect, test } from 'vitest';
import { entryOf, fixtureRecords } from '../../tests/fixtures/content.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { publishedOf } from '../catalogue/changes.ts';
import type { Change } from '../schema/types.ts';
import { changesView, lastChange } from './changes.ts';

const records = fixtureRecords();
const change = (id: string, date: string, over: Partial<Change> = {}): Change => ({
	id,
	date,
	what: 'added',
	title: '',
	fields: [],
	...over,
});
/** The catalogue after these changes, with nothing to tell beyond them. */
const after = (changes: Change[]) => buildCatalogue({ ...records, record: { changes, published: publishedOf(buildCatalogue(records)) } });

test('changes stand under their month and provider, the newest month first; new entries apart', () => {
	const verdict = { field: 'verdict' as const, before: 'fix: Waiting does not help.', after: 'wait: Seconds.' };
	const view = changesView(
		after([
			change('globex/429', '2026-01-31'),
			change('globex/server_busy', '2026-02-01', { what: 'changed', fields: [verdict] }),
			change('initech/529', '2026-02-03'),
			change('globex/gone', '2026-02-03'),
		]),
	);
	expect(view.months.map(({ id, title, summary }) => [id, title, summary])).toEqual([
		['2026-02', 'February 2026', '1 changed, 1 added'],
		['2026-01', 'January 2026', '1 added'],
	]);
	const [globex, initech] = view.months[0]?.providers ?? [];
	expect(globex?.changed).toMatchObject([
		{ entry: { text: 'server_busy' }, day: '2026-02-01', what: 'verdict', verdicts: { before: 'fix', after: 'wait' } },
	]);
	expect([globex?.added, initech?.changed]).toEqual([[], []]);
	expect(initech?.added).toMatchObject([{ entry: { text: '529' } }]);
});

test('an entry says when it last changed, and leads to its month', () => {
	const all = after([
		change('globex/429', '2026-01-31'),
		change('globex/429', '2026-02-04', { what: 'changed', fields: [{ field: 'status', before: '420', after: '429' }] }),
	]);
	expect(lastChange(all, entryOf(all, 'globex/429'))).toEqual({ day: '2026-02-04', what: 'status', href: '/changes/#2026-02' });
	expect(lastChange(all, entryOf(all, 'globex/400'))).toBeUndefined();
	const { record: _none, ...unrecorded } = records;
	expect(buildCatalogue(unrecorded).changes).toEqual([]);
});

test('of too many changes the newest have a line, and each month its counts', () => {
	const old = Array.from({ length: 10 }, () => change('globex/400', '2026-01-31'));
	const recent = Array.from({ length: 1_995 }, () => change('globex/429', '2026-02-01'));
	const [newest, before] = changesView(after([...old, ...recent])).months;
	expect(newest).toMatchObject({ summary: '1995 added', untold: 0 });
	expect(before).toMatchObject({ summary: '10 added', untold: 5 });
	expect(before?.providers.flatMap(({ added }) => added)).toHaveLength(5);
});
