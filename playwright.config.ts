import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.ts';
import { patience } from './tools/pace.ts';
import { whole } from './tools/whole.ts';

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '*.spec.ts',
	// Journeys that take long, and through what seldom changes: CI goes them, and WHOLE=1.
	...(!whole && { grepInvert: /@ci/ }),
	fullyParallel: true,
	workers: '100%',
	// A change is not held back by a journey that fails once on a busy machine and then passes: the gate names it, to be mended.
	retries: process.env.CI ? 1 : 0,
	forbidOnly: Boolean(process.env.CI),
	outputDir: 'test-results',
	// A limit is there for what hangs. How long a journey takes is no matter: machines differ, and others work on them.
	timeout: patience(120),
	expect: { timeout: patience(30) },
	// Journeys watch and cut the requests of the page itself; offline.spec.ts lets the worker in.
	use: { serviceWorkers: 'block', launchOptions, actionTimeout: patience(30), viewport: { width: 1280, height: 800 } },
});
