import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../tests/fixtures/catalogue.ts';
import { readLedger, withAddresses } from '../addresses/ledger.ts';
import { redirectsOf } from '../catalogue/redirects.ts';
import { permalinks } from './permalinks.ts';
import { pagesOf } from '../catalogue/published-pages.ts';

const whole = catalogueOf();
const ledgerOf = (...more: string[]) => readLedger([...pagesOf(whole), ...more].join('\n'));
const messages = (...args: Parameters<typeof catalogueOf>) => permalinks(catalogueOf(...args)).map(({ message }) => message);

test('an address that is gone is named, with the remedy', () => {
	const [message, ...others] = messages(undefined, { ledger: ledgerOf('/acme/old_thing/') });
	expect(message).toContain('/acme/old_thing/ is lost');
	expect(message).toContain('put old_thing into the aliases');
	expect(others).toEqual([]);
});

test('an alias, or the ledger itself, keeps it', () => {
	const entries = { bad_thing: anEntry({ aliases: ['old_thing'] }) };
	expect(messages(entries, { ledger: ledgerOf('/acme/old_thing/') })).toEqual([]);
	expect(messages(undefined, { ledger: ledgerOf('/acme/old_thing/ -> /acme/bad_thing/') })).toEqual([]);
});

test('what leads to a record that cannot be read is not called lost', () => {
	const all = catalogueOf(undefined, { ledger: ledgerOf('/gone/', '/gone/429/', '/acme/old/ -> /gone/429/') });
	expect(permalinks(all)).toHaveLength(3);
	expect(permalinks(all, new Set(['gone']))).toEqual([]);
});

test('no chain: the ledger leads to pages alone, and never away from one', () => {
	expect(messages(undefined, { ledger: ledgerOf('/acme/a/ -> /acme/b/', '/acme/b/ -> /acme/bad_thing/') })).toEqual([
		expect.stringContaining('/acme/b/, which is no page'),
	]);
	const moved = ledgerOf().map((line) => (line.address === '/acme/bad_thing/' ? { ...line, to: '/acme/' } : line));
	expect(messages(undefined, { ledger: moved })).toEqual([expect.stringContaining('cannot lead elsewhere')]);
});

test('a page that is not written down is named', () => {
	expect(messages(undefined, { ledger: ledgerOf().filter(({ address }) => address !== '/acme/bad_thing/') })).toEqual([
		expect.stringContaining('/acme/bad_thing/ is not in'),
	]);
});

test('adding addresses keeps comments and order, and takes nothing out', () => {
	expect(withAddresses('# Kept.\n/b/\n/x/ -> /b/\n', ['/a/', '/b/'])).toBe('# Kept.\n/a/\n/b/\n/x/ -> /b/\n');
});

test('other spellings lead straight to the page', () => {
	const all = catalogueOf({
		bad_thing: anEntry({ code: 'BAD_THING', aliases: ['old_name'] }),
		'code-88': anEntry({ code: '88' }),
		'code-453': anEntry({ code: '453' }),
	});
	const found = new Map(redirectsOf(all).map(({ from, to }) => [from, to]));
	for (const from of ['/acme/bad-thing/', '/acme/old_name/', '/acme/old-name/', '/acme/BAD_THING/'])
		expect(found.get(from), from).toBe('/acme/bad_thing/');
	expect(found.get('/acme/88/')).toBe('/acme/code-88/');
	expect(found.has('/acme/453/'), 'three digits are a status').toBe(false);
	for (const to of found.values()) expect(found.has(to), 'no chain').toBe(false);
});
