import { describe, expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { recipeFor, variantsFor } from './choose.ts';

const call = { method: 'POST', path: '/do', source: 'docs' };
const because = { because: 'So it is.', source: 'docs' };
const wait = (over: object) => ({ ...because, action: 'wait', actor: 'caller', wait: { note: 'A while.', ...over } });
const only = (over: object) => {
	const [entry] = catalogueOf({ bad_thing: anEntry(over) }).entries;
	if (!entry) throw new Error('no entry');
	return entry;
};
const cases = [
	{
		id: 'soon',
		title: 'Soon',
		tell: 'Status 429.',
		condition: 'rate-limited',
		verdict: wait({ from: 'header', name: 'retry-after', format: 'seconds' }),
	},
	{
		id: 'spent',
		title: 'Spent',
		tell: 'The words.',
		condition: 'invalid-request',
		verdict: { ...because, action: 'stop', actor: 'account' },
	},
];

describe('the recipe follows from the verdict', () => {
	test.each([
		[{}, 'stop'],
		[{ verdict: wait({ from: 'header', name: 'retry-after', format: 'seconds' }) }, 'wait-header-seconds'],
		[{ verdict: wait({ from: 'header', name: 'x-reset', format: 'epoch-seconds' }) }, 'wait-header-epoch'],
		[{ verdict: wait({ from: 'header', name: 'x-reset', format: 'epoch-ms' }) }, 'wait-header-epoch'],
		[{ verdict: wait({ from: 'body', name: 'error.delay', format: 'duration' }) }, 'wait-body-seconds'],
		[{ verdict: wait({ from: 'body', name: 'error.retry_after', format: 'seconds' }) }, 'wait-body-seconds'],
		[{ verdict: wait({ from: 'backoff' }) }, 'wait-backoff'],
		[{ verdict: { ...because, action: 'ok' } }, 'check'],
		[{ verdict: { ...because, action: 'ok', wait: { from: 'poll', note: 'Seconds.' } } }, 'poll'],
		[{ verdict: { ...because, action: 'depends' }, cases }, 'wait-header-seconds'],
	])('%j', (over, recipe) => {
		expect(recipeFor(only(over))).toBe(recipe);
	});
});

test('the variants follow from what the provider declares and from the wait that the recipe reads', () => {
	const retry = { attempts: 5, factor: 2, longest: 60 };
	const stated = { ...retry, stated: 'body' } as const;
	const entry = only({ verdict: wait({ from: 'body', name: 'error.details[].retryDelay', format: 'duration' }) });
	expect(variantsFor(entry, { retry: stated })).toEqual(['lists', 'duration']);
	expect(variantsFor(entry, { retry })).toEqual([]);
	const [own] = catalogueOf(
		{ bad_thing: anEntry() },
		{
			providers: [
				{
					id: 'acme',
					data: acme({ auth: [{ scheme: 'x-api-key: <key>', source: 'docs' }], example: { ...call, key: { header: 'x-api-key' } } }),
				},
			],
		},
	).entries;
	expect(own && variantsFor(own, {})).toEqual(['own-header']);
});
