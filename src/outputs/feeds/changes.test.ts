import { expect, test } from 'vitest';
import type { Change } from '../../schema/types.ts';
import { feedOf } from './changes.ts';

const change = (over: Partial<Change> = {}): Change => ({
	id: 'groq/498',
	date: '2026-11-26',
	what: 'changed',
	title: 'Groq 498: Flex tier capacity exceeded',
	fields: [{ field: 'verdict', before: 'wait: A minute <or> so.', after: 'fix: Waiting does not help.' }],
	...over,
});

test('a changed verdict is one item in both forms, with before and after', () => {
	const feed = feedOf([change()]);
	const json = JSON.parse(feed.json1()) as { items: { title: string; url: string; content_html: string }[] };
	expect(json.items).toHaveLength(1);
	expect(json.items[0]?.title).toBe('Groq 498: Flex tier capacity exceeded: verdict changed');
	expect(json.items[0]?.url).toMatch(/\/groq\/498\/$/);
	expect(json.items[0]?.content_html).toContain('before: wait: A minute &lt;or> so.');
	expect(json.items[0]?.content_html).toContain('after: fix: Waiting does not help.');
	const atom = feed.atom1();
	expect(atom.match(/<entry>/g)).toHaveLength(1);
	expect(atom, 'nothing of the data is markup').not.toContain('<or>');
});

test('the same changes give the same bytes; two changes of a day have two ids', () => {
	const changes = [change(), change({ fields: [{ field: 'status', before: '498', after: '429' }] })];
	expect(feedOf(changes).atom1()).toBe(feedOf(changes).atom1());
	const ids = [
		...feedOf(changes)
			.atom1()
			.matchAll(/<id>([^<]+)<\/id>/g),
	].map((match) => match[1]);
	expect(new Set(ids).size).toBe(ids.length);
});
