import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { streams } from './snippet-streams.ts';
import { durations, headers, lists, milliseconds } from './snippet-variants.ts';
import { fillSnippet, languages } from './snippets.ts';

const folder = 'content/snippets';
const recipes = readdirSync(folder).filter((name) => name !== 'sdk');
const sourceOf = (recipe: string, file: string) => readFileSync(`${folder}/${recipe}/${file}`, 'utf8');

const entryOf = (provider: object, entry: object = {}) => {
	const [found] = catalogueOf({ bad_thing: anEntry(entry) }, { providers: [{ id: 'acme', data: acme(provider) }] }).entries;
	if (!found) throw new Error('no entry');
	return found;
};
const auth = [{ scheme: 'x-api-key: <ACME_KEY>', env: ['ACME_KEY'], source: 'docs' }];
const example = { method: 'POST', path: '/do', headers: { 'acme-version': '2026-11-21' }, body: '{"a":1}', source: 'docs' };
const published = (file: string, recipe = 'stop') => fillSnippet(sourceOf(recipe, file), entryOf({ auth, example }));

test.each(recipes)('%s has every piece that is exchanged', (recipe) => {
	const texts = languages.map(({ file }) => sourceOf(recipe, file));
	const own: Record<string, typeof lists> = { 'wait-body-seconds': durations, 'wait-header-epoch': milliseconds };
	const pieces = [...headers(entryOf({}).provider), ...lists, ...(own[recipe] ?? [])];
	for (const { usual } of pieces)
		expect(
			texts.some((text) => text.includes(usual)),
			`${recipe} lacks: ${usual}`,
		).toBe(true);
	for (const text of texts) expect(text).toContain('a dotted path in the body.');
});

test.each(['/v1/messages', '/models/m:generateContent'])('the stream recipe has every piece that is exchanged for %s', (path) => {
	const texts = languages.map(({ file }) => sourceOf('stream', file));
	for (const { usual } of streams({ example: { ...example, method: 'POST', path } }))
		expect(
			texts.some((text) => text.includes(usual)),
			usual,
		).toBe(true);
});

describe('a key in a header of its own and a version', () => {
	test.each([
		['typescript.ts', "{ 'x-api-key': process.env['ACME_KEY'] ?? '', 'acme-version': '2026-11-21', 'Content-Type': 'application/json' }"],
		['python.py', "{'x-api-key': key, 'acme-version': '2026-11-21', 'Content-Type': 'application/json'}"],
		['go.go', 'req.Header.Set("x-api-key", os.Getenv("ACME_KEY"))\n\treq.Header.Set("acme-version", "2026-11-21")\n'],
		['curl.sh', "-H \"x-api-key: $key\" -H 'acme-version: 2026-11-21' -H 'Content-Type: application/json'"],
	])('%s', (file, expected) => {
		expect(published(file)).toContain(expected);
		expect(published(file)).not.toContain('Bearer');
	});
});

test('a scheme that no snippet can send is told with its file', () => {
	const entry = entryOf({ auth: [{ scheme: '?key=<KEY>', source: 'docs' }] });
	expect(() => fillSnippet('', entry)).toThrow('content/providers/acme/provider.yaml');
});

test('a wait in a list of the body, written as a duration', () => {
	const wait = { from: 'body', name: 'error.details[].retryDelay', format: 'duration', note: 'A while.' };
	const entry = entryOf({}, { verdict: { action: 'wait', actor: 'caller', because: 'Busy.', source: 'docs', wait } });
	const text = fillSnippet(sourceOf('wait-body-seconds', 'typescript.ts'), entry);
	expect(text).toContain("parseFloat(pick(res, body, 'error.details.retryDelay'))");
	expect(text).toContain('Array.isArray(at)');
	expect(fillSnippet(sourceOf('wait-backoff', 'typescript.ts'), entry)).not.toContain('Array.isArray(at)');
});
