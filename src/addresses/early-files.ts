/** What the script of every page asks for or links to. It stands apart from files.ts and ids.ts so that the script carries nothing else from there. */
export const signatures = '/api/v1/signatures.json';
export const worker = '/sw.js';
/** The index of all errors on /find/. */
export const index = '/find/#index';
