import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/highlight/theme.ts';
import { hosting, movedAddresses } from './src/integrations/hosting.ts';
import { offline } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { basePath, site } from './src/site.ts';

// Vite's helper for import() weighs 0.8 kB on every page. This one does what is needed here: what stands behind an
// import() is asked for at once, not one after the other.
const preloadHelper = {
	name: 'preload-helper',
	enforce: 'pre',
	load: (id) =>
		id === '\0vite/preload-helper.js'
			? `export const __vitePreload = (load, files = []) => {
				for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: import.meta.env.BASE_URL + file }));
				return load();
			};`
			: undefined,
};

export default defineConfig({
	site: site.url,
	base: basePath || '/',
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	// Error texts must stay as they are: no curly quotes, no dashes from hyphens.
	markdown: { processor: satteri({ features: { smartPunctuation: false } }), shikiConfig },
	integrations: [
		mdx(),
		sitemap({ filter: (page) => !page.endsWith('/offline/') && !movedAddresses().has(page.slice(site.url.length)) }),
		searchIndex(),
		hosting(),
		offline(),
	],
	vite: {
		build: { assetsInlineLimit: 0, modulePreload: false },
		// The name that Astro makes for the script of the layout would weigh on every page.
		environments: { client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
		plugins: [preloadHelper],
	},
});
