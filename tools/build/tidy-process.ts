import { rmSync } from 'node:fs';
import { deleteFormer } from './former.ts';

// Deletes what a build leaves, behind it: the folders that it is told, and of former builds what has been there for long.
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
deleteFormer();
