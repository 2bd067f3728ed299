import { expect, test } from 'vitest';
import { anEntry, catalogueOf } from '../../../../tests/fixtures/catalogue.ts';
import type { Catalogue } from '../../../catalogue/model.ts';
import { entryView } from '../../../views/entry/entry.ts';
import { contextOf } from '../context.ts';
import { entryMarkdown } from './entry.ts';
import { bytes } from '../text/fit.ts';

const site = { name: 'Errdex', url: 'https://errdex.test', repository: 'https://git.test/errdex' };
const write = (all: Catalogue, slug: string, base?: string) => {
	const entry = all.entries.find((item) => item.slug === slug);
	if (!entry) throw new Error(`no entry ${slug}`);
	return entryMarkdown(entryView(entry, all), contextOf(base ? { ...site, base, url: site.url + base } : site));
};
const claim = (text: string, source = 'docs') => ({ text, source });
const thread = { kind: 'thread', title: 'A thread', url: 'https://git.test/issues/1', checked: '2026-11-21' };

test('an entry says who acts, how long and where that is read, and numbers its sources', () => {
	const waits = anEntry({
		verdict: {
			action: 'wait',
			actor: 'caller',
			wait: { from: 'header', name: 'retry-after', format: 'seconds', note: 'Seconds in `retry-after`.' },
			because: 'It passes.',
			source: 'docs',
			inferred: true,
		},
		causes: [claim('Too many.', 'seen'), claim('Too fast.')],
		sources: { seen: thread },
	});
	const text = write(catalogueOf({ bad_thing: waits }), 'bad_thing');
	expect(text).toContain('# Acme `bad_thing`: Bad thing');
	expect(text).toContain('Provider: [Acme](/acme.md). Status: [400](/status/400.md). Kind: code.');
	expect(text).toContain('**wait**: The same request can succeed later. It passes. [1, our reading]');
	expect(text).toContain('- Who acts: **caller**.');
	expect(text).toContain('- How long: Seconds in `retry-after`.\n- Read from: Header `retry-after`, in seconds');
	expect(text).toContain('- Too many. [2]\n- Too fast. [1]');
	expect(text).toContain(
		'1. official: [Errors](https://acme.example/errors), checked 2026-11-21.\n2. thread: [A thread](https://git.test/issues/1), checked',
	);
	expect(text).toContain('Page: <https://errdex.test/acme/bad_thing/>. Data: CC BY 4.0, Errdex.');
});

test('below a sub-path every link of the site begins with it', () => {
	const text = write(
		catalogueOf({ bad_thing: anEntry({ notes: [claim('See [the other](/acme/bad_thing/#fields).')] }) }),
		'bad_thing',
		'/ref',
	);
	expect(text).toContain('See [the other](/ref/acme/bad_thing.md).');
	expect(text).toContain('<https://errdex.test/ref/acme/bad_thing/>');
	expect([...text.matchAll(/\]\((\/[^)]*)\)/g)].filter(([, href]) => !href?.startsWith('/ref/'))).toEqual([]);
});

test('a long sample is trimmed and says so', () => {
	const sample = { label: 'HTML page', language: 'html', text: `<p>${'ä'.repeat(2_000)}</p>`, source: 'docs' };
	const text = write(catalogueOf({ bad_thing: anEntry({ samples: [sample] }) }), 'bad_thing');
	expect(text).toContain('Trimmed: the first 600 of 2007 characters.');
	expect(text).toContain(`\`\`\`html\n<p>${'ä'.repeat(597)}\n[… trimmed]\n\`\`\``);
});

test('a request and its correction are one block of a difference', () => {
	const head = 'POST https://api.acme.example/v1/do';
	const pair = { label: 'Wrong number', wrong: `${head}\n\n{"a": 2}`, right: `${head}\n\n{"a": 1}`, why: 'Too large.', source: 'docs' };
	const text = write(catalogueOf({ bad_thing: anEntry({ requests: [{ ...pair, inferred: true }] }) }), 'bad_thing');
	expect(text).toContain("## Wrong and right\n\nThese requests follow their sources. We haven't sent them.");
	expect(text).toContain(`Wrong number. Too large. [1, our reading]\n\n\`\`\`diff\n ${head}\n\n-{"a": 2}\n+{"a": 1}\n\`\`\``);
});

test('what is least important goes first, with its sources, and the page says what and where it is', () => {
	const long = (word: string) => Array.from({ length: 12 }, (_, index) => claim(`${word} ${index} ${'x'.repeat(150)}.`));
	const full = {
		causes: long('Cause'),
		fixes: long('Fix'),
		endpoints: long('Endpoint'),
		related: ['other'],
		sources: { seen: thread },
	};
	const withNote = (note: string) =>
		write(catalogueOf({ bad_thing: anEntry({ ...full, notes: [claim(note, 'seen')] }), other: anEntry({ code: 'other' }) }), 'bad_thing');
	const leftOut = (text: string) => /^Left out.*$/m.exec(text)?.[0];

	const short = withNote('A note.');
	expect(bytes(short)).toBeLessThan(6_000);
	expect(leftOut(short)).toBe(
		'Left out here to stay short: handle it in Python, endpoints, related errors at Acme. They are on the page: <https://errdex.test/acme/bad_thing/>.',
	);
	expect(short).toContain('A note. [2]');
	expect(short).not.toContain('Endpoint 0');

	const shorter = withNote('n'.repeat(1_500));
	expect(bytes(shorter)).toBeLessThan(6_000);
	expect(leftOut(shorter)).toContain('short: handle it in Python, endpoints, notes, related errors at Acme.');
	expect(shorter).not.toContain('A thread');
});

test('cases are rows, and cells with pipes do not break them', () => {
	const verdict = { action: 'fix', actor: 'caller', because: 'So.', source: 'docs' };
	const depends = anEntry({
		verdict: { action: 'depends', because: 'Look.', source: 'docs' },
		cases: ['a', 'b'].map((id) => ({ id, title: `Case | ${id}`, tell: 'The code is `a|b`.', condition: 'none', verdict })),
	});
	const text = write(catalogueOf({ bad_thing: depends }), 'bad_thing');
	expect(text).toContain('| Case \\| a | The code is `a\\|b`. | **fix** | caller | none | So. [1] |');
});
