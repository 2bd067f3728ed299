// What answers beyond names, in one file: the box loads it when the first text asks for more.
export { createDecoder } from '../../decode/decode.ts';
export { createFind } from '../find.ts';
export { createSearch } from '../search.ts';
export { createNeeds } from './needs.ts';
export { createSplitShelf } from './split-shelf.ts';
