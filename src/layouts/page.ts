import * as early from '../addresses/early-files.ts';
import '../components/code/copy-code.ts';
import '../components/code/snippet-tabs.ts';
import '../components/rail/current-section.ts';
import './color-scheme.ts';
import { registerWorker } from './offline-worker.ts';
import { usePart } from './tell-load.ts';

const atTop = (note: Node) => document.querySelector('main')?.prepend(note);

// Elements that only some pages have are defined in a script of their own: a page costs little before it is used.
// error-search is a mere place, which nothing defines.
if (document.querySelector(':not(:defined, error-search)')) usePart('A part of this page', import('./elements.ts'), atTop);

const own = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
const field = own ?? document.querySelector<HTMLInputElement>('.search input');

/** Asks for the data together with the code that needs it, so that a slow line waits once. */
function fetchAhead(): void {
	document.head.append(
		Object.assign(document.createElement('link'), {
			rel: 'preload',
			as: 'fetch',
			crossOrigin: 'anonymous',
			href: import.meta.env.BASE_URL + early.names.slice(1),
		}),
	);
}

let opening = false;

function openSearch(): void {
	if (own) {
		own.focus();
		return;
	}
	// What is typed while it loads, or after it failed, asks for nothing more.
	if (opening) return;
	opening = true;
	if (!document.querySelector('dialog')) fetchAhead();
	usePart('The search', import('../components/find/open.ts'), atTop, ({ openDialog }) => {
		opening = false;
		openDialog(field?.value ?? '');
	});
}

if (own) {
	let attached = false;
	let ready = false;
	let entered = false;
	const attach = () => {
		if (attached) return;
		attached = true;
		fetchAhead();
		const below = (note: Node) => own.form?.after(note);
		usePart('The search', import('../components/find/open.ts'), below, ({ attachPageBox }) => {
			attachPageBox(own);
			ready = true;
			if (entered) own.form?.requestSubmit();
		});
	};
	// A reader can be in the field before this script is.
	if (/[?&](?:q|provider)=/.test(location.search) || own.value || document.activeElement === own) attach();
	own.addEventListener('focus', attach);
	// A submit before the box is there waits for it.
	own.form?.addEventListener('submit', (event) => {
		if (ready || own.value === '') return;
		event.preventDefault();
		entered = true;
	});
} else {
	field?.form?.addEventListener('submit', (event) => {
		if (field.value === '') return;
		event.preventDefault();
		openSearch();
	});
	field?.addEventListener('click', openSearch);
	field?.addEventListener('input', openSearch);
	// What was typed before this script arrived.
	if (field?.value && document.activeElement === field) openSearch();
}

const noteFor = ({ target }: Event) => {
	if (target instanceof HTMLAnchorElement && target.matches('.ref'))
		void import('../components/sources/cite-note.ts').then(({ showNote }) => showNote(target));
};
addEventListener('pointerover', noteFor);
addEventListener('focusin', noteFor);

// What is old when the page is read, not when it was built.
for (const day of document.querySelectorAll<HTMLTimeElement>('.sources time'))
	day.classList.toggle('old', Date.now() - Date.parse(day.dateTime) > 180 * 864e5);

addEventListener('keydown', (event) => {
	const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
	const asked = event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/' && !event.altKey && !typing;
	if (asked) {
		event.preventDefault();
		openSearch();
	}
});

// After the page has loaded, so that it costs a reader nothing: from then on what was visited opens without a network.
if (import.meta.env.PROD) addEventListener('load', () => registerWorker().catch(() => {}));
