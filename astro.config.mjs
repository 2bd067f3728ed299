import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/highlight/theme.ts';
import { content } from './src/integrations/content.ts';
import { hosting, leadsElsewhere } from './src/integrations/hosting.ts';
import { lightPreload } from './src/integrations/light-preload.ts';
import { offline } from './src/integrations/offline.ts';
import { packedData } from './src/integrations/packed-data.ts';
import { programFiles } from './src/integrations/program-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { basePath, site } from './src/site.ts';

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
		content(),
		programFiles(),
		hosting(),
		sitemap({
			filter: (page) => !/\/offline\/$|\/compare\/[^/]+\/[^/]+\/$/.test(page) && !leadsElsewhere(new URL(page).pathname),
		}),
		packedData(),
		searchIndex(),
		offline(),
	],
	vite: {
		build: { assetsInlineLimit: 0 },
		// Builds write thousands of files there.
		server: { watch: { ignored: ['**/.build/**'] } },
		// The worker of the box loads parts of itself when a text needs them.
		worker: { format: 'es' },
		// The name that Astro makes for the script of the layout would weigh on every page.
		environments: { client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
		plugins: [lightPreload],
	},
});
