import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'https://errdex.dev',
	// Beside the pages, where a build with nothing of earlier ones begins by removing it.
	cacheDir: '.cache',
	vite: { cacheDir: '.cache/vite' },
	markdown: { shikiConfig: { theme: 'css-variables' } },
});
