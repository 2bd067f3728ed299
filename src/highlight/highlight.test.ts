import { afterEach, expect, test, vi } from 'vitest';
import { highlight } from './highlight.ts';

// What an earlier run kept would hide what is tested here.
const kept = vi.hoisted(() => vi.fn((_: readonly string[], make: () => unknown) => make()));
vi.mock('../kept/kept.ts', () => ({ kept }));
afterEach(() => vi.restoreAllMocks());

/** A machine so busy that half a second passes between any two looks at the clock. */
function slowClock(): void {
	let now = Date.now();
	vi.spyOn(Date, 'now').mockImplementation(() => (now += 600));
}
const code = 'if (!response.ok) throw new Error("refused"); // told';

test('a snippet is colored to its end, however long that takes', async () => {
	slowClock();
	const html = await highlight(code, 'typescript');
	expect(html).toContain('<i class=k>throw new </i>');
	expect(html).toContain('<i class=c>// told</i>');
});

test('what is kept has the same name before anything is colored and after', async () => {
	vi.resetModules();
	kept.mockClear();
	const { highlight: anew } = await import('./highlight.ts');
	await anew('const a = 1;', 'typescript');
	await anew('const b = 2;', 'typescript');
	const [first, second] = kept.mock.calls.map(([[version, colors]]) => [version, colors]);
	expect(second).toEqual(first);
});
