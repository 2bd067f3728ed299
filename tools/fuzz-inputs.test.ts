import { beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../src/catalogue/build.ts';
import type { Catalogue } from '../src/catalogue/model.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { createInputs, inheritedNames } from './fuzz-inputs.ts';

let catalogue: Catalogue;
beforeAll(() => {
	catalogue = buildCatalogue(loadFromDisk('tests/fixtures').records);
});

/** Some texts of each kind. */
const texts = (seed: number) => {
	const { paste, longPaste, query } = createInputs(catalogue, seed);
	return [paste, query, longPaste].flatMap((make) => Array.from({ length: 200 }, make));
};

test('a seed makes the same texts again, another seed makes others', () => {
	expect(texts(7)).toEqual(texts(7));
	expect(texts(8)).not.toEqual(texts(7));
});

test('pastes and queries hold the names that every object has', () => {
	const all = Array.from({ length: 20 }, (_, seed) => texts(seed).slice(0, 400).join('\n')).join('\n');
	expect(inheritedNames).toEqual(expect.arrayContaining(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype']));
	expect(inheritedNames.filter((name) => !all.includes(name))).toEqual([]);
});
