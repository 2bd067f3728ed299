import { createMask } from '../../../../src/decode/mask.ts';
import type { SearchDocument } from '../../../../src/signatures/signatures.ts';
import { absolute } from '../../../../src/site.ts';
import { entryNamed } from '../advise/addresses.ts';
import { explanationOf } from '../provider.ts';
import { card } from './card.ts';
import { detailsOf, providerData, signatures } from './data.ts';
import { handlerFor } from './handler.ts';
import { errorList } from './list.ts';
import { entriesCalled, nearTo, providerCalled, providerLike, type ProviderName } from './lookup.ts';
import type { Said } from './said.ts';
import { sayDecoded } from './text.ts';

export type ExplainOptions = { lang?: string | undefined };

/** errdex groq 429, errdex explain tool_use_failed, errdex groq: what an error means, or what a provider sends. */
export async function explainWords(typed: string[], options: ExplainOptions = {}): Promise<Said> {
	const words = typed.length === 1 ? splitId(typed[0] ?? '') : typed;
	const [first = '', ...rest] = words;
	const last = words.at(-1) ?? '';
	const provider = providerCalled(first);
	if (provider && rest.length === 0) return overview(provider);
	if (provider) return explainAt(provider, rest.join(' '), options);
	const behind = rest.length > 0 ? providerCalled(last) : undefined;
	if (behind) return explainAt(behind, words.slice(0, -1).join(' '), options);
	const text = words.join(' ');
	const called = entriesCalled(text);
	if (called.length > 0)
		return ofSeveral(
			called.map(({ id }) => id),
			options,
		);
	if (rest.length === 1) {
		const meant = providerLike(first);
		return notKnown(`No provider is called "${first}".`, meant ? [`errdex ${meant} ${last}`] : [], []);
	}
	if (/\s/.test(text)) return sayDecoded(text, options);
	const meant = providerLike(first);
	return notKnown(`Errdex knows no code "${first}".`, meant ? [`errdex ${meant}`] : [], nearTo(first));
}

/** groq/429, as ids and addresses are written. */
function splitId(word: string): string[] {
	const [, provider = '', code = ''] = /^([a-z-]+)\/([^/\s]+)\/?$/.exec(word) ?? [];
	return providerCalled(provider) ? [provider, code] : [word];
}

/** The error of one provider. */
export async function explainAt(provider: ProviderName, code: string, options: ExplainOptions): Promise<Said> {
	const entry = entryNamed(await providerData(provider.id), code);
	if (entry) return explainEntry(`${provider.id}/${entry.slug}`, options);
	return notKnown(`Errdex has no page for ${provider.name} "${code}".`, [], nearTo(code, provider.id));
}

/** An error by its id, with all that is known of it. */
export async function explainEntry(id: string, { lang }: ExplainOptions): Promise<Said> {
	const [provider = '', slug = ''] = id.split('/');
	const data = await providerData(provider);
	const entry = entryNamed(data, slug);
	const details = detailsOf(provider)[slug];
	if (!entry || !details) throw new Error(`${id} is not in the data`);
	const made = explanationOf(data, entry);
	const handler = lang === undefined ? undefined : handlerFor(details.plan, lang);
	const name = `${data.name} ${made.kind === 'code' ? made.code : slug}`;
	return {
		known: true,
		json: { ...made, summary: details.summary, ...(handler && { handler }) },
		text: (screen) => card(made, { name, summary: details.summary, ...(handler && { handler }) }, screen),
	};
}

async function ofSeveral(ids: string[], options: ExplainOptions): Promise<Said> {
	const [only, another] = ids;
	if (only !== undefined && another === undefined) return explainEntry(only, options);
	const { entries } = signatures();
	return errorList(entries.filter(({ id }) => ids.includes(id)));
}

function overview({ id }: ProviderName): Said {
	return errorList(signatures().entries.filter(({ provider }) => provider === id));
}

/** What is said of an error or provider that is not there. What was typed may hold a key. */
export function notKnown(sentence: string, commands: string[], near: SearchDocument[]): Said {
	const { mask } = createMask(signatures().providers);
	const said = mask(sentence).text;
	const pages = near.slice(0, 5).map(({ title, url }) => ({ title, href: absolute(url) }));
	return {
		known: false,
		json: { known: false, message: said, try: commands, near: pages },
		text: () =>
			[
				said,
				...(commands.length > 0 ? [`Did you mean: ${commands.map((line) => mask(line).text).join(', ')}?`] : []),
				...(pages.length > 0 ? ['Near it:', ...pages.map(({ title, href }) => `  ${title}\n    ${href}`)] : []),
			].join('\n'),
	};
}
