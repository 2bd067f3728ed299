import type { Provider } from '../../catalogue/model.ts';
import type { Action } from '../../schema/types.ts';

/**
 * One cell of a comparison. `text` is what CSV and JSON carry; the page shows the same as a mark with words, as a list
 * of cases, as links or as code.
 */
export type Cell = {
	text: string;
	href?: string;
	/** Addresses in the text, each with what stands before it. */
	links?: { before: string; text: string; href: string }[];
	action?: Action;
	/** Words beside the mark. */
	words?: string;
	/** The cases behind `depends`. */
	cases?: { action: Action; words: string }[];
	code?: true;
	/** A whole body, which may break anywhere. */
	body?: true;
	/** Says that there is nothing, and stands back behind what there is. */
	none?: true;
};

/** A comparison: its providers stand in columns, or in rows. */
export type Table = {
	id: string;
	title: string;
	caption: string;
	summary: string;
	/** Where the providers stand; the chooser hides columns or rows. */
	providersIn: 'columns' | 'rows';
	/** Heads after the first; `provider` when the column is a provider's. */
	columns: { title: string; provider?: string }[];
	first: string;
	rows: { head: Cell; provider?: string; cells: Cell[] }[];
};

export const nothing: Cell = { text: 'not documented', none: true };
/** A cell that says that there is nothing, and how one knows. */
export const none = (value: string): Cell => ({ text: value, none: true });
export const text = (value: string): Cell => ({ text: value });
export const code = (value: string): Cell => ({ text: value, code: true });

/** A verdict with a link and words, or with its cases: `wait: Seconds in retry-after.`, `depends; wait: …; stop: …`. */
export function verdictCell(action: Action, href: string, words: string, cases: NonNullable<Cell['cases']> = []): Cell {
	if (cases.length === 0) return { text: words ? `${action}: ${words}` : action, href, action, words };
	return { text: [action, ...cases.map((item) => `${item.action}: ${item.words}`)].join('; '), href, action, cases };
}

type About = Pick<Table, 'id' | 'title' | 'caption' | 'summary' | 'first'>;

/** A comparison with a column for each provider, and what each row asks of it. */
export const inColumns = (about: About, providers: Provider[], rows: { head: Cell; cellOf: (provider: Provider) => Cell }[]): Table => ({
	...about,
	providersIn: 'columns',
	columns: providers.map(({ id, name }) => ({ title: name, provider: id })),
	rows: rows.map(({ head, cellOf }) => ({ head, cells: providers.map(cellOf) })),
});

/** A comparison with rows for each provider; a column says what it shows of what a row is about. */
export const inRows = <Subject>(
	about: About,
	rows: { provider: Provider; head: Cell; subject: Subject }[],
	columns: [title: string, cellOf: (subject: Subject) => Cell][],
): Table => ({
	...about,
	providersIn: 'rows',
	columns: columns.map(([title]) => ({ title })),
	rows: rows.map(({ provider, head, subject }) => ({ provider: provider.id, head, cells: columns.map(([, cellOf]) => cellOf(subject)) })),
});

/** The same comparison of some of the providers. A row that tells of none of these stays where providers stand in columns. */
export function ofProviders(table: Table, ids: ReadonlySet<string>): Table {
	const among = ({ provider }: { provider?: string }) => provider === undefined || ids.has(provider);
	const { columns, rows } = table;
	return {
		...table,
		columns: columns.filter(among),
		rows: rows.filter(among).map((row) => ({ ...row, cells: row.cells.filter((_, index) => columns[index] && among(columns[index])) })),
	};
}

/** The same cells as comma-separated values (RFC 4180). */
export function toCsv({ first, columns, rows }: Table): string {
	const quote = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
	const lines = [
		[first, ...columns.map((column) => column.title)],
		...rows.map((row) => [row.head.text, ...row.cells.map((cell) => cell.text)]),
	];
	return `${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** The same cells as rows in the order of `columns`; an object would put the columns that are numbers first. */
export function toJson({ title, caption, first, columns, rows }: Table) {
	return {
		title,
		caption,
		columns: [first, ...columns.map((column) => column.title)],
		rows: rows.map((row) => [row.head.text, ...row.cells.map((cell) => cell.text)]),
	};
}
