import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentCopy } from '../tests/fixtures/content.ts';
import { entryFacts, filled, gapsOf, providerFacts } from '../tests/fixtures/fill.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { loadFromDisk } from '../src/load/disk.ts';
import { readYaml } from '../src/load/yaml.ts';
import { provider } from '../src/schema/provider.ts';
import { contentProblems } from './check-content.ts';
import { newError } from './new-error.ts';
import { newProvider } from './new-provider.ts';

const today = '2026-11-21';
const acme = { id: 'acme', name: 'Acme API', docs: 'https://docs.acme.example/errors', today };

test('a new provider fails only for the facts it lacks, each with its line', () => {
	const { root, read } = contentCopy();
	const file = newProvider(root, acme);
	expect(file).toBe('content/providers/acme/provider.yaml');
	const problems = contentProblems(root);
	expect(problems.map((problem) => problem.split(': ')[0])).toEqual(gapsOf(read(file)).map(({ line }) => `${file}:${line}`));
	for (const problem of problems) expect(problem).toContain('missing');
});

test('filled in, with three entries, it is sound: a status, a code, and a code inside a 200', () => {
	const { root, path, read } = contentCopy();
	const fill = (file: string, facts: Record<string, string>) => writeFileSync(path(file), filled(read(file), facts));
	fill(newProvider(root, acme), providerFacts);
	expect(contentProblems(root), 'without entries').toEqual([]);
	fill(newError(root, 'acme', '429', { today }), entryFacts);
	fill(newError(root, 'acme', 'no_anvil', { today }), entryFacts);
	const inside = newError(root, 'acme', 'anvil_delayed', { today });
	fill(inside, { ...entryFacts, status: '[200]' });
	writeFileSync(path(inside), read(inside).replace('transport: [http]', 'transport: [http-200-body]'));
	expect(contentProblems(root)).toEqual([]);
	const made = buildCatalogue(loadFromDisk(root).records).providers.find(({ id }) => id === 'acme');
	expect(made).toMatchObject({ name: 'Acme', full_name: 'Acme API', sources: { docs: { url: acme.docs, checked: today } } });
	expect(made?.entries.map(({ slug }) => slug)).toEqual(['429', 'anvil_delayed', 'no_anvil']);
	for (const address of ['/acme/', '/acme/429/', '/acme/no_anvil/', '/acme/anvil_delayed/'])
		expect(read('content/permalinks.txt').split('\n')).toContain(address);
});

test('it shows every field of the schema, in its order', () => {
	const { root, read } = contentCopy();
	const shown = [...read(newProvider(root, acme)).matchAll(/^(?:# )?(\w+):/gm)].map(([, field]) => field);
	expect(shown).toEqual(Object.keys(provider.shape));
});

test('every hint can be taken as it stands', () => {
	const { root, read } = contentCopy();
	const [, ...lines] = filled(read(newProvider(root, acme)), providerFacts).split('\n');
	const all = lines
		.filter((line) => !/^# [A-Z]/.test(line))
		.map((line) => line.replace(/^(\s*)# /, '$1').replace('support: {}', 'support:'));
	expect(readYaml(all.join('\n'), provider).problems).toEqual([]);
});

test('names that YAML would read otherwise stay what they are', () => {
	const { root } = contentCopy();
	newProvider(root, { ...acme, id: 'odd', name: '1&1: Cloud #1 API' });
	const { problems } = loadFromDisk(root);
	expect(problems.filter(({ message }) => !message.startsWith('missing'))).toEqual([]);
});

test('what cannot be made says why, and writes nothing', () => {
	const { root, read } = contentCopy();
	const refused = (over: Partial<typeof acme>) => expect(() => newProvider(root, { ...acme, ...over }));
	refused({ id: 'compare' }).toThrow('"compare" is a reserved address; choose another id');
	refused({ id: 'Acme Inc' }).toThrow('"Acme Inc" cannot be an address');
	refused({ id: '../acme' }).toThrow('cannot be an address');
	refused({ id: 'globex' }).toThrow('there is a provider "globex" already');
	refused({ id: 'hammock' }).toThrow(
		'"hammock" is what people call Globex: it is among the nicknames in content/providers/globex/provider.yaml',
	);
	refused({ docs: 'docs.acme.example' }).toThrow('"docs.acme.example" is no address of a page');
	refused({ name: ' ' }).toThrow('the name is empty');
	expect(contentProblems(root)).toEqual([]);
	expect(read('content/permalinks.txt')).not.toContain('acme');
});
