/** Where a field of the data can be seen. search: the texts and names that typed words find. box: what a paste is answered with. */
export type Output = (typeof outputs)[number];
export const outputs = ['page', 'markdown', 'api', 'search', 'box'] as const;
/** The outputs that show a field, or the reason why none does. */
export type ShownIn<Outputs extends Output = Output> = readonly [Outputs, ...Outputs[]] | { internal: string };

type Value = string | number | boolean;
/** The paths of all fields of a record: messages.template. A list stands for its items, a record with free keys for itself. */
export type FieldOf<Data> = {
	[Name in keyof Data & string]-?: Below<NonNullable<Data[Name]>> extends infer Path
		? [Path] extends [never]
			? Name
			: `${Name}.${Path & string}`
		: never;
}[keyof Data & string];
type Below<Data> = Data extends Value
	? never
	: Data extends readonly (infer Item)[]
		? Below<Item>
		: string extends keyof Data
			? never
			: FieldOf<Data>;

/** A decision for every field: one that you add to the schema and forget here does not compile. */
export type DecideOn<Outputs extends Output, Data> = { readonly [Name in FieldOf<Data>]: ShownIn<Outputs> };

export const read = ['page', 'markdown', 'api'] as const;
export const readAndSearched = [...read, 'search'] as const;
export const readAndPasted = [...read, 'box'] as const;
export const everywhere = [...read, 'search', 'box'] as const;
