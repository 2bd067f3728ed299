import { expect, test } from 'vitest';
import { entry } from './entry.ts';
import { baseUrl, contactUrl, httpsUrl, mayLinkTo } from './links.ts';
import { prose } from './prose.ts';
import { acme } from '../../tests/fixtures/catalogue.ts';

const bad = [
	'javascript:alert(1)',
	'JavaScript:alert(1)',
	'java\nscript:alert(1)',
	' https://a.example/',
	'data:text/html,<script>',
	'file:///etc/passwd',
	'http://a.example/',
	'ftp://a.example/',
	'//a.example/',
	'https:a.example',
	'https:\\\\a.example',
	'https://user:pass@a.example/',
	'https://localhost/',
	'https://a.example/"onload=x',
	'https://a.example/a b',
	'',
];

test.each(bad)('%j is no address anywhere', (url) => {
	expect(httpsUrl.safeParse(url).success).toBe(false);
	expect(contactUrl.safeParse(url).success).toBe(false);
	expect(baseUrl.safeParse(url).success).toBe(false);
	expect(mayLinkTo(url)).toBe(false);
});

test('pages, mailboxes and API hosts are addresses where each is meant', () => {
	for (const url of ['https://a.example', 'https://docs.a.example/b-c?d=e#f', 'https://a.example/~x/%20(y)'])
		expect(httpsUrl.safeParse(url).success, url).toBe(true);
	expect(contactUrl.safeParse('mailto:help@a.example?subject=Bug%20Report').success).toBe(true);
	expect(httpsUrl.safeParse('mailto:help@a.example').success).toBe(false);
	for (const url of ['https://api.a.example/v1', 'wss://api.a.example', 'api.a.example:443'])
		expect(baseUrl.safeParse(url).success, url).toBe(true);
	expect(['/groq/429/', '#errors', 'https://a.example/'].filter(mayLinkTo)).toHaveLength(3);
});

test('every field with an address refuses other schemes', () => {
	const url = 'javascript:alert(1)';
	const over = [
		{ links: [{ label: 'A', url, source: 'docs' }] },
		{ support: { links: [{ label: 'A', url, source: 'docs' }] } },
		{ service_status: { url, text: 'None.', source: 'docs' } },
		{ service_status: { feed: url, text: 'None.', source: 'docs' } },
		{ base_urls: [{ url, note: 'The one.', source: 'docs' }] },
		{ sources: { docs: { kind: 'official', title: 'A', url, checked: '2026-11-21' } } },
	];
	for (const fields of over) expect(() => acme(fields), JSON.stringify(fields)).toThrow(/https:\/\//);
});

test('a link in prose leads to a page of the site or of the web', () => {
	expect(prose.safeParse('See [a](/b/), [c](https://d.example/e) and `[f](javascript:g)`.').success).toBe(true);
	for (const url of bad) expect(prose.safeParse(`See [this](${url}).`).success, url).toBe(false);
	expect(entry.shape.summary.safeParse('A <b>tag</b>').success).toBe(false);
	expect(prose.safeParse('When 1 < 2, and `<key>`.').success).toBe(true);
});
