import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRecords } from '../load/disk.ts';
import { EntryPages, handOver } from '../load/handed-over.ts';
import { renderOrTake } from './kept-pages.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
	vi.stubGlobal(Symbol.for('errdex: records of the pages'), undefined);
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	rmSync(folder, { recursive: true });
});

type Options = Parameters<ReturnType<typeof renderOrTake>>[1];

/** The page that a build shows when the process beside Astro tells what it `says`, and the renderer makes `html`. */
async function built(component: string, says: string | undefined, html: string): Promise<string> {
	const entryPages = new EntryPages();
	if (says !== undefined) setTimeout(() => entryPages.tell('a/429', { view: () => '', hash: says }));
	handOver({ records: Promise.resolve(emptyRecords()), ...(says !== undefined && { entryPages }) });
	const render = renderOrTake(async () => new Response(html, { headers: { 'content-type': 'text/html' } }));
	const rendered = await render(new Request('https://errdex.dev/a/429/'), { routeData: { component } } as Options);
	if ('html' in rendered) return rendered.html;
	return (rendered instanceof Response ? rendered : rendered.response).text();
}

test('the page of an entry is taken from an earlier build as long as it says the same', async () => {
	const page = 'src/pages/[provider]/[slug].astro';
	expect(await built(page, 'one', '<p>first')).toBe('<p>first');
	expect(await built(page, 'one', '<p>second')).toBe('<p>first');
	expect(await built(page, 'another', '<p>second')).toBe('<p>second');
	expect(await built(page, undefined, '<p>third')).toBe('<p>third');
});

test('any other page is always rendered', async () => {
	expect(await built('src/pages/[provider]/index.astro', 'one', '<p>first')).toBe('<p>first');
	expect(await built('src/pages/[provider]/index.astro', 'one', '<p>second')).toBe('<p>second');
});
