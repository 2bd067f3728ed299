import recorded from '../../content/record/changes.json';
import published from '../../content/record/published.json';
import { allChanges, type Change, type Published } from '../catalogue/changes.ts';
import { catalogue } from './astro.ts';

/** Every change of facts, recorded or only in the data so far, the newest first. */
export const changes = async (): Promise<Change[]> => allChanges(recorded as Change[], published as Published, await catalogue());
