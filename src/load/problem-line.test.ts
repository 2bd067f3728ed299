import { expect, test } from 'vitest';
import { problemLine } from './problem-line.ts';

const at = (path: (string | number)[], file = 'content/a.yaml') => problemLine({ file, line: 3, path, message: 'missing' });

test('a problem names its file, line and field', () => {
	expect(at(['sources', 'docs', 'url'])).toBe('content/a.yaml:3: sources.docs.url: missing');
	expect(at(['fixes', 0, 'text'])).toBe('content/a.yaml:3: fixes.0.text: missing');
	expect(at([])).toBe('content/a.yaml:3: file: missing');
});

test('outside YAML places in lists are left out', () => {
	expect(at(['blocks', 2, 'table'], 'content/a.mdx')).toBe('content/a.mdx:3: blocks.table: missing');
	expect(at([2], 'content/a.mdx')).toBe('content/a.mdx:3: file: missing');
});

test('names that hold signs of the line itself stand in quotes', () => {
	expect(at([':ind'])).toBe('content/a.yaml:3: ":ind": missing');
	expect(at(['or b'])).toBe('content/a.yaml:3: "or b": missing');
	expect(at(['classes', 'a.b', ''])).toBe('content/a.yaml:3: classes."a.b"."": missing');
});
