import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// The provider alone: a sidebar with every page would make the work grow with the square of their number.
const sidebar = JSON.parse(readFileSync('providers.json', 'utf8'));

export default defineConfig({
	site: 'https://errdex.dev',
	// Beside the pages, where a build with nothing of earlier ones begins by removing it.
	cacheDir: '.cache',
	vite: { cacheDir: '.cache/vite' },
	integrations: [starlight({ title: 'Errors', sidebar })],
});
