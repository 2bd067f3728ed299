import { expect, test } from 'vitest';
import { contextOf } from './context.ts';
import { guideMarkdown } from './guide.ts';

const context = contextOf({ name: 'Errdex', url: 'https://errdex.test', repository: 'https://git.test/errdex' });
const write = (body: string) =>
	guideMarkdown(
		{ href: '/guides/a/', file: 'content/guides/a.mdx', title: 'A guide', summary: 'About.', checked: '2026-11-21', body },
		context,
	);

test('links lead to Markdown, files stay files, code stays code', () => {
	const fenced = '```ts\nimport a from "b";\nconst c = { d: <e>f</e> }; // [g](/acme/)\n```';
	const text = write(
		`See [one](/acme/#x), \`[two](/acme/)\`, [CSV](/compare/sdks.csv) and [out](https://a.b/c/).\n\n${fenced}\n\n- item\n\n  ${fenced.replaceAll('\n', '\n  ')}\n`,
	);
	expect(text).toContain('See [one](/acme.md), `[two](/acme/)`, [CSV](/compare/sdks.csv) and [out](https://a.b/c/).');
	expect(text.split('// [g](/acme/)')).toHaveLength(3);
});

test.each(['import X from "./x.astro";', '<X />', 'Text <b>bold</b>', 'Now {1 + 1}.'])('what is no Markdown is named: %s', (body) => {
	expect(() => write(`Fine.\n\n${body}\n`)).toThrow(/content\/guides\/a\.mdx holds ".+": .*write it as Markdown/);
});
