import { expect, test } from 'vitest';
import { acme, catalogueOf } from '../../../tests/fixtures/catalogue.ts';
import { providerView } from './provider.ts';

const known = (over: object) => {
	const all = catalogueOf(undefined, { providers: [{ id: 'acme', data: acme(over) }] });
	return all.providers.map((provider) => providerView(provider, all).head.known)[0];
};

test('the page of a provider counts its facts, and says when its sources and all of it were last read', () => {
	expect(known({})).toMatch(/^\d+ facts: \d+ documented\. All sources read since Nov 21, 2026\.$/);
	expect(known({ read_whole: '2026-11-28' })).toMatch(/\. Read in full on Nov 28, 2026\.$/);
});
