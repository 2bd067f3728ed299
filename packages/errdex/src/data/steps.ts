import type { ProviderData } from './form.ts';

/** What the entry of a large provider has no room for: of each error its steps, and of each of its cases what tells it and the steps. */
export type Rest = [steps: string[], ...cases: [tell: string, steps: string[]][]][];

export const restOf = ({ entries }: ProviderData): Rest =>
	entries.map(({ steps = [], cases = [] }) => [steps, ...cases.map((item): [string, string[]] => [item.tell, item.steps ?? []])]);

/** The whole data of a provider, from those of its entry and the rest. */
export const whole = (data: ProviderData, rest: Rest): ProviderData => ({
	...data,
	entries: data.entries.map((entry, at) => {
		const [steps = [], ...told] = rest[at] ?? [];
		const cases = entry.cases?.map((item, index) => ({ ...item, tell: told[index]?.[0] ?? item.tell, ...some(told[index]?.[1] ?? []) }));
		return { ...entry, ...some(steps), ...(cases && { cases }) };
	}),
});

const some = (steps: string[]) => (steps.length > 0 ? { steps } : {});
