import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// Vitest leaves one core free; here nothing else runs meanwhile.
		maxWorkers: '100%',
		projects: [
			// Unit tests read the content of tests/fixtures alone: a new entry cannot break one.
			{
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/fixtures/**/*.test.ts'],
					testTimeout: 30_000,
				},
			},
			// What the facts themselves must hold to.
			{ test: { name: 'content', isolate: false, include: ['tests/content/**/*.test.ts'], testTimeout: 120_000 } },
			{
				test: {
					name: 'snippets',
					include: ['tests/snippets/**/*.test.ts', 'tests/sdks/**/*.test.ts'],
					testTimeout: 240_000,
					hookTimeout: 120_000,
				},
			},
			{ test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 60_000 } },
			// Every file reads all pages: they share what was read.
			{ test: { name: 'site', isolate: false, include: ['tests/site/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
		],
	},
});
