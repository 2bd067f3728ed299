import { href } from '../../addresses/ids.ts';
import type { Signatures } from '../../signatures/signatures.ts';
import { createMask } from '../../decode/mask.ts';
import { byNames, createNames } from '../../search/by-name.ts';
import { looksPasted, queryOf } from '../../search/looks-pasted.ts';
import { notices } from '../../search/notices.ts';
import { kept, proseQuery } from '../../search/prose-query.ts';
import type { Filters } from '../../search/search.ts';
import { moveWithArrows } from './arrows.ts';
import { atBase } from '../../layouts/base.ts';
import { loadBoxSheet } from './box-sheet.ts';
import { decodedView } from './decoded-view.ts';
import { loadDecoder, loadSearch, loadSignatures } from './load.ts';
import { searchProse } from './pagefind.ts';
import { filterBar } from './search-filters.ts';
import { element, fromDocument, fromProse, type Result, resultItem } from './search-results.ts';

/** Makes a field answer as one types or pastes. Below it: what was decoded, filters, a spoken status, results. */
export function attachBox(input: HTMLTextAreaElement, host: HTMLElement, onQuery: (query: string) => void = () => {}): void {
	loadBoxSheet();
	const decoded = element('div');
	const status = element('p');
	status.role = 'status';
	status.className = 'cite';
	const list = element('ol');
	list.className = 'results';
	const filters = filterBar(() => void run());
	host.append(decoded, filters.element, status, list);
	let turn = 0;
	let names: ReturnType<typeof createNames> | undefined;

	const show = (results: Result[], query: string) =>
		list.replaceChildren(...results.slice(0, kept).map((result) => resultItem(result, query)));

	async function run(): Promise<void> {
		const mine = ++turn;
		const current = () => mine === turn;
		const text = input.value.trim();
		filters.element.hidden = text === '' || looksPasted(text);
		decoded.replaceChildren();
		if (text === '') {
			onQuery('');
			list.replaceChildren();
			status.textContent = '';
			return;
		}
		try {
			const signatures = await loadSignatures();
			if (!current()) return;
			// The signatures know what keys look like: until they are there, nothing typed goes into the address.
			const pasted = looksPasted(text) || createMask(signatures.providers).mask(text).text !== text;
			onQuery(pasted ? '' : text);
			filters.element.hidden = pasted;
			filters.offer(signatures.providers);
			if (pasted) await answerPaste(text, signatures, current);
			else await answerQuery(text, signatures, filters.read(), current);
		} catch {
			if (current()) failed(status, list);
		}
	}

	async function answerPaste(text: string, signatures: Signatures, current: () => boolean): Promise<void> {
		const decode = await loadDecoder();
		if (!current()) return;
		const result = decode(text);
		decoded.replaceChildren(decodedView(text, result, signatures.providers));
		list.replaceChildren();
		const [first] = result.matches;
		status.textContent =
			result.outcome === 'known' && first
				? `${first.entry.title}. Verdict: ${first.meant?.action ?? first.entry.verdict}.`
				: result.outcome === 'ambiguous'
					? `${result.matches.length} possible entries.`
					: 'Not known.';
		if (result.outcome === 'unknown') await answerQuery(queryOf(createMask(signatures.providers).mask(text).text), signatures, {}, current);
	}

	async function answerQuery(query: string, signatures: Signatures, chosen: Filters, current: () => boolean): Promise<void> {
		names ??= createNames(signatures);
		const intent = names.read(query);
		const outright = names.documents.map((document) => ({ document, score: byNames(document, intent) })).filter(({ score }) => score > 30);
		const atOnce = outright.sort((a, b) => b.score - a.score).map(({ document }) => fromDocument(document, ''));
		if (atOnce.length > 0 && Object.keys(chosen).length === 0) {
			show(atOnce, query);
			status.textContent = say(notices(intent, signatures), Math.min(kept, atOnce.length));
		}
		const search = await loadSearch();
		if (!current()) return;
		const answer = search(query, chosen);
		const results = answer.results.map(({ document, text }) => fromDocument(document, text));
		show(results, query);
		status.textContent = say(answer.notices, list.childElementCount);
		const prose = proseQuery(answer, chosen);
		if (prose) await addProse(prose, query, answer.notices, current);
	}

	async function addProse(
		{ words, filters: narrow }: { words: string; filters: Record<string, string> },
		query: string,
		said: string[],
		current: () => boolean,
	): Promise<void> {
		try {
			const pages = await searchProse(words, narrow, 8);
			if (!current()) return;
			const have = new Set([...list.querySelectorAll('a')].map((link) => link.pathname));
			list.append(...pages.filter(({ url }) => !have.has(url)).map((page) => resultItem(fromProse(page), query)));
			status.textContent = say(said, list.childElementCount);
		} catch {
			if (current())
				status.textContent = `${say(said, list.childElementCount)} The text of the pages could not be searched: its index did not load.`;
		}
	}

	input.addEventListener('input', () => void run());
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			goToFirst(host, input);
		}
	});
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		goToFirst(host, input);
	});
	moveWithArrows(input, host);
	// Loaded at the first touch, so that the first key press finds it there; a failure is said when it matters.
	loadSignatures().catch(() => undefined);
	if (input.value) void run();
}

/** The first answer, if there is one; a paste never goes into an address. */
function goToFirst(host: HTMLElement, input: HTMLTextAreaElement): void {
	const first = host.querySelector('a');
	if (first) first.click();
	else if (!looksPasted(input.value)) location.assign(`${atBase(href.find())}?q=${encodeURIComponent(input.value.trim())}`);
}

function say(notices: string[], count: number): string {
	const found = count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'result' : 'results'}.`;
	return [...notices, notices.length > 0 && count > 0 ? `Near it: ${found}` : found].join(' ');
}

function failed(status: HTMLElement, list: HTMLElement): void {
	const link = document.createElement('a');
	link.href = atBase(`${href.find()}#index`);
	link.textContent = 'Open the A to Z index';
	status.replaceChildren('The search could not be loaded. ', link, ' or try again.');
	list.replaceChildren();
}
