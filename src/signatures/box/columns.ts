/** Rows, field by field: each field's name travels once, and like values stand together, which compresses better. */
export type Columns<Row extends object> = { [Field in keyof Row]-?: (Exclude<Row[Field], undefined> | null)[] };

/** A field that a row doesn't have is null. */
export function toColumns<Row extends object>(rows: Row[]): Columns<Row> {
	const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
	return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field] ?? null)])) as Columns<Row>;
}

export function fromColumns<Row extends object>(columns: Columns<Row>): Row[] {
	const fields = Object.entries(columns) as [string, unknown[]][];
	const size = Math.max(0, ...fields.map(([, values]) => values.length));
	return Array.from(
		{ length: size },
		(_, index) => Object.fromEntries(fields.flatMap(([field, values]) => (values[index] == null ? [] : [[field, values[index]]]))) as Row,
	);
}
