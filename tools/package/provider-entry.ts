import type { ProviderData } from '../../packages/errdex/src/data/form.ts';

/** GroqErrorCode: the name of the constants and of their type. */
export function constantsName({ name }: Pick<ProviderData, 'name'>): string {
	const letters = name.replace(/[^A-Za-z0-9]/g, '');
	return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}ErrorCode`;
}

const codesOf = ({ entries }: ProviderData) => entries.flatMap(({ code }) => (code === undefined ? [] : [code]));

/** The source of errdex/groq. */
export const entrySource = (data: ProviderData, provider: string): string => `
import { createProvider } from ${JSON.stringify(provider)};
import { data } from 'errdex:entry/${data.id}';
const all = data();
export const { advise, explain, href } = createProvider(all);
export const ${constantsName(data)} = Object.freeze(Object.fromEntries(all.entries.flatMap(({ code }) => (code === undefined ? [] : [[code, code]]))));
`;

/** Its types. */
export function entryTypes(data: ProviderData): string {
	const name = constantsName(data);
	const codes = codesOf(data).map((code) => ({ key: JSON.stringify(String(code)), value: JSON.stringify(code) }));
	return `import type { Advice, AdviceOptions, Explanation } from '../types.js';
export type { Action, Advice, AdviceOptions, ErrorCase, Explanation } from '../types.js';

/** What to do now about a fetch Response, which can still be read afterwards, an error of an SDK, or { status, headers, body }. */
export declare const advise: (responseOrError: unknown, options?: AdviceOptions) => Promise<Advice>;

/** What a code or status of ${data.name} means; undefined when Errdex has no page for it. */
export declare const explain: (code: string | number) => Explanation | undefined;

/** The page of a code, a status, or an error as it was thrown. */
export declare const href: (error: unknown) => string;

/** Every code of ${data.name} that Errdex knows, as on the wire. */
export declare const ${name}: {
${codes.map(({ key, value }) => `\treadonly ${key}: ${value};`).join('\n')}
};

/** Any of them. */
export type ${name} = (typeof ${name})[keyof typeof ${name}];
`;
}
