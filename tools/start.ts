import { spawnSync } from 'node:child_process';
import { serveAndSay } from './serve.ts';

// A process of its own: what Astro needs for a build would stay in memory as long as the site is served.
const { status } = spawnSync(process.execPath, ['tools/build.ts', 'dist'], { stdio: 'inherit' });
await serveAndSay('dist', status === 0 ? undefined : 'The last good site is served instead.');
