/** What a comparison shows, as its address says it: /compare/statuses/?p=x,xai&q=401,403&differ=1&sort=2-down. */
export type CompareState = {
	/** Ids of the chosen providers; empty for all. */
	chosen: string[];
	/** Words of which a row must have one. */
	words: string[];
	differ: boolean;
	sort?: { column: number; down: boolean };
};

export const most = 6;
/** Below two there is nothing to compare: all are shown. */
export const shownIds = ({ chosen }: CompareState, all: string[]) => (chosen.length < 2 ? all : chosen);

export function readState(search: string, known: string[]): CompareState {
	const asked = new URLSearchParams(search);
	const [, column, down] = /^(\d{1,2})(-down)?$/.exec(asked.get('sort') ?? '') ?? [];
	const list = (name: string) =>
		(asked.get(name) ?? '')
			.split(',')
			.map((item) => item.trim().toLowerCase())
			.filter(Boolean);
	return {
		chosen: [...new Set(list('p'))].filter((id) => known.includes(id)).slice(0, most),
		words: list('q'),
		differ: asked.get('differ') === '1',
		...(column && { sort: { column: Number(column), down: down !== undefined } }),
	};
}

export function writeState({ chosen, words, differ, sort }: CompareState): string {
	const query = new URLSearchParams();
	if (chosen.length > 0) query.set('p', chosen.join(','));
	if (words.length > 0) query.set('q', words.join(','));
	if (differ) query.set('differ', '1');
	if (sort) query.set('sort', `${sort.column}${sort.down ? '-down' : ''}`);
	const text = query.toString().replaceAll('%2C', ',');
	return text && `?${text}`;
}
