import type { Provider } from '../catalogue/model.ts';

// The source files of content/snippets are programs for an API with a bearer token and plain paths. Where an API wants
// something else, these pieces of them are exchanged; the tests look that every recipe has each piece.
export type Exchange = { usual: string; own: string };

/** The pieces of every recipe that send the headers: the usual ones and what this provider wants instead. */
export function headers(provider: Provider): Exchange[] {
	const { name, prefix } = keyHeader(provider);
	const more = Object.entries(provider.example.headers ?? {});
	const inTypeScript = prefix ? `'${prefix}' + process.env['__KEY_ENV__']` : "process.env['__KEY_ENV__'] ?? ''";
	const inGo = `${prefix ? `"${prefix}"+` : ''}os.Getenv("__KEY_ENV__")`;
	return [
		{
			usual: "Authorization: 'Bearer ' + process.env['__KEY_ENV__']",
			own: [`${/\W/.test(name) ? `'${name}'` : name}: ${inTypeScript}`, ...more.map(([key, value]) => `'${key}': '${value}'`)].join(', '),
		},
		{
			usual: "'Authorization': f'Bearer {key}'",
			own: [`'${name}': ${prefix ? `f'${prefix}{key}'` : 'key'}`, ...more.map(([key, value]) => `'${key}': '${value}'`)].join(', '),
		},
		{
			usual: 'req.Header.Set("Authorization", "Bearer "+os.Getenv("__KEY_ENV__"))',
			own: [`"${name}", ${inGo}`, ...more.map(([key, value]) => `"${key}", "${value}"`)]
				.map((both) => `req.Header.Set(${both})`)
				.join('\n'),
		},
		{
			usual: '-H "Authorization: Bearer $key"',
			own: [`-H "${name}: ${prefix}$key"`, ...more.map(([key, value]) => `-H '${key}: ${value}'`)].join(' '),
		},
	];
}

/** The header that carries the key, from the first way to authenticate. */
function keyHeader({ id, auth }: Provider): { name: string; prefix: string } {
	const scheme = auth[0]?.scheme ?? '';
	const [, name, prefix] = /^([\w-]+): ([^<'"]*)<[^>]+>$/.exec(scheme) ?? [];
	if (name === undefined || prefix === undefined)
		throw new Error(`content/providers/${id}/provider.yaml: the snippets cannot send auth[0].scheme "${scheme}"; write "Header: <KEY>"`);
	return { name, prefix };
}

/** The pieces of every recipe that follow a path: with lists, of which the first item that has the key is taken. */
export const lists: Exchange[] = [
	{ usual: 'a dotted path in the body.', own: 'a dotted path in the body (in a list: of the first item that has it).' },
	{
		usual: "place.split('.').reduce((at, key) => at?.[key], body)",
		own: "place.split('.').reduce((at, key) => (Array.isArray(at) ? (at.find((item) => item?.[key]) ?? at) : at)?.[key], body)",
	},
	{
		usual: 'for key in path:',
		own: `for key in path:
    if isinstance(value, list) and not key.isdecimal():
        value = next((item for item in value if key in item), {})`,
	},
	{
		usual: 'if i, err := strconv.Atoi(key); err == nil && i < len(list) {',
		own: `for i := 0; i < len(list) && value == nil; i++ {
	object, _ = list[i].(map[string]any)
	value = object[key]
}
if i, err := strconv.Atoi(key); err == nil && i < len(list) {`,
	},
	{
		usual: 'else $body | try getpath($place | split(".") | map(tonumber? // .)) catch null end',
		own: `else reduce ($place | split(".")[] | tonumber? // .) as $key ($body;
  if type == "array" and ($key | type) == "string" then [.[] | .[$key]? // empty][0] else .[$key]? // null end) end`,
	},
];

/** The pieces of wait-body-seconds that read a number: for a number with the unit s behind it. */
export const durations: Exchange[] = [
	{
		usual: "Number(pick(res, body, '__WAIT_PATH__')); // absent: 0",
		own: "parseFloat(pick(res, body, '__WAIT_PATH__')); // such as 34.07s; absent: NaN",
	},
	{
		usual: "retry_after = pick(res, body, '__WAIT_PATH__')",
		own: "retry_after = pick(res, body, '__WAIT_PATH__').rstrip('s')  # such as 34.07s",
	},
	{
		usual: 'pick(res, body, "__WAIT_PATH__"), 64)',
		own: 'strings.TrimSuffix(pick(res, body, "__WAIT_PATH__"), "s"), 64)',
	},
	{
		usual: "retry_after=$(pick '__WAIT_PATH__')",
		own: `retry_after=$(pick '__WAIT_PATH__')
retry_after=\${retry_after%s} # such as 34.07s`,
	},
];

/** The pieces of wait-header-epoch that read a Unix time in seconds: for one in milliseconds. */
export const milliseconds: Exchange[] = [
	{
		usual: "Number(res.headers.get('__WAIT_HEADER__')); // Unix seconds",
		own: "Number(res.headers.get('__WAIT_HEADER__')) / 1000; // from Unix milliseconds",
	},
	{ usual: "res.headers.get('__WAIT_HEADER__', '')  # Unix seconds", own: "res.headers.get('__WAIT_HEADER__', '')  # Unix milliseconds" },
	{ usual: 'int(reset) - time.time()', own: 'int(reset) / 1000 - time.time()' },
	{ usual: '"), 10, 64) // Unix seconds', own: '"), 10, 64) // Unix milliseconds' },
	{ usual: 'time.Unix(reset, 0)', own: 'time.UnixMilli(reset)' },
	{ usual: '"header:$wait_header") # Unix seconds', own: '"header:$wait_header") # Unix milliseconds' },
	{ usual: '^[0-9]{1,12}$', own: '^[0-9]{1,15}$' },
	{ usual: '$((reset - $(date +%s)))', own: '$((reset / 1000 - $(date +%s)))' },
];

/** The source with the pieces exchanged: further lines stand as far in as the first, and what leaves a line empty takes it along. */
export function exchange(source: string, pieces: Exchange[]): string {
	return pieces.reduce((text, { usual, own }) => {
		const lines = own === '' ? text.split('\n').filter((line) => line.trim() !== usual) : [text];
		const left = lines.join('\n');
		const inner = (offset: number) => /^[ \t]*/.exec(left.slice(left.lastIndexOf('\n', offset) + 1))?.[0] ?? '';
		return left.replaceAll(usual, (_, offset: number) => own.replaceAll('\n', `\n${inner(offset)}`));
	}, source);
}
