import { rmSync } from 'node:fs';
import { deleteFormer } from './former.ts';

// Runs after a build, which doesn't wait for it. Deletes the folders that it is told, and what former builds left long ago.
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
deleteFormer();
