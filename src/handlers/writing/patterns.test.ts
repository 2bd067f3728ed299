import { expect, test } from 'vitest';
import { alternatives, anchored, grouped } from './patterns.ts';

test('words that all alternatives begin or end with are written once', () => {
	expect(alternatives(['Too many requests for team', 'Too many tokens for team'])).toBe('Too many (requests|tokens) for team');
	expect(alternatives(['Lost it.', 'Lost all.'])).toBe('Lost (it\\.|all\\.)');
	expect(alternatives(['No such key', 'No key'])).toBe('No (such key|key)');
	expect(alternatives(['a b', 'c'])).toBe('a b|c');
	expect(alternatives(['a b'])).toBe('a b');
});

test('what the words of a group match is what they say', () => {
	const texts = ['Too many requests for team', 'Too many tokens for team', 'a for team', 'a (b) for', 'Too many'];
	for (const one of texts)
		for (const other of texts) {
			if (one === other) continue;
			const pattern = new RegExp(`^(${alternatives([one, other])})$`);
			for (const text of texts) expect(pattern.test(text), `${pattern} ${text}`).toBe(text === one || text === other);
		}
});

test('brackets are needed where an alternative is in none', () => {
	expect(anchored('starts', 'a|b')).toBe('^(a|b)');
	expect(anchored('ends', 'a (b|c)')).toBe('a (b|c)$');
	expect(anchored('starts', 'a\\(b|c')).toBe('^(a\\(b|c)');
	expect(anchored('contains', 'a|b')).toBe('a|b');
});

test('a group is as long as its limit allows', () => {
	expect(grouped(['aaa', 'bbb', 'ccc'], 7)).toEqual([['aaa', 'bbb'], ['ccc']]);
});
