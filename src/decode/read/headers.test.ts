import { describe, expect, test } from 'vitest';
import { readHeaders } from './headers.ts';

const clock = Date.parse('2026-11-22T12:00:00Z');
const date = 'date: Sun, 22 Nov 2026 10:00:00 GMT';

describe('the wait, in every notation', () => {
	test.each([
		['retry-after: 7', 7],
		['Retry-After: 7.66', 7.66],
		['retry-after-ms: 1500\nretry-after: 2', 1.5],
		[`${date}\nretry-after: Sun, 22 Nov 2026 10:01:30 GMT`, 90],
		['x-ratelimit-remaining-tokens: 0\nx-ratelimit-reset-tokens: 7.66s', 7.66],
		['x-ratelimit-remaining-requests: 0\nx-ratelimit-reset-requests: 6m0s', 360],
		[`${date}\nx-rate-limit-remaining: 0\nx-rate-limit-reset: 1795342500`, 900],
		[`${date}\nx-ratelimit-remaining: 0\nx-ratelimit-reset: 1795341660000`, 60],
		[`${date}\nx-ratelimit-remaining: 0\nx-ratelimit-reset: 2026-11-22T10:00:30Z`, 30],
	])('%s', (text, seconds) => {
		expect(readHeaders(text, clock).wait?.seconds).toBeCloseTo(seconds, 6);
	});
});

test('no header says it: there is no wait', () => {
	expect(readHeaders('content-type: application/json\nx-request-id: req_1', clock).wait).toBeUndefined();
});

test('a reset of a limit that is not used up is no reason to wait', () => {
	expect(readHeaders('x-ratelimit-remaining-tokens: 100\nx-ratelimit-reset-tokens: 7.66s', clock).wait).toBeUndefined();
});

test('a clock that is wrong here does not matter when the answer has a date', () => {
	const reading = readHeaders(`${date}\nx-rate-limit-remaining: 0\nx-rate-limit-reset: 1795341660`, clock + 9e9);
	expect(reading.wait?.seconds).toBe(60);
});

test('what is left of each limit', () => {
	expect(readHeaders('x-ratelimit-remaining-requests: 14370', clock).lines).toEqual([
		{ name: 'x-ratelimit-remaining-requests', value: '14370', left: 14370 },
	]);
});
