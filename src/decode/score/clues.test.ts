import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { createDecoder } from '../decode.ts';

const catalogue = catalogueOf(
	{
		expired: anEntry({ code: 'EXPIRED', status: [410] }),
		bad_thing: anEntry(),
		two_bad_things: anEntry({ code: 'two_bad_things' }),
		outer: anEntry({
			code: undefined,
			kind: 'status',
			status: [400],
			messages: [{ template: 'The other end has returned an error', source: 'docs' }],
		}),
	},
	{
		providers: [
			{ id: 'acme', data: acme({ hosts: ['api.acme.example', 'docs.acme.example'], wraps: ['error.metadata.raw'] }) },
			{ id: 'bolt', data: acme({ name: 'Bolt', nicknames: ['bolt'], hosts: ['api.bolt.example'] }) },
		],
	},
);
const decode = createDecoder(signaturesOf(catalogue));
const told = (paste: string) => {
	const { outcome, matches, provider } = decode(paste);
	return [outcome, matches[0]?.entry.id, provider];
};

test('a word in capitals is a code of a provider that is named, and of no other', () => {
	expect(told('POST https://api.acme.example/v1/do\nThe run was EXPIRED. Look at it.')).toEqual(['known', 'acme/expired', 'acme']);
	expect(told('POST https://api.bolt.example/v1/do\nThe run was EXPIRED. Look at it.')[1]).toBe(undefined);
	expect(told('The run was EXPIRED. Look at it.')[0]).toBe('unknown');
});

test('so is a code in plain words before a colon', () => {
	expect(told('https://api.acme.example/v1/do\nBad thing: it broke')[1]).toBe('acme/bad_thing');
	expect(told('Bad thing: it broke')[0]).toBe('unknown');
	expect(told('Two bad things: they broke')).toEqual(['ambiguous', 'acme/two_bad_things', undefined]);
});

test('an address at the domain of a provider names it, one at the domain of a single host does not', () => {
	expect(told('bad_thing, so write to sales@acme.example')[2]).toBe('acme');
	expect(told('bad_thing, so write to sales@bolt.example')[2]).toBe(undefined);
});

test('what a provider wraps is recognized under any name', () => {
	for (const name of ['error', 'details'])
		expect(told(`{"${name}":{"metadata":{"raw":"{\\"error\\":{\\"code\\":\\"bad_thing\\"}}"}}}`)[2], name).toBe('acme');
});
