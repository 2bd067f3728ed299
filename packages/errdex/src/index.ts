import { providerData } from 'errdex:providers';
import { sentSignatures } from 'errdex:signatures';
import { unpack } from '../../../src/signatures/pack.ts';
import { adviceFor } from './advise/advise.ts';
import { readAnswer } from './advise/answer.ts';
import { entryNamed } from './advise/addresses.ts';
import { createDecode, type Decode } from './decoded.ts';
import type { ProviderData } from './data/form.ts';
import { guessProvider } from './guess.ts';
import { explanationOf, hrefFor, unknownAdvice } from './provider.ts';
import type { Advice, AdviceOptions, Decoded, Explanation } from './types.ts';

export type { Action, Advice, AdviceOptions, Decoded, DecodedMatch, ErrorCase, Explanation, Masked } from './types.ts';

let decoding: Decode | undefined;
const parsed = new Map<string, ProviderData>();

/** The data of a provider, parsed when it is first asked for. Throws for an id that is none. */
function dataOf(id: string): ProviderData {
	const known = parsed.get(id);
	if (known) return known;
	const parse = Object.hasOwn(providerData, id) ? providerData[id] : undefined;
	if (!parse) throw new RangeError(`Errdex has no provider "${id}". It has ${providers.join(', ')}.`);
	const data = parse();
	parsed.set(id, data);
	return data;
}

/** The ids of all providers. */
export const providers: readonly string[] = Object.keys(providerData);

/** Decodes a text that holds an error: a response, a traceback, a log. */
export function decode(text: string): Decoded {
	decoding ??= createDecode(unpack(sentSignatures()));
	return decoding(text);
}

/** What a code or status means at a provider; undefined when Errdex has no page for it. Throws a RangeError for an unknown provider. */
export function explain(provider: string, code: string | number): Explanation | undefined {
	const data = dataOf(provider);
	const entry = entryNamed(data, code);
	return entry && explanationOf(data, entry);
}

/** The page of a code, a status, or an error as it was thrown. Throws a RangeError for an unknown provider. */
export const href = (provider: string, error: unknown): string => hrefFor(dataOf(provider), error);

/**
 * What to do now about a fetch Response, which can still be read afterwards, an error of an SDK, or { status, headers, body }.
 * Without `provider` it is read from the address or the body. Throws a RangeError for an unknown provider.
 */
export async function advise(responseOrError: unknown, options: AdviceOptions & { provider?: string } = {}): Promise<Advice> {
	const answer = await readAnswer(responseOrError);
	const id = options.provider ?? guessProvider(answer, () => providers.map(dataOf), decode);
	if (id === undefined) return unknownAdvice(answer);
	const data = dataOf(id);
	return adviceFor(data, answer, options) ?? unknownAdvice(answer, data);
}
