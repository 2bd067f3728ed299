import { close, createIndex, type HTMLFile } from 'pagefind';

/** What nobody looks for in prose, and much of the text: programs and the list of sources. */
const unsearched = ['snippet-tabs', 'ol.sources'];
/** The same, and what stands around the text of a page, as far as it can be told without a parser: half of what would be sent. */
const unsent = new RegExp(
	[/<body[^>]*>[\s\S]*?(?=<main)/, /<\/main>[\s\S]*$/, /<snippet-tabs[^>]*>[\s\S]*?<\/snippet-tabs>/, /<ol class="?sources[\s\S]*?<\/ol>/]
		.map(({ source }) => source)
		.join('|'),
	'g',
);
/** Pages without this mark are no matter of the index. */
const mark = 'data-pagefind-body';

/** A page without what only Pagefind reads. A tag ends at its first >, since text and attributes of a page escape it. */
export const withoutMarks = (html: string): string =>
	html
		.replace(/<span hidden data-pagefind-filter="[^"]*"><\/span>/g, '')
		.replace(/<[a-z][^>]* data-pagefind-[^>]*>/g, (tag) => tag.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ''));

/** So many pages may wait for Pagefind, which takes them in at its own pace. */
const mostWaiting = 100;

export type TextIndex = {
	/** Takes in a page under the name of its file below the root of the site; another time it does nothing. */
	add: (file: string, html: () => string) => Promise<void>;
	/** Ends the index. Throws an error that names what Pagefind could not read. */
	files: () => Promise<{ path: string; content: Uint8Array }[]>;
};

/** Starts Pagefind, which works in a process of its own while pages are still being made. */
export async function startTextIndex(): Promise<TextIndex> {
	const { index, errors } = await createIndex({ includeCharacters: '_-', excludeSelectors: unsearched });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
	const taken = new Set<string>();
	const failed: string[] = [];
	const waiting: Promise<void>[] = [];
	const take = async (page: HTMLFile) => {
		failed.push(...(await index.addHTMLFile(page)).errors);
	};
	return {
		add: async (file, html) => {
			if (taken.has(file)) return;
			taken.add(file);
			const content = html();
			if (!content.includes(mark)) return;
			waiting.push(take({ sourcePath: file, content: content.replace(unsent, '') }));
			if (waiting.length > mostWaiting) await waiting.shift();
		},
		files: async () => {
			await Promise.all(waiting);
			// Pagefind's own writeFiles answers before all is on the disk: closed right after it, it left files empty.
			const { errors: unread, files } = await index.getFiles();
			await close();
			failed.push(...unread);
			if (failed.length > 0) throw new Error(`Pagefind: ${failed.join(', ')}`);
			return files;
		},
	};
}
