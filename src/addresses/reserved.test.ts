import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrongProviderId } from './reserved.ts';

describe('the id of a provider', () => {
	test.each(['groq', 'ai-api', 'x', 'a1'])('%s is one', (id) => {
		expect(wrongProviderId(id)).toBeUndefined();
	});

	test.each(['Groq', '1ai', '-x', 'a_b', 'a b', 'a/b', ''])('"%s" cannot be an address', (id) => {
		expect(wrongProviderId(id)).toContain('cannot be an address');
	});

	test('no page of the site itself is one', () => {
		const pages = readdirSync('src/pages', { withFileTypes: true })
			.filter((file) => file.isDirectory() || file.name.endsWith('.astro'))
			.map(({ name }) => name.replace('.astro', ''))
			.filter((name) => !name.startsWith('['));
		expect(pages.length).toBeGreaterThan(5);
		expect(pages.filter((name) => !wrongProviderId(name))).toEqual([]);
	});
});
