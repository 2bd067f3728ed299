import type { Delay } from '../plan.ts';
import type { Condition } from './conditions.ts';

/** What a handler does next once its error is at hand. */
export type Step =
	/** Ends with an error, always or when this holds. */
	| { do: 'raise'; reason: string; id?: string; when?: Condition }
	/** Ends without one. */
	| { do: 'leave'; when: Condition }
	/** Keeps in a variable whether the only wait fits. */
	| { do: 'keep'; when: Condition }
	/** Sets the seconds to wait. */
	| { do: 'wait'; delay: Delay }
	/** Sets them by the first choice that fits; without one there is no wait. */
	| { do: 'choose'; choices: Choice[] }
	| { do: 'refresh' }
	/** Waits the seconds that were set, or as long as `delay` says, which no response changes. */
	| { do: 'sleep'; delay?: Delay };

export type Raise = Extract<Step, { do: 'raise' }>;
/** `tries` are the requests in all, where the waits to choose from have different ones. */
export type Choice = { when?: Condition; delay: Delay | undefined; tries?: number };
