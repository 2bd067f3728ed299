import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyHeader, headersFile, immutable } from './headers.ts';

test.each([
	['hosting/nginx.conf', (name: string, value: string) => `add_header ${name} "${value}" always;`],
	['hosting/Caddyfile', (name: string, value: string) => `\t${name} "${value}"\n`],
])('%s sends every header, as it stands here', (file, line) => {
	const text = readFileSync(file, 'utf8');
	for (const [name, value] of everyHeader) expect(text).toContain(line(name, value));
});

test('only files that are there are kept for ever', () => {
	const file = headersFile('/below', ['/_astro/a.js']);
	expect(file).toContain(`/below/_astro/a.js\n  Cache-Control: ${immutable}\n`);
	expect(file.split('\n').filter((line) => line.startsWith('/below/_astro'))).toEqual(['/below/_astro/a.js']);
	expect(() =>
		headersFile(
			'',
			Array.from({ length: 100 }, (_, i) => `/_astro/${i}.js`),
		),
	).toThrow('Cloudflare Pages reads 100');
});
