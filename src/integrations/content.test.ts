import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catalogue } from '../load/astro.ts';
import { content } from './content.ts';

const file = 'content/providers/globex/errors/429.yaml';
let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
	vi.stubGlobal(Symbol.for('errdex: records of the pages'), undefined);
});
afterEach(() => {
	vi.unstubAllGlobals();
	rmSync(root, { recursive: true });
});

/** Dev as Astro starts it, with a watcher that tells what it is told. */
async function dev() {
	const watcher = new EventEmitter();
	const [error, page, browser] = [vi.fn(), vi.fn(), vi.fn()];
	const server = { watcher, environments: { ssr: { hot: { send: page } }, client: { hot: { send: browser } } } };
	const { hooks } = content();
	hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${root}/`) } } as never);
	await hooks['astro:server:setup']?.({ server, logger: { error } } as never);
	const save = (from: RegExp, to: string) => {
		writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));
		watcher.emit('all', 'change', join(root, file));
	};
	return { save, error, page, browser };
}

const titleNow = async () => (await catalogue()).entries.find(({ id }) => id === 'globex/429')?.title;

test('a changed entry shows at once: pages ask for their paths anew, and browsers for the page', async () => {
	const { save, page, browser } = await dev();
	save(/^title: .*$/m, 'title: Another title');
	await expect.poll(titleNow).toBe('Another title');
	expect(page).toHaveBeenCalledWith('astro:content-changed', {});
	expect(browser).toHaveBeenCalledWith({ type: 'full-reload' });
});

test('with a problem the record stays, and the problem is told with its line', async () => {
	const { save, error, browser } = await dev();
	const before = await titleNow();
	save(/^title: .*$/m, 'titel: Wrong');
	await expect.poll(() => error.mock.calls.length).toBe(1);
	expect(await titleNow()).toBe(before);
	expect(error.mock.calls.join('\n')).toMatch(/^content\/providers\/globex\/errors\/429\.yaml:\d+: titel: /m);
	expect(browser).not.toHaveBeenCalled();
});

test('a file that is emptied before it is written is read once, when it is whole', async () => {
	const { save, error, page } = await dev();
	const whole = readFileSync(join(root, file), 'utf8');
	writeFileSync(join(root, file), '');
	save(/$/, '');
	writeFileSync(join(root, file), whole.replace(/^title: .*$/m, 'title: Written in two steps'));
	await expect.poll(titleNow).toBe('Written in two steps');
	expect(page).toHaveBeenCalledTimes(1);
	expect(error).not.toHaveBeenCalled();
});
