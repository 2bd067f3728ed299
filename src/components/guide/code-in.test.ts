import { expect, test } from 'vitest';
import { codeIn } from './code-in.ts';

test('code comes back as it was written, with the name of its language', () => {
	expect(codeIn('<code class="language-ts">const a = &quot;&lt;b&gt; &amp;amp; &#39;c&#39;&quot;;\n</code>')).toEqual({
		text: 'const a = "<b> &amp; \'c\'";',
		language: 'ts',
		label: 'TypeScript',
	});
});

test.each(['<code>a</code>', '<code class="language-cobol">a</code>'])('%s is refused, with the languages that there are', (html) => {
	expect(() => codeIn(html)).toThrow(/after its fence: go, http, json, python, sh, ts$/);
});
