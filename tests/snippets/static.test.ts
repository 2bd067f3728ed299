import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { statusEntry } from '../../src/catalogue/query.ts';
import { whole } from '../../tools/whole.ts';
import { type Recipe, recipeFor } from '../../src/snippets/choose.ts';
import { languages } from '../../src/snippets/languages/index.ts';
import type { Language } from '../../src/snippets/languages/language.ts';
import { catalogueFromDisk } from '../replay/replay.ts';
import type { Runner } from './languages/runner.ts';
import { publishedSnippet } from './sources.ts';
import { toolchains } from './toolchains.ts';

const { present } = toolchains();
const root = mkdtempSync(join(tmpdir(), 'errdex-static-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Published = { name: string; kind: string; text: string };

/** Every text that pages show in a language: on entries, and the stream program of each provider. */
function published(language: Language): Published[] {
	const all = catalogueFromDisk();
	const entries = all.entries.map((entry) => ({ entry, recipe: recipeFor(entry) }));
	const streams = all.providers.flatMap((provider) => {
		const limited = provider.example.streams && statusEntry(provider, 429);
		return limited ? [{ entry: limited, recipe: 'stream' as Recipe }] : [];
	});
	return [...entries, ...streams].map(({ entry, recipe }) => ({
		name: `${entry.id.replace('/', '-')}-${recipe}`,
		kind: `${entry.provider.id} ${recipe}`,
		text: publishedSnippet(entry, language, { recipe }),
	}));
}

/** Writes each different text to a folder of its own. Outside CI, and where a compiler is slow, only the first of each recipe and provider. */
function written({ language, main, check }: Runner): string[] {
	const distinct = new Map<string, Published>();
	for (const item of published(language)) {
		const key = whole && check.texts === 'every one' ? item.text : item.kind;
		if (!distinct.has(key)) distinct.set(key, item);
	}
	return [...distinct.values()].map(({ name, text }) => {
		const folder = join(root, language.id, name);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, main), text);
		return join(folder, main);
	});
}

test('no token and no part is left in any snippet', () => {
	const left = languages.flatMap((language) =>
		published(language).flatMap(({ name, text }) =>
			[...text.matchAll(/__[A-Z][A-Z0-9_]*__|(?:\/\/|#) part: .*/g)].map(([found]) => `${name} ${language.label} ${found}`),
		),
	);
	expect(left).toEqual([]);
});

test.each(present.map((runner) => [runner.language.label, runner] as const))(
	'%s: what checks programs finds nothing',
	async (_, runner) => {
		const files = written(runner);
		expect(files.length).toBeGreaterThan(30);
		expect(await runner.check.run(files, join(root, runner.language.id))).toBe('');
	},
);
