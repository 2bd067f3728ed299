import { buildCatalogue } from '../../src/catalogue/build.ts';
import { loadFromDisk } from '../../src/load/disk.ts';

/** The content of the project, joined once for all checks in this folder. */
export const all = buildCatalogue(loadFromDisk(process.cwd()).records);
