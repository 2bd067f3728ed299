import { explain } from '../failure.ts';
import { loadCover, loadSignatures } from '../load.ts';
import { answerPaste } from './answer-paste.ts';
import { answerQuery } from './answer-query.ts';
import { moveWithArrows } from './arrows.ts';
import { goToFirst } from './go-to-first.ts';
import { readInput } from './read-input.ts';
import { loadBoxSheet } from './sheet.ts';
import { BoxView } from './view.ts';

/**
 * The box is the field for errors, and the answer below it: on the home page, on /find/, on the page of a lost address, and in
 * the dialog that `/` opens on every page. It takes two things. A paste is an error as a program printed it, and is decoded:
 * the box names the entry, its verdict and its reasons. A query is a code, a status or a few words, and is searched for: the box
 * lists pages. It answers with each key, from signatures and texts that the browser has loaded. Nothing typed leaves the browser.
 *
 * `onQuery` is told each query that may be shown in an address, and '' for a paste or an empty field.
 */
export function attachBox(input: HTMLTextAreaElement, host: HTMLElement, onQuery: (query: string) => void = () => {}): void {
	loadBoxSheet();
	const view = new BoxView(host, () => void answer());
	let turn = new AbortController();

	/** Answers what stands in the field now, and leaves off answering what stood there before. */
	async function answer(): Promise<void> {
		turn.abort();
		turn = new AbortController();
		const { signal } = turn;
		try {
			const asked = await readInput(input.value, loadCover);
			signal.throwIfAborted();
			onQuery(asked.kind === 'query' ? asked.text : '');
			view.begin(asked);
			if (asked.kind === 'nothing') return;
			const known = await loadSignatures();
			signal.throwIfAborted();
			view.filters.offer(known.providers);
			if (asked.kind === 'paste') await answerPaste(asked.text, { known, view, signal });
			else await answerQuery(asked.text, view.filters.read(), { known, view, signal });
		} catch (error) {
			if (!signal.aborted) view.fail(error, () => void answer());
		}
	}

	const go = (event: Event) => {
		event.preventDefault();
		// When the data do not come, the answer says so; nothing else can go wrong here.
		goToFirst(input, host).catch(explain);
	};
	input.addEventListener('input', () => void answer());
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) go(event);
	});
	input.form?.addEventListener('submit', go);
	moveWithArrows(input, host);
	// Loaded at the first touch, so that the first key press finds it there. When it fails, the first answer says so.
	loadSignatures().catch(() => undefined);
	if (input.value) void answer();
}
