import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { close, createIndex, type HTMLFile } from 'pagefind';
import { keepFiles, putKept } from './kept-index.ts';

/**
 * What nobody looks for in prose, and what stands around the text of a page, as far as it can be told without a parser: more than
 * half of what would be sent. Each word of a page costs memory when the index is made.
 */
const unsent = new RegExp(
	[
		/<head>[\s\S]*?<\/head>/,
		/<body[^>]*>[\s\S]*?(?=<main)/,
		/<\/main>[\s\S]*$/,
		/<script[^>]*>[\s\S]*?<\/script>/,
		// Code and responses: the box reads those, with all they hold.
		/<pre[^>]*>[\s\S]*?<\/pre>/,
		/<snippet-tabs[^>]*>[\s\S]*?<\/snippet-tabs>/,
		// How to use the handler, which all pages say alike, and the classes of SDKs, which the box knows.
		/<section><h2 id="(?:handle|sdks)">[\s\S]*?<\/section>/,
		/<ol class="?sources[\s\S]*?<\/ol>/,
		// What stands beside the text: Pagefind would leave it out, too.
		/<aside class="?rail[\s\S]*?<\/aside>/,
		// The numbers of sources in the text.
		/<a class="ref"[^>]*>[^<]*<\/a>/,
	]
		.map(({ source }) => source)
		.join('|'),
	'g',
);
/** Pages without this mark are no matter of the index. */
const mark = 'data-pagefind-body';

/** A page as it is published, and the part of it that is sent to the index; nothing when it is no matter of that. */
export type Page = { html: string; searched: string };

/** Makes both of a page as it was rendered. */
export const pageOf = (rendered: string): Page => ({
	html: withoutMarks(rendered),
	searched: rendered.includes(mark) ? rendered.replace(unsent, '') : '',
});

/** A tag ends at its first >, since text and attributes of a page escape it. */
const withoutMarks = (html: string): string =>
	html
		.replace(/<span hidden data-pagefind-filter="[^"]*"><\/span>/g, '')
		.replace(/<[a-z][^>]* data-pagefind-[^>]*>/g, (tag) => tag.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));

/** So many pages may wait for Pagefind, which takes them in at its own pace. */
const mostWaiting = 100;

export type TextIndex = {
	/** Takes in what is sent of a page, under the name of its file below the root of the site. Another time it does nothing. */
	add: (file: string, searched: () => string) => Promise<void>;
	/** Ends the index and writes its files into a folder. Throws an error that names what Pagefind could not read or write. */
	write: (folder: string) => Promise<void>;
};

/** Starts Pagefind, which works in a process of its own while pages are still being made. */
export async function startTextIndex(): Promise<TextIndex> {
	const { index, errors } = await createIndex({ includeCharacters: '_-' });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
	const taken = new Set<string>();
	const failed: string[] = [];
	const waiting: Promise<void>[] = [];
	const take = async (page: HTMLFile) => {
		failed.push(...(await index.addHTMLFile(page)).errors);
	};
	return {
		add: async (file, searched) => {
			if (taken.has(file)) return;
			taken.add(file);
			const content = searched();
			if (content === '') return;
			waiting.push(take({ sourcePath: file, content }));
			if (waiting.length > mostWaiting) await waiting.shift();
		},
		write: async (folder) => {
			await Promise.all(waiting);
			putKept(folder);
			failed.push(...(await index.writeFiles({ outputPath: folder })).errors);
			await untilWhole(folder);
			await close();
			if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(', ')}`);
			keepFiles(folder);
			for (const name of await readdir(folder)) if (notOurs.test(name)) await rm(join(folder, name));
		},
	};
}

/** Pagefind brings user interfaces of its own, which no page loads. */
const notOurs = /^pagefind-.*(?:ui|highlight)\.(?:js|css)$/;

/** Seconds after which a file that is still empty stays so. */
const patience = 60;

/** Pagefind answers when its files are there, and closing it then would leave some empty. Each gets its content at one stroke. */
async function untilWhole(folder: string): Promise<void> {
	const items = await readdir(folder, { recursive: true, withFileTypes: true });
	let empty = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
	for (const end = Date.now() + patience * 1000; empty.length > 0; await pause(20)) {
		const sizes = await Promise.all(empty.map(async (name) => (await stat(name)).size));
		empty = empty.filter((_, index) => sizes[index] === 0);
		if (Date.now() > end) throw new Error(`Pagefind: ${empty[0]} is empty`);
	}
}
