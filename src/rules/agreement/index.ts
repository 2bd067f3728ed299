import type { Rule } from '../rule.ts';
import { actsTwice } from './acts-twice.ts';
import { caseAndEntry } from './case-and-entry.ts';
import { sampleCodes } from './sample-codes.ts';
import { sameWords } from './same-words.ts';
import { statusAndCodes } from './status-and-codes.ts';
import { tellAndCodes } from './tell-and-codes.ts';

/** Pages that speak of the same situation say the same. */
export const agreement: Rule[] = [caseAndEntry, sameWords, sampleCodes, statusAndCodes, tellAndCodes, actsTwice];
