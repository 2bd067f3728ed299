import type { Delay, Plan } from './plan.ts';
import { type Limits, type Shape, shapeOf } from './shape.ts';

/** What is read for how long to wait: all that a response may say, no date in a header, or no time in a sentence either. */
type Delays = 'whole' | 'undated' | 'plain';

/** The shapes of a plan within limits. The languages try many of the same, and each is made once. */
export type Shapes = (delays: Delays, limits?: Limits) => Shape;

export function shapesOf(plan: Plan): Shapes {
	const undated = withoutDates(plan);
	const plans: Record<Delays, Plan> = { whole: plan, undated, plain: withoutSentences(undated) };
	const made = new Map<string, Shape>();
	return (delays, limits = {}) => {
		const key = JSON.stringify([delays, limits.most, limits.terse, [...(limits.without ?? [])]]);
		const shape = made.get(key) ?? shapeOf(plans[delays], limits);
		made.set(key, shape);
		return shape;
	};
}

const withoutSentences = (plan: Plan) => withDelays(plan, ({ sentence: _, ...delay }) => delay);

/** No provider documents a date in retry-after, although HTTP allows one. */
const withoutDates = (plan: Plan) =>
	withDelays(plan, (delay) => ({ ...delay, ...(delay.said && { said: { ...delay.said, undated: true as const } }) }));

function withDelays(plan: Plan, change: (delay: Delay) => Delay): Plan {
	const branches = plan.branches.map((branch) =>
		branch.action.do === 'wait' ? { ...branch, action: { do: 'wait' as const, delay: change(branch.action.delay) } } : branch,
	);
	return { ...plan, branches };
}
