import { expect, test } from 'vitest';
import { apart } from './places.ts';

test('places come in the order of the text, none twice', () => {
	const places = [
		{ start: 8, end: 12 },
		{ start: 0, end: 4 },
		{ start: 2, end: 6 },
		{ start: 5, end: 5 },
	];
	expect(apart(places)).toEqual([
		{ start: 0, end: 4 },
		{ start: 8, end: 12 },
	]);
});
