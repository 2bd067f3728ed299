import type { Delay, Test } from '../../../../src/handlers/plan.ts';
import type { Action } from '../types.ts';

// What the build writes for each provider, and what explain and advise work on.

/** What to do. Left out: an actor that the cases decide, steps where there are none. */
export type SaidData = { action: Action; actor?: string; because: string; wait: string; steps?: string[] };

export type CaseData = SaidData & { id: string; title: string; tell: string };

/** How a program tells one situation from the others: the number of its case, and how it may wait. */
export type BranchData = { of?: number; when: Test; delay?: Delay };

export type EntryData = SaidData & {
	slug: string;
	kind: 'status' | 'code' | 'type';
	/** As on the wire; a problem-type URI in full. */
	code?: string | number;
	/** Other spellings and former names. */
	names?: string[];
	status: number[];
	title: string;
	/** Whether a response is this error. */
	match: Test;
	cases?: CaseData[];
	branches: BranchData[];
};

export type ProviderData = { id: string; name: string; hosts: string[]; entries: EntryData[] };
