import { isDeepStrictEqual } from 'node:util';

type Holder = Record<string, unknown>;

/** The shortest expression on `err` that gives this value: err.error.error.code. Undefined when the error does not hold it. */
export function whereOn(error: object, value: unknown): string | undefined {
	let level: { path: string; held: unknown }[] = [{ path: 'err', held: error }];
	for (let depth = 0; depth < 6; depth++) {
		const inside = level.flatMap(({ path, held }) => partsOf(held).map((part) => ({ path: path + part.step, held: part.held })));
		const found = inside.find(({ held }) => isDeepStrictEqual(held, value));
		if (found) return found.path;
		level = inside;
	}
	return undefined;
}

// Only what a handler would read: own fields and headers. `message` and `stack` are sentences around the value, and
// `request`, `response` and `cause` are the machinery of the transport.
const skipped = new Set(['message', 'stack', 'cause', 'request', 'response']);

function partsOf(held: unknown): { step: string; held: unknown }[] {
	if (held instanceof Headers) return [...held].map(([name, value]) => ({ step: `.get('${name}')`, held: value }));
	if (Array.isArray(held)) return held.map((item, index) => ({ step: `[${index}]`, held: item }));
	if (typeof held !== 'object' || held === null) return [];
	const names = Object.getOwnPropertyNames(held).filter((name) => !(held instanceof Error && skipped.has(name)));
	return names.map((name) => ({ step: /^[a-z_]\w*$/i.test(name) ? `.${name}` : `['${name}']`, held: (held as Holder)[name] }));
}
