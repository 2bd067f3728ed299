/**
 * Files at fixed addresses that are no pages. Each is a constant of its own, so that a script in the browser carries only
 * those that it names. Files of one record are made by `json` and `csv` in ids.ts.
 */
export const icon = '/favicon.svg';
export const touchIcon = '/apple-touch-icon.png';
export const socialPicture = '/social.png';
export const manifest = '/manifest.webmanifest';
export const searchDescription = '/opensearch.xml';
export const changesAtom = '/changes.xml';
export const changesJson = '/changes.json';
/** Version 1 of the data for programs. Another version gets another folder; this one stays. */
export const apiFolder = '/api/v1/';
export const signatures = `${apiFolder}signatures.json`;
export const searchTexts = '/search-texts.json';
/** Pagefind writes its index of the pages' text here. */
export const pagefindFolder = '/pagefind/';
/** Astro writes scripts and style sheets here; their names hold a hash of their content. */
export const assetFolder = '/_astro/';
export const worker = '/sw.js';
