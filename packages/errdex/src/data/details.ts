import type { Plan } from '../../../../src/handlers/plan.ts';

/** What only the command shows of an entry: its meaning, and the plan that handlers are written from. */
export type Details = { summary: string; plan: Plan };
