import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFiles, putKept } from './kept-index.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'kept-index-'));
	vi.spyOn(process, 'cwd').mockReturnValue(root);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

/** Writes an index as Pagefind does, which leaves alone what is there, and answers the names of its files. */
function build(name: string, parts: string[]): string[] {
	const index = join(root, name);
	mkdirSync(index);
	putKept(index);
	for (const part of parts) {
		mkdirSync(dirname(join(index, part)), { recursive: true });
		if (!existsSync(join(index, part))) writeFileSync(join(index, part), `${part} of ${name}`);
	}
	const names = parts.map((part) => /en_\w+/.exec(part)?.[0]);
	writeFileSync(join(index, 'pagefind.en_0.pf_meta'), gzipSync(`pagefind_dcd${names.join(' ')}`));
	keepFiles(index);
	return readdirSync(index, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && !item.name.endsWith('.pf_meta'))
		.map(({ name: file }) => file)
		.sort();
}

test('an index gets the files of the one before, and keeps those that it names', () => {
	expect(build('first', ['fragment/en_a1.pf_fragment', 'fragment/en_b2.pf_fragment', 'index/en_c3.pf_index'])).toHaveLength(3);
	expect(build('second', ['fragment/en_a1.pf_fragment', 'fragment/en_d4.pf_fragment'])).toEqual(['en_a1.pf_fragment', 'en_d4.pf_fragment']);
	const read = (file: string) => readFileSync(join(root, file), 'utf8');
	expect(read('second/fragment/en_a1.pf_fragment')).toBe('fragment/en_a1.pf_fragment of first');
	const again = join(root, 'third');
	putKept(again);
	expect(readdirSync(join(again, 'fragment')).sort()).toEqual(['en_a1.pf_fragment', 'en_d4.pf_fragment']);
	expect(read('first/fragment/en_b2.pf_fragment')).toBe('fragment/en_b2.pf_fragment of first');
});
