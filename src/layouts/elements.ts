import { usePart } from './tell-load.ts';

// What only some pages have. A page that is only read never asks for this file.
const parts: [name: string, load: () => Promise<unknown>][] = [
	['error-table', () => import('../components/provider/errors/error-table.ts')],
	['compare-table', () => import('../components/compare/compare-table.ts')],
	['header-reader', () => import('../components/compare/header-reader.ts')],
	['retry-timeline', () => import('../components/compare/retry-timeline.ts')],
	['keep-offline', () => import('../components/about/keep-offline.ts')],
	['example-errors', () => import('../components/home/example-errors.ts')],
	['missing-page', () => import('../components/find/open.ts')],
];
for (const [name, load] of parts) {
	const place = document.querySelector(name);
	if (place) usePart('This part of the page', load(), (note) => place.before(note));
}
