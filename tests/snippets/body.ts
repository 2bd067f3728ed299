import type { Provider } from '../../src/catalogue/model.ts';
import { keysOf, valueAt } from '../fixtures/extract.ts';

type Tree = { [key: string]: unknown };

export function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

/** The text or number at a dotted place of a body. */
export function at(body: unknown, place: string): string | undefined {
	const value = valueAt(body, place);
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

/** The JSON body with a value at a place, or without one there. Of a list it is the item that has the key, or else a new one. */
export function withValue(body: string, place: string, value: unknown): string {
	const tree = parsed(body);
	if (typeof tree !== 'object' || tree === null) return body;
	const keys = keysOf(place);
	const holder = (inner: Tree | Tree[], index: number): Tree => {
		const key = keys[index];
		if (!key?.ofList || !Array.isArray(inner)) return inner as Tree;
		const found = inner.find((item) => item[key.name] !== undefined);
		if (!found) inner.push({});
		return found ?? (inner.at(-1) as Tree);
	};
	const parent = keys.slice(0, -1).reduce<Tree>((inner, key, index) => {
		const at = holder(inner, index);
		at[key.name] ??= keys[index + 1]?.ofList ? [] : {};
		return at[key.name] as Tree;
	}, tree as Tree);
	const last = holder(parent, keys.length - 1);
	const name = keys.at(-1)?.name ?? '';
	if (value === undefined) delete last[name];
	else last[name] = value;
	return JSON.stringify(tree);
}

/** What a body says in the format of its provider that it fits best; several formats can fit equally well. */
export function said(provider: Provider, text: string): { codes: string[]; messages: string[]; errorIsText: boolean } {
	const body = parsed(text);
	const fits = provider.formats
		.filter((format) => format.transport.some((item) => item.startsWith('http')))
		.map(({ paths }) => {
			const read = (place: string | undefined) => (place === undefined ? undefined : at(body, place));
			const code = read(paths.code) ?? read(paths.type);
			const message = read(paths.message);
			return {
				code,
				message,
				errorIsText: paths.message === 'error',
				score: Number(code !== undefined) + 2 * Number(message !== undefined),
			};
		});
	const best = fits.filter(({ score }) => score > 0 && score === Math.max(...fits.map((fit) => fit.score)));
	const present = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))];
	return {
		codes: present(best.map(({ code }) => code)),
		messages: present(best.map(({ message }) => message)),
		errorIsText: best.some((fit) => fit.errorIsText),
	};
}

/** A body in the first format of the provider that has a place for the message. */
export function assembledBody(provider: Provider, message: string, code: string | undefined): string {
	const format = provider.formats.find(
		({ transport, paths, language }) => transport.includes('http') && language === 'json' && paths.message,
	);
	const filled = withValue('{}', format?.paths.message ?? 'message', message);
	return format?.paths.code && code ? withValue(filled, format.paths.code, code) : filled;
}
