import { spelling } from './weights.ts';

/** A word without the few endings in which a question and a page differ: "limits" and "limited" are "limit". */
export const stem = (word: string): string => (word.length >= spelling.stemFrom ? word.replace(/(?:ing|ed|es|s)$/, '') : word);
