import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reserved } from './reserved.ts';

/** A string that begins with an address of the site: '/find/', href="/about/", `/${id}/`. An address in the middle of a sentence doesn't count. */
const typedOut = new RegExp(
	`(?:["'\`]/(?:${[...reserved].join('|')})(?:[/.?#"'\`]|\\$\\{)(?!\\*))|(?:\\b(?:href|src|action)=["'{\`]+/)|(?:\`/\\$\\{[^\`]*/\`)`,
	'g',
);

/** Each typed-out address of a source text, with its line. */
const found = (text: string) =>
	text.split('\n').flatMap((line, index) => [...line.matchAll(typedOut)].map((match) => ({ line: index + 1, text: match[0] })));

test('an address that is typed out is seen, in each of its forms', () => {
	for (const text of [
		`<a href="/find/">`,
		`<a href="/">`,
		`<form action='/find/'>`,
		`href={\`/status/\${code}/\`}`,
		"atBase('/find/#index')",
		"location.pathname.endsWith('/find/')",
		`\`/\${id}/\``,
		"fetch('/box.json')",
		"absolute('/changes.xml')",
	])
		expect(found(text), text).toHaveLength(1);
});

test('what only looks like one is left alone', () => {
	for (const text of [
		'<a href={href.find()}>',
		"name.replace('/', '')",
		`\`\${base}/offline/\``,
		"'A status is itself: `/groq/429/`.'",
		"import { href } from '../addresses/ids.ts';",
		"['/api/*']",
		`uri.endsWith(\`/\${segments.join('/')}\`)`,
		'/(?:href|src)="(\\/[^"]+)"/g',
	])
		expect(found(text), text).toEqual([]);
});

test('no address of the site is typed out in src/', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		// The handlers write programs, in whose languages slashes enclose patterns.
		.filter((name) => /\.(?:ts|astro)$/.test(name) && !/\.test\.ts$|^(?:addresses|handlers\/languages)\//.test(name));
	expect(files.length).toBeGreaterThan(100);
	const typed = files.flatMap((name) =>
		found(readFileSync(join('src', name), 'utf8')).map(
			({ line, text }) =>
				`src/${name}:${line} types out an address (${text}): ask src/addresses for it. Pages: href in ids.ts. Data of a record: json or csv there. Other files: files.ts.`,
		),
	);
	expect(typed).toEqual([]);
});
