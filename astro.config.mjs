import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/highlight/theme.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { site } from './src/site.ts';

export default defineConfig({
	site: site.url,
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	// Error texts must stay as they are: no curly quotes, no dashes from hyphens.
	markdown: { processor: satteri({ features: { smartPunctuation: false } }), shikiConfig },
	integrations: [mdx(), searchIndex()],
	vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
});
