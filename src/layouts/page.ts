import * as early from '../addresses/early-files.ts';
import '../components/code/copy-code.ts';
import '../components/code/snippet-tabs.ts';
import '../components/rail/current-section.ts';
import './color-scheme.ts';
import { trustedPolicy } from '../outputs/hosts/trusted-policy.ts';

// Elements that only some pages have are defined in a script of their own: a page costs little before it is used.
// error-search is a mere place, which nothing defines.
if (document.querySelector(':not(:defined, error-search)')) void import('./elements.ts');

const own = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
const field = own ?? document.querySelector<HTMLInputElement>('.search input');

/** Asks for the data together with the code that needs it, so that a slow line waits once. */
function fetchAhead(): void {
	document.head.append(
		Object.assign(document.createElement('link'), {
			rel: 'preload',
			as: 'fetch',
			crossOrigin: 'anonymous',
			href: import.meta.env.BASE_URL + early.signatures.slice(1),
		}),
	);
}

function openSearch(): void {
	if (own) {
		own.focus();
		return;
	}
	if (!document.querySelector('dialog')) fetchAhead();
	const typed = field?.value ?? '';
	import('../components/find/search-dialog.ts').then(
		({ openDialog }) => openDialog(typed),
		() => field?.focus(),
	);
}

if (own) {
	let ready = false;
	let entered = false;
	const attach = () => {
		fetchAhead();
		import('../components/find/page-box.ts').then(
			({ attachPageBox }) => {
				attachPageBox(own);
				ready = true;
				if (entered) own.form?.requestSubmit();
			},
			() => own.form?.after('The search could not be loaded. Reload the page to try again.'),
		);
	};
	if (/[?&](?:q|provider)=/.test(location.search) || own.value) attach();
	else own.addEventListener('focus', attach, { once: true });
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
// Trusted Types asks for a policy behind the address of a worker; this one gives the only address there is, whatever it is asked.
type Trusted = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
if (import.meta.env.PROD)
	addEventListener('load', () => {
		const url = import.meta.env.BASE_URL + early.worker.slice(1);
		const policy = (window as { trustedTypes?: Trusted }).trustedTypes?.createPolicy(trustedPolicy, { createScriptURL: () => url });
		navigator.serviceWorker?.register(policy?.createScriptURL(url) ?? url).catch(() => {});
	});
