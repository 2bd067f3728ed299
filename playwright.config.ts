import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4399);

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	outputDir: 'test-results',
	// Journeys watch and cut the requests of the page itself; offline.spec.ts lets the worker in.
	use: { serviceWorkers: 'block', baseURL: `http://localhost:${port}`, launchOptions, viewport: { width: 1280, height: 800 } },
	webServer: {
		command: `node tools/serve.ts ${process.env.SITE_ROOT ?? 'dist'}`,
		port,
		env: { PORT: String(port) },
		reuseExistingServer: false,
	},
});
