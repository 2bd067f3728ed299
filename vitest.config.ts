import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		// Vitest leaves one core free; here nothing else runs meanwhile.
		maxWorkers: '100%',
		projects: [
			{ test: { name: 'unit', include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], testTimeout: 30_000 } },
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
