import { expect, test } from 'vitest';
import { readDuration, readWait } from './durations.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
test.each([
	['2', 2, 'seconds'],
	['7.5', 7.5, 'seconds'],
	['6m0s', 360, 'duration'],
	['7.66s', 7.66, 'duration'],
	['2m59.56s', 179.56, 'duration'],
	['250ms', 0.25, 'duration'],
	['1h2m3s', 3723, 'duration'],
	['1795341660', 60, 'epoch-seconds'],
	['1795341660000', 60, 'epoch-ms'],
	['Sun, 22 Nov 2026 10:01:00 GMT', 60, 'http-date'],
	['2026-11-22T10:01:00Z', 60, 'iso8601'],
	['2026-11-22T09:59:00Z', 0, 'iso8601'],
])('%s is %d s', (value, seconds, format) => {
	expect(readWait(value, now)).toEqual({ seconds: expect.closeTo(seconds, 6), format });
});

test.each(['', 'soon', '-5', '1e9', 'NaN', '6m0', 'Sunday'])('%s is no wait', (value) => {
	expect(readWait(value, now)).toBeUndefined();
	expect(readDuration(value)).toBeUndefined();
});
