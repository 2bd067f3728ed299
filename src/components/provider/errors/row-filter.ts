/** What the filters of a provider's table ask of a row. */
export type Row = { kind: string; statuses: string[]; verdicts: string[]; text: string };

/** Whether a row has what is asked for: all words, and each chosen value. A status is a number, a class such as 4xx, or none. */
export function matches(row: Row, asked: URLSearchParams): boolean {
	const words = (asked.get('text') ?? '').toLowerCase().split(/\s+/);
	const has = (name: string, values: string[]) => !asked.get(name) || values.includes(asked.get(name) ?? '');
	const classes = row.statuses.map((status) => `${status[0]}xx`);
	return (
		words.every((word) => row.text.includes(word)) &&
		has('kind', [row.kind]) &&
		has('status', row.statuses.length > 0 ? [...row.statuses, ...classes] : ['none']) &&
		has('verdict', row.verdicts)
	);
}

/** How many rows a value of a filter would leave beside the other filters. */
export function countWith(rows: Row[], asked: URLSearchParams, name: string, value: string): number {
	const other = new URLSearchParams(asked);
	other.set(name, value);
	return rows.filter((row) => matches(row, other)).length;
}
