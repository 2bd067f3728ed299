import type { Provider } from '../../catalogue/model.ts';
import type { Citations, Cite } from '../citations.ts';

/** A table over providers in a guide. A cell is prose. `note` says what the table leaves out. */
export type GuideTable = { caption: string; heads: string[]; rows: { cells: string[]; cite: Cite }[]; note?: string };
/** Makes a table of what these providers say. */
export type MakeTable = (providers: Provider[], cites: Citations) => GuideTable;
