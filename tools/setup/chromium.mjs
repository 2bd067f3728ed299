// A Chromium for the browser tests: the machine's own, or one that is installed here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const shell = '/usr/bin/chromium-headless-shell';
const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(args) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
}

/** Puts the headless shell beside Debian's Chromium, of the same version, so that nothing else changes. Without it tests are slower. */
export function addShell() {
	if (process.env.CHROMIUM_PATH || !existsSync('/usr/bin/chromium') || existsSync(shell) || !isDebianRoot()) return;
	const { stdout } = spawnSync('dpkg', ['--status', 'chromium'], { encoding: 'utf8' });
	const [, version] = /^Version: (.*)$/m.exec(stdout ?? '') ?? [];
	if (!version) return;
	console.error('Installing the headless shell of Chromium, which halves the time of the browser tests …');
	const once = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
	apt([...once, 'install', '-y', '--no-remove', '--no-install-recommends', `chromium-headless-shell=${version}`]);
}

export function findsChromium(root) {
	const places = [
		process.env.CHROMIUM_PATH,
		shell,
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
	if (isDebianRoot()) {
		apt(['update', '-qq']);
		// Ubuntu has neither as a package.
		for (const name of ['chromium-headless-shell', 'chromium'])
			if (apt(['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core'])) return;
	}
	const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
		...{ cwd: root, stdio: 'inherit' },
	});
	if (status !== 0) throw new Error('Chromium could not be installed. Set CHROMIUM_PATH to one that this machine has.');
}
