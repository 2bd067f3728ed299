import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, markdownHref, slugOf } from './ids.ts';

describe('the slug rule', () => {
	test.each([
		['status', '429', '429'],
		['code', 'rate_limit_exceeded', 'rate_limit_exceeded'],
		['code', 'MISSING_API_KEY', 'missing_api_key'],
		['code', '88', 'code-88'],
		['code', '21211', '21211'],
		['code', 'unauthenticated:bad-credentials', 'unauthenticated-bad-credentials'],
		['type', 'https://api.x.com/2/problems/usage-capped', 'usage-capped'],
		['type', 'https://api.x.com/2/problems/usage-capped/?a=b', 'usage-capped'],
		['type', 'about:blank', 'about-blank'],
	] as const)('%s %s is at %s', (kind, wire, slug) => {
		expect(slugOf(kind, wire)).toBe(slug);
	});

	test('a gRPC status is named as such', () => {
		expect(slugOf('code', 'RESOURCE_EXHAUSTED', true)).toBe('grpc-resource-exhausted');
	});

	test('letter case never makes another address', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/),
				(code) => slugOf('code', code.toUpperCase()) === slugOf('code', code.toLowerCase()),
			),
		);
	});

	test('whatever is sent, the address holds only letters, digits, hyphens and underscores', () => {
		fc.assert(fc.property(fc.string(), (code) => /^[a-z0-9_-]*$/.test(slugOf('code', code))));
	});
});

test('hyphen, underscore and letter case are one spelling', () => {
	expect(canonical('RATE-LIMIT_Exceeded')).toBe(canonical('rate_limit-exceeded'));
});

test('the Markdown of a page stands beside it', () => {
	expect(['/groq/429/', '/groq/', '/', '/groq/#request-id', '/find/?q=429'].map((page) => markdownHref(page))).toEqual([
		'/groq/429.md',
		'/groq.md',
		'/index.md',
		'/groq.md',
		'/find.md',
	]);
	expect([markdownHref('/', '/ref'), markdownHref('/groq/429/', '/ref')]).toEqual(['/ref/index.md', '/ref/groq/429.md']);
});
