import { readdirSync } from 'node:fs';
import { defineConfig } from 'astro/config';

// In one piece, which is the default and faster, a collection of 10,000 pages is too large for V8 to compile.
const pages = readdirSync('src/content/docs', { recursive: true }).length;

export default defineConfig({
	site: 'https://errdex.dev',
	// Beside the pages, where a build with nothing of earlier ones begins by removing it.
	cacheDir: '.cache',
	vite: { cacheDir: '.cache/vite' },
	experimental: { collectionStorage: pages > 5000 ? 'chunked' : 'single-file' },
	markdown: { shikiConfig: { theme: 'css-variables' } },
});
