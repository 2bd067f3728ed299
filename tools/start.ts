import { spawnSync } from 'node:child_process';
import { runCommand } from './command.ts';
import { serveAndSay } from './serve.ts';

const usage = `npm start    builds the site into dist and serves it on this machine

PORT=4322 chooses another port than 4321, HOST=0.0.0.0 lets other machines in.`;

await runCommand({ usage, options: {}, positionals: [0, 0] }, () => {
	// A process of its own: what Astro needs for a build would stay in memory as long as the site is served.
	const { status } = spawnSync(process.execPath, ['tools/build.ts', 'dist'], { stdio: 'inherit' });
	return serveAndSay('dist', status === 0 ? undefined : 'The last good site is served instead.');
});
