/** What the script of every page asks for or links to. It stands apart from files.ts and ids.ts so that the script carries nothing else from there. */
/** The names of all that the box finds. What else it needs is in files.ts. */
export const names = '/box.json';
export const worker = '/sw.js';
/** The index of all errors on /find/. */
export const index = '/find/#index';
