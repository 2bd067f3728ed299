import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { content } from './src/integrations/content.ts';
import { hosting, leadsElsewhere } from './src/integrations/hosting.ts';
import { lightPreload } from './src/integrations/light-preload.ts';
import { offline } from './src/integrations/offline.ts';
import { packedData } from './src/integrations/packed-data.ts';
import { programFiles } from './src/integrations/program-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { basePath, site } from './src/site.ts';

// Every page names its sheet and scripts, and letters of a hash don't compress. Six tell 69 billion files apart. The name that
// Astro makes for the script of the layout would weigh on every page.
const names = {
	entryFileNames: '_astro/[hash:6].js',
	chunkFileNames: '_astro/[name].[hash:6].js',
	/** @param {{ names: string[] }} asset */
	assetFileNames: ({ names: [name = ''] }) => `_astro/${name.replace(/(?:@_@astro)?\.\w+$/, '')}.[hash:6][extname]`,
};

export default defineConfig({
	site: site.url,
	base: basePath || '/',
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	// Pages that aren't told yet wait, and others are rendered.
	build: { inlineStylesheets: 'never', concurrency: 1000 },
	devToolbar: { enabled: false },
	// Error texts must stay as they are: no curly quotes, no dashes from hyphens.
	// Code in guides is colored like that of all pages, in GuideCode.astro.
	markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
	integrations: [
		mdx(),
		content(),
		programFiles(),
		hosting(),
		sitemap({
			filter: (page) => !/\/offline\/$|\/compare\/[^/]+\/[^/]+\/$/.test(page) && !leadsElsewhere(new URL(page).pathname),
		}),
		packedData(),
		offline(),
		searchIndex(),
	],
	vite: {
		build: { assetsInlineLimit: 0 },
		// Builds write thousands of files there.
		server: { watch: { ignored: ['**/.build/**'] } },
		// The worker of the box loads parts of itself when a text needs them.
		worker: { format: 'es' },
		environments: {
			client: { build: { rollupOptions: { output: names } } },
			prerender: { build: { rollupOptions: { output: { assetFileNames: names.assetFileNames } } } },
		},
		plugins: [lightPreload],
	},
});
