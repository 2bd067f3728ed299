import { parentPort, workerData } from 'node:worker_threads';
import { loadFromDisk } from '../../src/load/disk.ts';
import { problemLines, rulesBrokenBy } from '../check-content.ts';
import type { Asked, Told } from './beside.ts';

const tell = (told: Told) => parentPort?.postMessage(told);
const { root, rules }: Asked = workerData;

const read = loadFromDisk(root);
if (read.problems.length === 0) tell({ records: read.records });
tell({ problems: problemLines(read, rules ? rulesBrokenBy(read) : []) });
