// Installs what the project needs, when it is not there yet. Plain JavaScript: it runs on the machine's own Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? '.', '..');
const stampFile = join(root, 'node_modules/.setup');
const stamp = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.update(process.platform + process.arch)
	.digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
	console.error('Installing dependencies …');
	const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
	run(npm[0], [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	writeFileSync(stampFile, stamp);
}
const node = spawnSync(join(root, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
const version = node.status === 0 ? node.stdout.trim() : process.version;
if (Number(/\d+/.exec(version)?.[0]) < 22) {
	console.error(
		`Errdex needs Node 22.18 or newer; this machine has ${version} and npm found no binary for ${process.platform}-${process.arch}.`,
	);
	process.exit(1);
}
if (process.argv.includes('--browser') && !chromium()) installChromium();

function chromium() {
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

function installChromium() {
	console.error('Installing Chromium for the browser tests …');
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
		if (result.status === 0) return;
	}
	run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
}

function run(command, args) {
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
