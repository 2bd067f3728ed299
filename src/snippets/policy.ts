import type { Policy } from '../schema/recipe.ts';

/** The numbers of a recipe's policy as tokens: attempts is __ATTEMPTS__. */
export function policyValues({ retry, poll, stream }: Policy): Record<string, number> {
	const fields = Object.entries({ ...retry, ...poll, ...stream });
	return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === 'number' ? [[name.toUpperCase(), value]] : [])));
}
