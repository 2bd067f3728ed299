import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { flakyIn, type Gate, runGates } from './gates.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-gates-'));
afterAll(() => rmSync(folder, { recursive: true }));

let printed: string[] = [];
beforeEach(() => {
	printed = [];
	for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation((line) => void printed.push(String(line)));
});

/** A gate that runs a piece of JavaScript. */
const gate = (id: string, script: string, more: Partial<Gate> = {}): Gate => ({
	...{ id, name: id, command: [process.execPath, '-e', script] },
	...more,
});
const writes = (file: string, text: string) => `fs.appendFileSync(${JSON.stringify(join(folder, file))}, ${JSON.stringify(text)});`;
const junit = (suite: string) => `<?xml version="1.0"?><testsuites tests="99">${suite}</testsuites>`;

test('sums what the reports say, and counts a gate without one as one test', async () => {
	const suites =
		'<testsuite name="a" tests="7" failures="1" errors="1" skipped="2"></testsuite><testsuite name="b" tests="3" failures="0"/>';
	const counts = await runGates(
		[gate('plain', ''), gate('suite', `${writes('suite.xml', junit(suites))} process.exit(1)`, { report: join(folder, 'suite.xml') })],
		2,
		folder,
	);
	expect(counts).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('a suite that fails without a failed test, or without a report, is a failure', async () => {
	const good = junit('<testsuite name="a" tests="3" failures="0"/>');
	const counts = await runGates(
		[
			gate('crash', `${writes('crash.xml', good)} process.exit(1)`, { report: join(folder, 'crash.xml') }),
			gate('silent', '', { report: join(folder, 'none.xml') }),
			gate('missing', '', { command: ['no-such-command'] }),
		],
		1,
		folder,
	);
	expect(counts).toEqual({ passed: 3, failed: 3, skipped: 0 });
});

test('the output of a gate is shown when it fails, and otherwise only what it skipped', async () => {
	await runGates(
		[gate('bad', 'console.log("why"); process.exit(1)'), gate('good', 'console.log("fine\\n2 checks are skipped: no go")')],
		1,
		folder,
	);
	const text = printed.join('\n');
	expect(text).toContain('why');
	expect(text).toContain('2 checks are skipped: no go');
	expect(text).not.toContain('fine');
});

test('a gate waits for what it needs, and does not run without it', async () => {
	const counts = await runGates(
		[
			gate('second', writes('order', 'second '), { needs: ['first'] }),
			gate('first', `setTimeout(() => { ${writes('order', 'first ')} }, 50)`),
			gate('never', writes('order', 'never'), { needs: ['broken'] }),
			gate('broken', 'process.exit(1)'),
		],
		4,
		folder,
	);
	expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('first second ');
	expect(counts).toEqual({ passed: 2, failed: 1, skipped: 0 });
	expect(printed.join('\n')).toContain('not run: never');
});

test('gates that must be alone take turns; others run side by side, as many as there are lanes', async () => {
	const spell = (name: string, file: string) => `${writes(file, `<${name}`)} setTimeout(() => { ${writes(file, `${name}>`)} }, 300)`;
	await runGates([gate('a', spell('a', 'turns'), { alone: 'x' }), gate('b', spell('b', 'turns'), { alone: 'x' })], 4, folder);
	expect(readFileSync(join(folder, 'turns'), 'utf8')).toBe('<aa><bb>');
	await runGates([gate('a', spell('a', 'lane')), gate('b', spell('b', 'lane'))], 1, folder);
	expect(readFileSync(join(folder, 'lane'), 'utf8')).toBe('<aa><bb>');
	// Each of the two ends only when it has seen the other.
	const meet = (own: string, other: string) =>
		`${writes(own, 'here')} setInterval(() => { if (fs.existsSync(${JSON.stringify(join(folder, other))})) process.exit(0); }, 10)`;
	const counts = await runGates([gate('a', meet('one', 'other')), gate('b', meet('other', 'one'))], 2, folder);
	expect(counts.passed).toBe(2);
});

test('a journey that passed at the second try is named', () => {
	const output =
		'  1 skipped\n  2 flaky\n    tests/browser/a.spec.ts:1:1 › one ───\n    tests/browser/b.spec.ts:2:1 › two ───\n  3 passed (1.0m)\n';
	expect(flakyIn(output)).toEqual(['tests/browser/a.spec.ts:1:1 › one ───', 'tests/browser/b.spec.ts:2:1 › two ───']);
	expect(flakyIn('  3 passed (1.0m)\n')).toEqual([]);
});
