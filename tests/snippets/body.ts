import type { Provider } from '../../src/catalogue/build.ts';

type Tree = { [key: string]: unknown };
const keysOf = (place: string) => place.replaceAll('[', '.').replaceAll(']', '').split('.');

export function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

/** The text or number at a dotted place of a body. */
export function at(body: unknown, place: string): string | undefined {
	const value = keysOf(place).reduce<unknown>((inner, key) => (inner as Tree | undefined | null)?.[key], body);
	return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

/** The JSON body with a value at a dotted place, or without one there. */
export function withValue(body: string, place: string, value: unknown): string {
	const tree = parsed(body);
	if (typeof tree !== 'object' || tree === null) return body;
	const keys = keysOf(place);
	const last = keys.pop() ?? '';
	const parent = keys.reduce<Tree>((inner, key) => {
		inner[key] ??= {};
		return inner[key] as Tree;
	}, tree as Tree);
	if (value === undefined) delete parent[last];
	else parent[last] = value;
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
