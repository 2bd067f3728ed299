// A Chromium for the browser tests: the machine's own, or one that is installed here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export function findsChromium(root) {
	const places = [
		process.env.CHROMIUM_PATH,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	];
	if (places.some((place) => place && existsSync(place))) return true;
	const own = spawnSync(
		process.execPath,
		['-e', "import('@playwright/test').then(({chromium}) => process.exit(require('fs').existsSync(chromium.executablePath()) ? 0 : 1))"],
		{ cwd: root },
	);
	return own.status === 0;
}

export function installChromium(root) {
	console.error('Installing Chromium for the browser tests …');
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
		if (result.status === 0) return;
	}
	const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
		...{ cwd: root, stdio: 'inherit' },
	});
	if (status !== 0) throw new Error('Chromium could not be installed. Set CHROMIUM_PATH to one that this machine has.');
}
