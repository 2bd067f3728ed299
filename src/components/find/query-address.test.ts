import { expect, test } from 'vitest';
import { kindsOfSecrets, secrets } from '../../../tests/fixtures/secrets.ts';
import { createMask } from '../../decode/mask.ts';
import { filterMayStandInAddress, filtersIn, mayStandInAddress, queryPart } from './query-address.ts';

const { mask } = createMask([{ keyPrefixes: ['acme.1_'] }]);
const cover = (text: string) => mask(text).text;

test.each([
	['', ''],
	['groq 429', '?q=groq%20429'],
	['rate_limit_exceeded', '?q=rate_limit_exceeded'],
	['acme.1_Ab12Cd34Ef56', undefined],
	['why is sk-proj-a1B2c3D4e5F6g7H8i9J0 invalid', undefined],
	['{"error":{"code":"rate_limit_exceeded"}}', undefined],
	['line one\nline two', undefined],
])('%j adds %j', (text, part) => {
	expect(queryPart(text, cover)).toBe(part);
});

test('filters stand beside a query, never alone, and are read back; a link to an entry has none', () => {
	const part = queryPart('groq 429', cover, { provider: 'groq', status: '4' });
	expect(part).toBe('?q=groq%20429&only-provider=groq&only-status=4');
	expect(filtersIn(new URLSearchParams(part))).toEqual({ provider: 'groq', status: '4' });
	expect(queryPart('', cover, { provider: 'groq' })).toBe('');
	expect(filtersIn(new URLSearchParams('?provider=groq&status=429&code=rate_limit_exceeded'))).toEqual({});
});

test('no paste with a secret may stand in an address', () => {
	for (const { paste } of secrets) expect(mayStandInAddress(paste, cover), paste).toBe(false);
	for (const { text } of kindsOfSecrets) expect(mayStandInAddress(text, cover), text).toBe(false);
});

test('a filter with a secret may not, any other may', async () => {
	expect(await filterMayStandInAddress('sk-proj-a1B2c3D4e5F6g7H8i9J0')).toBe(false);
	expect(await filterMayStandInAddress('retry-after 429')).toBe(true);
	expect(await filterMayStandInAddress('')).toBe(true);
});
