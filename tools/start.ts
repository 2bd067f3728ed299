import { existsSync } from 'node:fs';
import { build } from './build.ts';
import { serveAndSay } from './serve.ts';

const good = build('dist');
if (!good && existsSync('dist')) console.error('The last good site is served instead.');
if (good || existsSync('dist')) await serveAndSay('dist');
else process.exitCode = 1;
