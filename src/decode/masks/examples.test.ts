import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMask, mask } from '../mask.ts';
import { maskSign } from '../mask-sign.ts';
import { addressExamples, fieldExamples, headerExamples, peopleExamples, shapeExamples } from './examples.ts';
import { anyText } from '../../../tests/fixtures/any-text.ts';
import { patience } from '../../../tools/pace.ts';
import { generalStarts } from './rules.ts';

const marked = Object.entries({ ...fieldExamples, ...headerExamples, ...addressExamples, ...peopleExamples, ...shapeExamples }).flatMap(
	([rule, texts]) => texts.map((text) => ({ rule, text })),
);
const plain = (text: string) => text.replace(/[«»]/g, '');
const secretIn = (text: string) => text.slice(text.indexOf('«') + 1, text.indexOf('»'));

/** What follows the start of a made-up key. */
const rest = 'a1B2c3D4e5F6g7H8i9J0k1L2';
const notices = [
	(key: string) => `Incorrect key ${key} was sent`,
	(key: string) => `{"error":{"message":"Key ${key} has expired"}}`,
	(key: string) => `"{\\"message\\":\\"First line\\n${key}\\"}"`,
	(key: string) => `\u001b[31m${key}\u001b[0m is no good`,
	(key: string) => `GET /v1/%20${key}`,
];

test('at least 100 kinds of secrets are known', () => {
	const kinds = new Set([...generalStarts.map(({ kind }) => kind), ...marked.map(({ rule }) => rule)]);
	expect(kinds.size).toBeGreaterThanOrEqual(100);
});

describe('each example loses its secret and keeps the words around', () => {
	test.each(marked)('$rule: $text', ({ text }) => {
		expect(secretIn(text).length).toBeGreaterThan(2);
		expect(mask(plain(text)).text).toBe(text.replace(/«[^»]*»/, () => maskSign));
	});

	test.each(generalStarts)('$kind: $start', ({ kind, start }) => {
		for (const notice of notices) {
			const found = mask(notice(start + rest));
			expect(found.text).toBe(notice(maskSign));
			expect(found.kinds).toEqual([{ kind, count: 1 }]);
		}
	});
});

test('a start alone, or one that begins a word, is no key', () => {
	for (const { start } of generalStarts) {
		for (const text of [`keys that start with ${start}`, `a ${start}... key`, `a ${start}xxxxxxxxxxxxxxxxxxxx key`])
			expect(mask(text).text).toBe(text);
	}
});

const surroundings = anyText(120);
const anyExample = fc.constantFrom(...marked.map(({ text }) => text));
const { findSecrets } = createMask([{ keyPrefixes: ['acme.1_'] }]);

test('a secret is gone whatever stands around its text', () => {
	fc.assert(
		fc.property(surroundings, anyExample, surroundings, (before, text, after) => {
			const secret = secretIn(text);
			const found = mask(`${before}\n${plain(text)}\n${after}`).text;
			// The secret may stand in the surroundings by chance.
			expect(found.includes(secret)).toBe(before.includes(secret) || after.includes(secret));
		}),
		{ numRuns: 2_000 },
	);
});

test('no text makes it throw, and what it finds is in order and inside the text', () => {
	const pieces = marked.flatMap(({ text }) => plain(text).match(/[\s\S]{1,7}/g) ?? []);
	const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), anyText(8)), { maxLength: 60 });
	fc.assert(
		fc.property(texts, (parts) => {
			const text = parts.join('');
			let end = 0;
			for (const secret of findSecrets(text)) {
				expect(secret.start).toBeGreaterThanOrEqual(end);
				expect(secret.end).toBeGreaterThan(secret.start);
				end = secret.end;
			}
			expect(end).toBeLessThanOrEqual(text.length);
		}),
		{ numRuns: 2_000 },
	);
});

test('the time grows with the length, not with its square', () => {
	const timeOf = (text: string) => {
		const start = performance.now();
		findSecrets(text);
		return performance.now() - start;
	};
	// The best of three runs counts, and no more are made than it takes to know.
	const isQuick = (text: string, limit: number) => [1, 2, 3].some(() => timeOf(text) < limit);
	const isLinear = (unit: string) => {
		const [short, long] = [10_000, 80_000].map((size) => unit.repeat(Math.ceil(size / unit.length)));
		const noise = patience(0.1);
		if (isQuick(long ?? '', noise)) return true;
		// Eight times the text; a square would take 64 times as long. The rest is for the noise of a busy machine.
		return isQuick(long ?? '', 24 * Math.min(...[1, 2, 3].map(() => timeOf(short ?? ''))) + noise);
	};
	const units = [
		...marked.map(({ text }) => plain(text)),
		'key=',
		'key="',
		'?token=',
		'a:',
		'a@',
		'://a:',
		'-----BEGIN PRIVATE KEY-----',
		'eyJa.',
	];
	expect(units.filter((unit) => !isLinear(unit))).toEqual([]);
});
