/**
 * Addresses of files that aren't pages. Each is a constant of its own, so that a script in the browser only carries the ones
 * it uses. For files of one record, see `json` and `csv` in ids.ts.
 */
export const icon = '/favicon.svg';
export const touchIcon = '/apple-touch-icon.png';
export const socialPicture = '/social.png';
export const manifest = '/manifest.webmanifest';
export const searchDescription = '/opensearch.xml';
export const changesAtom = '/changes.xml';
export const changesJson = '/changes.json';
/** Version 1 of the data for programs. A later version gets its own folder; this one stays. */
export const apiFolder = '/api/v1/';
/** What answers need beyond names, in a folder for each build. */
export const boxFolder = '/box/';
/** Pagefind writes its index of the pages' text here. */
export const pagefindFolder = '/pagefind/';
/** Astro writes scripts and style sheets here; their names hold a hash of their content. */
export const assetFolder = '/_astro/';
