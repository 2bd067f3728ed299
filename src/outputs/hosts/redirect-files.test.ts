import { expect, test } from 'vitest';
import type { Redirect } from '../../catalogue/redirects.ts';
import { caddyMap, mostRules, nginxMap, redirectRules } from './redirect-files.ts';

const alias: Redirect = { from: '/groq/quota/', to: '/groq/429/', page: true };
const upper = (n: number): Redirect => ({ from: `/groq/CODE_${n}/`, to: `/groq/code_${n}/`, page: false });

test('a redirect with a page of its own takes no rule; servers of your own get it as a real one', () => {
	expect(redirectRules([alias, upper(1)], '/below')).toBe(
		'/below/groq/CODE_1/ /below/groq/code_1/ 301\n/below/groq/CODE_1 /below/groq/code_1/ 301\n',
	);
	expect(caddyMap([alias], '')).toBe('/groq/quota/ /groq/429/ 301\n/groq/quota /groq/429/ 301\n');
	expect(nginxMap([alias, upper(1)])).toBe('/groq/quota/ /groq/429/;\n/groq/quota /groq/429/;\n~^/groq/CODE_1/?$ /groq/code_1/;\n');
});

test('past what hosts read, the forms without a slash go first', () => {
	const lines = redirectRules(
		Array.from({ length: 1500 }, (_, n) => upper(n)),
		'',
	).split('\n');
	expect(lines).toHaveLength(mostRules + 1);
	expect(lines.filter((text) => /^\S+\/ /.test(text))).toHaveLength(1500);
});
