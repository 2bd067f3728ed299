/**
 * Replaces the code that Vite adds around each import(). Vite's own costs 593 bytes on every page, in brotli, and takes a
 * dozen entry pages over their 12 kB. This one does what the site needs: it asks at once for all files behind an import().
 *
 * Vite has no option for it: `build.modulePreload: false` drops the files and keeps the code. So this goes by the id that
 * Vite gives its helper inside, and ends the build when that id stops working.
 */
export const lightPreload = {
	name: 'light-preload',
	enforce: 'pre' as const,
	apply: 'build' as const,
	load: (id: string) => (id === '\0vite/preload-helper.js' ? helper : undefined),
	generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
		// The event is documented, and Vite's helper sends it.
		const heavy = Object.keys(bundle).filter((file) => bundle[file]?.code?.includes('vite:preloadError'));
		if (heavy.length > 0) throw new Error(`light-preload no longer replaces Vite's helper, which is in ${heavy.join(', ')}`);
	},
};

const helper = `export const __vitePreload = (load, files = []) => {
	for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: import.meta.env.BASE_URL + file }));
	return load();
};`;
