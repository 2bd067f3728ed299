import type { Entry } from '../catalogue/model.ts';
import { type Handler, keepHandlers, keepPlan } from './handlers.ts';
import type { Plan } from './plan.ts';
import { keepVariants, type Variant } from './sdks/variants.ts';

/** The plan for an entry, its handlers, and those around a call of an SDK. */
export type Written = { plan: Plan; handlers: Handler[]; variants: Variant[] };

/** Spares whoever shows the entry to write what is written already. */
export function keepWritten(entry: Entry, { plan, handlers, variants }: Written): void {
	keepPlan(entry, plan);
	keepHandlers(entry, handlers);
	keepVariants(entry, variants);
}
