// Makes the project ready to run: dependencies, and with --browser a Chromium. Plain JavaScript for old versions: it runs on
// the machine's own Node, while everything else runs on the Node that the dependencies bring along.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addShell, findsChromium, installChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/install.mjs';
import { chooseNode } from './setup/node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
	if (Number(process.versions.node.split('.')[0]) < 18)
		throw new Error(`Errdex needs Node 18 or newer to install itself; this is Node ${process.versions.node}.`);
	installDependencies(root);
	chooseNode(root);
	if (process.argv.includes('--browser')) {
		if (!findsChromium(root)) installChromium(root);
		addShell();
	}
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
