import type { Json } from './json.ts';

/** How a language prints what came as JSON. */
type Notation = {
	text: (value: string) => string;
	key: (name: string) => string;
	none: string;
	truth: [yes: string, no: string];
	/** What stands between key and value. */
	is: string;
};

function print(value: Json, notation: Notation): string {
	if (value === null) return notation.none;
	if (typeof value === 'string') return notation.text(value);
	if (typeof value === 'boolean') return notation.truth[value ? 0 : 1];
	if (typeof value === 'number') return String(value);
	if (Array.isArray(value)) return `[${value.map((item) => print(item, notation)).join(', ')}]`;
	return `{${Object.entries(value)
		.map(([name, item]) => `${notation.key(name)}${notation.is}${print(item, notation)}`)
		.join(', ')}}`;
}

/** Single quotes, unless the text holds one and no double quote. */
function pythonString(text: string): string {
	const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
	return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** {'error': {'code': None}} */
export const pythonRepr = (value: Json): string =>
	print(value, { text: pythonString, key: pythonString, none: 'None', truth: ['True', 'False'], is: ': ' });

/** {"error"=>{"code"=>nil}} */
export const rubyInspect = (value: Json): string =>
	print(value, { text: JSON.stringify, key: JSON.stringify, none: 'nil', truth: ['true', 'false'], is: '=>' });

/** {error={code=null}} */
export const javaMap = (value: Json): string =>
	print(value, { text: (text) => text, key: (name) => name, none: 'null', truth: ['true', 'false'], is: '=' });
