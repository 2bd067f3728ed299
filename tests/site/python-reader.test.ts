import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './built.ts';

const folder = mkdtempSync(join(tmpdir(), 'errdex-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

const noPython = spawnSync('python3', ['--version']).status !== 0;

test.skipIf(noPython && !process.env.CI)('the Python of the guide reads all.json, in about thirty lines', () => {
	const guide = readFileSync('content/guides/json-markdown-and-feeds.mdx', 'utf8');
	const program = /```python\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
	expect(program.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(32);
	const [reader, data] = [join(folder, 'reader.py'), join(root, 'api/v1/all.json')];
	writeFileSync(reader, program);
	const ask = (...args: string[]) => {
		const { stdout, stderr, status } = spawnSync('python3', [reader, data, ...args], { encoding: 'utf8' });
		expect(status, stderr).toBe(0);
		return JSON.parse(stdout);
	};
	expect(ask('groq', '429')).toMatchObject({
		action: 'wait',
		wait: expect.stringContaining('retry-after'),
		url: 'https://errdex.dev/groq/429/',
	});
	expect(ask('groq', '400', 'TOOL_USE_FAILED')).toMatchObject({ action: 'depends', url: 'https://errdex.dev/groq/tool_use_failed/' });
	expect(ask('groq', '429', 'not_known')).toMatchObject({ url: 'https://errdex.dev/groq/429/' });
	expect(ask('nobody', '429')).toBeNull();
});
