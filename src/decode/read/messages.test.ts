import { expect, test } from 'vitest';
import { acme, anEntry, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { signaturesOf } from '../../signatures/build.ts';
import { flatten } from './flatten.ts';
import { createMessageFinder } from './messages.ts';

const source = 'docs';
const catalogue = catalogueOf(
	{
		gone: anEntry({
			code: 'gone',
			messages: [
				{ template: 'The widget {widget} has been taken out of service and is no longer made. Ask the factory.', source },
				{ template: 'Gone: {widget}', ambiguous: 'Too short.', source },
				{ template: 'Widgets left in the warehouse for this customer: 0', source },
			],
		}),
	},
	{ providers: [{ id: 'acme', data: acme() }] },
);
const find = createMessageFinder(signaturesOf(catalogue).entries);
const shares = (text: string) => find(flatten(text)).map(({ share, isCut }) => [Math.round(share * 100), isCut]);

test('a message is found whole, and when its end is cut off in any of its parts', () => {
	expect(shares('The widget w-1 has been taken out of service and is no longer made. Ask the factory.')).toEqual([[100, false]]);
	expect(shares('{"message":"The widget w-1 has been taken out of service and is no lon')).toEqual([[68, true]]);
	expect(shares('The widget w-1 has been taken')).toEqual([]);
});

test('a message with a number is not the one with another number', () => {
	expect(shares('Widgets left in the warehouse for this customer: 0')).toEqual([[100, false]]);
	expect(shares('Widgets left in the warehouse for this custom')).toEqual([[93, true]]);
	expect(shares('Widgets left in the warehouse for this customer: 250')).toEqual([]);
});

test('a short one is found where it is all that a key holds', () => {
	expect(shares('{"message":"Gone: w-1"}')).toEqual([[100, false]]);
	expect(shares('It is gone: w-1')).toEqual([]);
	expect(shares('{"message":"Gone: w-1\\nand more"}')).toEqual([]);
});
