import type { Filters } from '../../../search/search.ts';

const choices: [keyof Filters, string, [string, string][]][] = [
	['provider', 'Provider', []],
	[
		'kind',
		'Kind',
		[
			['status', 'status'],
			['code', 'code'],
			['type', 'type'],
			['guide', 'guide'],
		],
	],
	[
		'status',
		'Status',
		[
			['2', '2xx'],
			['4', '4xx'],
			['5', '5xx'],
		],
	],
	[
		'verdict',
		'Verdict',
		[
			['wait', 'wait'],
			['fix', 'fix'],
			['stop', 'stop'],
			['ok', 'ok'],
		],
	],
];

/** Four small selects that narrow the results. They begin with those that are chosen. */
export function filterBar(onChange: () => void, chosen: Filters = {}) {
	const element = document.createElement('div');
	element.className = 'filters';
	element.hidden = true;
	const selects = choices.map(([name, text, options]) => {
		const label = document.createElement('label');
		const select = document.createElement('select');
		select.name = name;
		select.add(new Option('any', ''));
		for (const [value, title] of options) select.add(new Option(title, value));
		select.value = chosen[name] ?? '';
		select.addEventListener('change', onChange);
		label.append(text, select);
		element.append(label);
		return select;
	});
	return {
		element,
		read: (): Filters => Object.fromEntries(selects.filter((select) => select.value).map((select) => [select.name, select.value])),
		offer(providers: { id: string; name: string }[]): void {
			const [select] = selects;
			if (!select || select.options.length > 1) return;
			for (const { id, name } of providers) select.add(new Option(name, id, false, id === chosen.provider));
		},
	};
}
