import { defineConfig } from 'vitest/config';
import { patience } from './tools/pace.ts';

export default defineConfig({
	test: {
		// Vitest leaves one core free; alone it may have all. tools/test.ts gives each of two suites its share.
		maxWorkers: '100%',
		projects: [
			{
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
					testTimeout: patience(60),
					hookTimeout: patience(60),
				},
			},
			{
				test: {
					name: 'snippets',
					include: ['tests/snippets/**/*.test.ts', 'tests/sdks/**/*.test.ts'],
					testTimeout: patience(300),
					hookTimeout: patience(300),
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
