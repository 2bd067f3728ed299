import { defineConfig } from 'vitest/config';
import { patience } from './tools/pace.ts';

export default defineConfig({
	test: {
		// Vitest leaves one core free; alone it may have all. tools/test.ts gives each of two suites its share.
		maxWorkers: '100%',
		projects: [
			// Unit tests read the content of tests/fixtures alone: a new entry cannot break one.
			{
				test: {
					name: 'unit',
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/fixtures/**/*.test.ts'],
					testTimeout: patience(60),
					hookTimeout: patience(60),
				},
			},
			// The commands of package.json, started as programs, and the benchmark beside peers.
			{
				test: {
					name: 'commands',
					isolate: false,
					include: ['tools/**/*.test.ts', 'bench/*.test.ts'],
					testTimeout: patience(60),
					hookTimeout: patience(60),
				},
			},
			// What the facts themselves must hold to.
			{
				test: {
					name: 'facts',
					isolate: false,
					include: ['tests/content/**/*.test.ts'],
					testTimeout: patience(120),
					hookTimeout: patience(120),
				},
			},
			{
				test: {
					name: 'snippets',
					isolate: false,
					include: ['tests/snippets/**/*.test.ts'],
					testTimeout: patience(300),
					hookTimeout: patience(300),
				},
			},
			// The SDKs as they are installed. They share timers with nothing else.
			{ test: { name: 'sdks', include: ['tests/sdks/**/*.test.ts'], testTimeout: patience(300), hookTimeout: patience(300) } },
			// Every published handler, played what its page documents: one process a language.
			{
				test: {
					name: 'handlers',
					isolate: false,
					include: ['tests/handlers/**/*.test.ts'],
					testTimeout: patience(120),
					hookTimeout: patience(120),
				},
			},
			{
				test: {
					name: 'corpus',
					isolate: false,
					include: ['tests/corpus/**/*.test.ts'],
					testTimeout: patience(600),
					hookTimeout: patience(600),
				},
			},
			// What npm run package built, as its users call it.
			{
				test: {
					name: 'package',
					isolate: false,
					include: ['packages/*/tests/**/*.test.ts'],
					testTimeout: patience(120),
					hookTimeout: patience(120),
				},
			},
			// Every file reads all pages: they share what was read.
			{
				test: {
					name: 'site',
					isolate: false,
					include: ['tests/site/**/*.test.ts'],
					testTimeout: patience(300),
					hookTimeout: patience(300),
				},
			},
		],
	},
});
