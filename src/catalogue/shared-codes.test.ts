import { expect, test } from 'vitest';
import { acme, anEntry, records } from '../../tests/fixtures/catalogue.ts';
import { codeView } from '../views/overview/code.ts';
import { buildCatalogue } from './build.ts';
import { pagesOf } from './published-pages.ts';
import { redirectsOf } from './redirects.ts';
import type { EntryData } from '../schema/types.ts';

/** Two providers with these entries, by id. */
function two(entries: Record<string, EntryData>) {
	const providers = ['acme', 'zeta'].map((id) => ({ id, data: acme({ name: id === 'acme' ? 'Acme' : 'Zeta' }) }));
	return buildCatalogue({ ...records(), providers, entries: Object.entries(entries).map(([id, data]) => ({ id, data })) });
}

test('a code that two providers send has a page, in whatever letter case; one that a single provider sends has none', () => {
	const all = two({
		'acme/bad_thing': anEntry({ code: 'BAD_THING' }),
		'zeta/bad_thing': anEntry({ code: 'bad_thing' }),
		'zeta/lonely': anEntry({ code: 'lonely' }),
	});
	expect(all.codes.map(({ href, name, spellings }) => ({ href, name, spellings }))).toEqual([
		{ href: '/code/bad_thing/', name: 'bad_thing', spellings: ['BAD_THING', 'bad_thing'] },
	]);
	expect(pagesOf(all)).toContain('/code/bad_thing/');
	expect(redirectsOf(all)).toContainEqual({ from: '/code/bad-thing/', to: '/code/bad_thing/', page: true });
	expect(redirectsOf(all)).toContainEqual({ from: '/code/BAD_THING/', to: '/code/bad_thing/', page: false });
});

test('another spelling counts, and so does the last segment of a problem type; statuses and two entries of one provider do not', () => {
	const shared = two({
		'acme/old_name': anEntry({ code: 'old_name', spellings: ['capped'] }),
		'zeta/capped': anEntry({ kind: 'type', code: 'https://zeta.example/problems/capped' }),
		'acme/400': anEntry({ kind: 'status', code: undefined, status: [400] }),
		'zeta/400': anEntry({ kind: 'status', code: undefined, status: [400] }),
	}).codes;
	expect(shared.map(({ id, entries }) => [id, entries.map((entry) => entry.id)])).toEqual([['capped', ['acme/old_name', 'zeta/capped']]]);
	expect(two({ 'acme/a': anEntry({ code: 'a' }), 'acme/b': anEntry({ code: 'b', spellings: ['A'] }) }).codes).toEqual([]);
});

test('what has one address is one code: a problem type under its URI, another punctuation', () => {
	const type = anEntry({ kind: 'type', code: 'https://gate.example/problems/capped', spellings: ['Capped'] });
	const all = two({
		'acme/capped': type,
		'zeta/capped': { ...type, spellings: [type.code ?? ''] },
		'acme/a-b': anEntry({ code: 'a.b' }),
		'zeta/a-b': anEntry({ code: 'a-b' }),
	});
	expect(all.codes.map(({ href, name }) => [href, name])).toEqual([
		['/code/a-b/', 'a.b'],
		['/code/capped/', 'capped'],
	]);
});

test('the page says what is the same everywhere, and who differs in what', () => {
	const wait = { from: 'header', name: 'retry-after', format: 'seconds', note: 'Seconds.' };
	const all = two({
		'acme/bad_thing': anEntry(),
		'zeta/bad_thing': anEntry({ status: [429], verdict: { action: 'wait', actor: 'caller', because: 'It passes.', wait, source: 'docs' } }),
	});
	const [code] = all.codes;
	if (!code) throw new Error('no shared code');
	const { head, sections } = codeView(code, all);
	expect(head.summary).toBe('2 providers send it. The verdict depends on who sent it.');
	const traits = sections.flatMap((section) => (section.kind === 'traits' ? section.traits : []));
	const told = Object.fromEntries(
		traits.map(({ name, same, values }) => [name, same || values.map(({ text, action, at }) => `${action ?? text}: ${at}`)]),
	);
	expect(told).toEqual({
		Verdict: ['fix: Acme', 'wait: Zeta'],
		'HTTP status': ['400: Acme', '429: Zeta'],
		'Where to read the wait': ['Header `retry-after`, in seconds: Zeta'],
		Condition: true,
		'Arrives as': true,
		'Sent as': true,
		Spelled: true,
	});
	expect(traits.findIndex(({ same }) => same)).toBe(3);
	expect(traits.slice(3).every(({ same }) => same)).toBe(true);
});
