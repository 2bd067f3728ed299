import { isDeepStrictEqual } from 'node:util';

type Part = { path: string; held: unknown };

/**
 * The shortest expression on `err` that gives this value: err.error.error.code, or JSON.parse(err.body).code where the error
 * holds the body as text. Undefined when the error does not hold it.
 */
export function whereOn(error: object, value: unknown): string | undefined {
	let level: Part[] = [{ path: 'err', held: error }];
	for (let depth = 0; depth < 6; depth++) {
		const inside = level.flatMap(partsOf);
		const found = inside.find(({ held }) => isDeepStrictEqual(held, value));
		if (found) return found.path;
		level = inside;
	}
	return undefined;
}

// Only what a handler would read: own fields and headers. `message` and `stack` are sentences around the value, unless the
// message is the body itself, and `request`, `response` and `cause` are the machinery of the transport.
const skipped = new Set(['message', 'stack', 'cause', 'request', 'response']);

function partsOf({ path, held }: Part): Part[] {
	if (typeof held === 'string') return jsonIn(path, held);
	if (held instanceof Headers) return [...held].map(([name, value]) => ({ path: `${path}.get('${name}')`, held: value }));
	if (Array.isArray(held)) return held.map((item, index) => ({ path: `${path}[${index}]`, held: item }));
	if (typeof held !== 'object' || held === null) return [];
	const names = Object.getOwnPropertyNames(held).filter((name) => !(held instanceof Error && skipped.has(name)));
	const fields = names.map((name) => ({
		path: path + (/^[a-z_]\w*$/i.test(name) ? `.${name}` : `['${name}']`),
		held: (held as Record<string, unknown>)[name],
	}));
	return held instanceof Error ? [...fields, ...jsonIn(`${path}.message`, held.message)] : fields;
}

function jsonIn(path: string, text: string): Part[] {
	try {
		const held: unknown = JSON.parse(text);
		return typeof held === 'object' ? [{ path: `JSON.parse(${path})`, held }] : [];
	} catch {
		return [];
	}
}
