import { excerptOf } from '../../../decode/excerpt.ts';
import { whenSlow } from '../../../layouts/tell-load.ts';
import type { Filters } from '../../../search/search.ts';
import { explain } from '../failure.ts';
import { loadCover, loadProviders } from '../load.ts';
import { pause } from '../pause.ts';
import { answerPaste } from './answer-paste.ts';
import { answerQuery } from './answer-query.ts';
import { moveWithArrows } from './arrows.ts';
import { goToFirst } from './go-to-first.ts';
import { keepShort } from './keep-short.ts';
import { readInput } from './read-input.ts';
import { loadBoxSheet } from './sheet.ts';
import { BoxView } from './view.ts';

/**
 * "The box" is the search field together with the answer below it. It appears on the home page, on /find/, on the 404 page,
 * and in the dialog that `/` opens on every page. It takes two kinds of text:
 * - A paste is an error as a program printed it. The box decodes it and shows the entry, its verdict and the evidence.
 * - A query is a code, a status or a few words. The box searches and lists pages.
 *
 * The box answers with every key, inside the browser. A query may go into an address; a paste never does.
 *
 * `onQuery` gets each query that may go into an address, with its filters, and '' for a paste or an empty field. `chosen` are the
 * filters to begin with.
 */
export function attachBox(
	input: HTMLTextAreaElement,
	host: HTMLElement,
	onQuery: (query: string, filters: Filters) => void = () => {},
	chosen: Filters = {},
): void {
	const view = new BoxView(input, host, () => void answer(), chosen);
	let turn = new AbortController();

	/** Answers the current text, and abandons the answer to the previous one. */
	async function answer(): Promise<void> {
		turn.abort();
		turn = new AbortController();
		const { signal } = turn;
		const end = whenSlow((...words) => {
			if (!signal.aborted) view.sayLoading(...words);
		});
		try {
			const asked = await readInput(excerptOf(input.value), loadCover);
			signal.throwIfAborted();
			view.begin(asked);
			if (asked.kind !== 'query') onQuery('', {});
			if (asked.kind === 'nothing') return;
			view.filters.offer(await loadProviders());
			signal.throwIfAborted();
			if (asked.kind === 'query') onQuery(asked.text, view.filters.read());
			if (asked.kind === 'paste') await answerPaste(asked.text, { view, signal });
			else await answerQuery(asked.text, view.filters.read(), { view, signal });
		} catch (error) {
			if (!signal.aborted) view.fail(error, () => void answer());
		} finally {
			end();
		}
	}

	const go = (event: Event) => {
		event.preventDefault();
		// A failed load is told by the answer already, so this only reports bugs.
		goToFirst(input, host).catch(explain);
	};
	keepShort(input);
	showFromBeginning(input);
	input.addEventListener('input', () => void answer());
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) go(event);
	});
	input.form?.addEventListener('submit', go);
	moveWithArrows(input, host);
	void begin();

	/** Starts loading at the first touch, so that the first key finds the data. If it fails, the first answer says so. */
	async function begin(): Promise<void> {
		await pause();
		loadCover().catch(() => undefined);
		if (input.value) void answer();
		await pause();
		loadBoxSheet();
	}
}

/** A paste is read from its beginning, where the browser has gone to its end; also one that came before this script. */
function showFromBeginning(input: HTMLTextAreaElement): void {
	const toBeginning = () => requestAnimationFrame(() => (input.scrollTop = 0));
	input.addEventListener('paste', toBeginning);
	toBeginning();
}
