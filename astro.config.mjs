import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/highlight/theme.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { site } from './src/site.ts';

// Vite wraps each import() in 0.8 kB of code that preloads style sheets. There is one sheet, and it is loaded already.
const plainDynamicImport = {
	name: 'plain-dynamic-import',
	enforce: 'pre',
	load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
	site: site.url,
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	// Error texts must stay as they are: no curly quotes, no dashes from hyphens.
	markdown: { processor: satteri({ features: { smartPunctuation: false } }), shikiConfig },
	integrations: [mdx(), searchIndex()],
	vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false }, plugins: [plainDynamicImport] },
});
