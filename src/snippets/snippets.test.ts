import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { longestLiteral } from './snippet-words.ts';
import { fillSnippet, recipeFor } from './snippets.ts';

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

test('provider values replace the tokens, in the quotes of the language', () => {
	const source =
		"const url = '__BASE_URL__' + '__PATH__'; pick(body, '__CODE_PLACES__'); env['__KEY_ENV__']; const stop = ['__GIVE_UP__'];";
	expect(fillSnippet(source, only({}))).toBe(
		"const url = 'https://api.acme.example/v1' + '/do'; pick(body, 'error.code'); env['ACME_KEY']; const stop = [];",
	);
});

test('words of a case that no wait mends end the retries', () => {
	const entry = only({
		verdict: { ...because, action: 'depends' },
		cases,
		messages: [{ template: 'Your team {id} has used all credits.', case: 'spent', source: 'docs' }],
	});
	expect(fillSnippet("const stop = ['__GIVE_UP__'];", entry)).toBe("const stop = ['has used all credits.'];");
});

test('the longest literal never needs escaping', () => {
	fc.assert(fc.property(fc.string(), (template) => !/['"`\\$\n]/.test(longestLiteral(template))));
});
