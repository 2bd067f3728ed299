/** Files that the script of every page asks for. They stand apart from files.ts so that the script carries nothing else from there. */
export const signatures = '/api/v1/signatures.json';
export const worker = '/sw.js';
