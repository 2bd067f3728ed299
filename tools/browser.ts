import { existsSync } from 'node:fs';

/** A Chromium that is already there; undefined lets Playwright use its own. */
export const chromiumPath = [
	process.env.CHROMIUM_PATH,
	// No window around the page: the journeys take half the time.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].find((path) => path && existsSync(path));

export const launchOptions = {
	...(chromiumPath && { executablePath: chromiumPath }),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
	],
};
