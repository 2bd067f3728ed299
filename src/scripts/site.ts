import './copy-code.ts';
import './snippet-tabs.ts';

// What only some pages need, or only after a touch, is loaded then: a page costs little before it is used.
if (document.querySelector('error-table')) void import('./error-table.ts');
if (document.querySelector('compare-table')) void import('./compare-table.ts');
if (document.querySelector('header-reader')) void import('./header-reader.ts');
if (document.querySelector('retry-timeline')) void import('./retry-timeline.ts');
if (document.querySelector('keep-offline')) void import('./keep-offline.ts');
if (document.querySelector('missing-page')) void import('./missing-page.ts');

const own = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
const field = own ?? document.querySelector<HTMLInputElement>('.search input');

/** Asks for the data together with the code that needs it, so that a slow line waits once. */
function fetchAhead(): void {
	document.head.append(
		Object.assign(document.createElement('link'), {
			rel: 'preload',
			as: 'fetch',
			crossOrigin: 'anonymous',
			href: `${import.meta.env.BASE_URL}api/v1/signatures.json`,
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
	import('./search-dialog.ts').then(
		({ openDialog }) => openDialog(typed),
		() => field?.focus(),
	);
}

if (own) {
	let attached = false;
	const attach = () => {
		if (!attached) fetchAhead();
		if (!attached) void import('./page-box.ts').then(({ attachPageBox }) => attachPageBox(own));
		attached = true;
	};
	own.addEventListener('focus', attach);
	if (/[?&](?:q|provider)=/.test(location.search) || own.value) attach();
} else {
	field?.addEventListener('click', openSearch);
	field?.addEventListener('input', openSearch);
}

addEventListener('keydown', (event) => {
	const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
	const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
	if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
		event.preventDefault();
		openSearch();
	}
});

// After the page has loaded, so that it costs a reader nothing: from then on what was visited opens without a network.
if (import.meta.env.PROD)
	addEventListener('load', () => {
		const types = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } })
			.trustedTypes;
		const url = `${import.meta.env.BASE_URL}sw.js`;
		const trusted = types?.createPolicy('worker', { createScriptURL: (address: string) => address }).createScriptURL(url) ?? url;
		navigator.serviceWorker?.register(trusted).catch(() => undefined);
	});
