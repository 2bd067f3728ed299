import { expect, test } from 'vitest';
import { countWith, matches, type Row } from './row-filter.ts';

const row = (over: Partial<Row> = {}): Row => ({
	kind: 'code',
	statuses: ['429', '413'],
	verdicts: ['depends', 'wait', 'fix'],
	text: 'rate_limit_exceeded limit reached',
	...over,
});
const asked = (query: string) => new URLSearchParams(query);

test('a row has every word, in any order and letter case', () => {
	expect(matches(row(), asked('text=Reached+rate'))).toBe(true);
	expect(matches(row(), asked('text=reached+quota'))).toBe(false);
});

test('a status is found by its number, by its class, and by having none', () => {
	for (const status of ['429', '413', '4xx']) expect(matches(row(), asked(`status=${status}`)), status).toBe(true);
	for (const status of ['400', '5xx', 'none']) expect(matches(row(), asked(`status=${status}`)), status).toBe(false);
	expect(matches(row({ statuses: [] }), asked('status=none'))).toBe(true);
	expect(matches(row({ statuses: [] }), asked('status=4xx'))).toBe(false);
});

test('a verdict of a case counts as well as that of the whole', () => {
	for (const verdict of ['depends', 'wait', 'fix']) expect(matches(row(), asked(`verdict=${verdict}`)), verdict).toBe(true);
	expect(matches(row(), asked('verdict=stop'))).toBe(false);
});

test('a value counts what it would leave beside the other filters', () => {
	const rows = [row(), row({ verdicts: ['wait'] }), row({ kind: 'status', verdicts: ['wait'] })];
	expect(countWith(rows, asked('verdict=fix&kind=code'), 'verdict', 'wait')).toBe(2);
	expect(countWith(rows, asked('verdict=wait'), 'kind', 'status')).toBe(1);
});
