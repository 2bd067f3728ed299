import { afterEach, expect, test, vi } from 'vitest';
import { explain, fetching, LoadError } from './failure.ts';

const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => log.mockClear());

test('a failed load is told as one, and is nobody’s bug', async () => {
	const failed = fetching('/box.json', () => Promise.reject(new TypeError('Failed to fetch')));
	await expect(failed).rejects.toThrow(LoadError);
	const error: unknown = await failed.catch((reason: unknown) => reason);
	expect(error).toMatchObject({ message: '/box.json did not load', cause: new TypeError('Failed to fetch') });
	expect(explain(error)).toBe('The search could not be loaded.');
	expect(log).not.toHaveBeenCalled();
});

test('any other exception is a bug: it is told as one, and reported to the console as it is', () => {
	for (const bug of [new TypeError('x is undefined'), new DOMException('no'), 'thrown text', undefined]) {
		expect(explain(bug)).toBe('Something went wrong here.');
		expect(log).toHaveBeenLastCalledWith(bug);
	}
	expect(log).toHaveBeenCalledTimes(4);
});

test('what was fetched comes through', async () => {
	await expect(fetching('x', () => Promise.resolve(7))).resolves.toBe(7);
});
