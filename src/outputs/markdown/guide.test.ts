import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../tests/fixtures/content.ts';
import { guideView } from '../../views/guides/guide.ts';
import { contextOf } from './context.ts';
import { guideMarkdown } from './guide.ts';

const context = contextOf({ name: 'Errdex', url: 'https://errdex.test', repository: 'https://git.test/errdex' });
const all = fixtureCatalogue();
const guide = { id: 'a', href: '/guides/a/', title: 'A guide', summary: 'About.', order: 1, checked: '2026-11-21', about: [] };
const write = (body: string) => guideMarkdown(guideView({ ...guide, body }, all), context);

test('links lead to Markdown, files stay files, code stays code', () => {
	const fenced = '```ts\nimport a from "b";\nconst c = { d: <e>f</e> }; // [g](/acme/)\n```';
	const text = write(
		`See [one](/acme/#x), \`[two](/acme/)\`, [CSV](/compare/sdks.csv) and [out](https://a.b/c/).\n\n${fenced}\n\n- item\n\n  ${fenced.replaceAll('\n', '\n  ')}\n`,
	);
	expect(text).toContain('See [one](/acme.md), `[two](/acme/)`, [CSV](/compare/sdks.csv) and [out](https://a.b/c/).');
	expect(text.split('// [g](/acme/)')).toHaveLength(3);
});

test.each(['import X from "./x.astro";', '<X />', 'Text <b>bold</b>', 'Now {1 + 1}.', 'In a line: <ProviderTable of="body" />'])(
	'what has no Markdown form is named: %s',
	(body) => {
		expect(() => write(`Fine.\n\n${body}\n`)).toThrow(/content\/guides\/a\.mdx holds ".+": .*write the rest as Markdown/);
	},
);

test('a table holds every provider, or those that are asked for, and names its sources', () => {
	const [first, second] = all.providers;
	const text = write('Before.\n\n<ProviderTable of="request-ids" />\n\nAfter.');
	for (const { name, id } of all.providers) expect(text).toContain(`| [${name}](/${id}.md) [`);
	expect(text).toContain(`## Sources of the tables\n\n1. `);
	expect(text).toMatch(/After\.\n\n## Sources/);
	const narrow = write(`<ProviderTable of="request-ids" at="${first?.id}" />`);
	expect(narrow).toContain(`[${first?.name}]`);
	expect(narrow).not.toContain(`[${second?.name}]`);
});

test('a table or a provider that does not exist ends the build', () => {
	expect(() => write('<ProviderTable of="prices" />')).toThrow(/guides\/a\.mdx: there is no table "prices"; there are access, /);
	expect(() => write('<ProviderTable of="body" at="acme" />')).toThrow(/no provider "acme"/);
});
