import { entryHref, entryNamed, hrefOf } from './advise/addresses.ts';
import { adviceFor, entryOf } from './advise/advise.ts';
import { answerAtOnce, type Answer, readAnswer } from './advise/answer.ts';
import type { EntryData, ProviderData } from './data/form.ts';
import { providerHref } from './advise/addresses.ts';
import type { Advice, AdviceOptions, Explanation } from './types.ts';

/** What the entry of one provider exports. */
export type ProviderEntry = {
	advise: (responseOrError: unknown, options?: AdviceOptions) => Promise<Advice>;
	explain: (code: string | number) => Explanation | undefined;
	href: (error: unknown) => string;
};

/** Builds explain, href and advise for one provider from its data. */
export const createProvider = (data: ProviderData): ProviderEntry => ({
	advise: async (thing, options = {}) => {
		const answer = await readAnswer(thing);
		return adviceFor(data, answer, options) ?? unknownAdvice(answer, data);
	},
	explain: (code) => {
		const entry = entryNamed(data, code);
		return entry && explanationOf(data, entry);
	},
	href: (error) => hrefFor(data, error),
});

/** The page of a code, a status, or an error as it was thrown. */
export function hrefFor(data: ProviderData, error: unknown): string {
	if (typeof error === 'string' || typeof error === 'number') return hrefOf(data, error);
	const answer = answerAtOnce(error);
	const entry = entryOf(data, answer);
	if (entry) return entryHref(data.id, entry.slug);
	return answer.status > 0 ? hrefOf(data, answer.status) : providerHref(data.id);
}

/** What is said of an answer that no page fits. */
export function unknownAdvice({ status }: Answer, provider?: ProviderData): Advice {
	const what = status > 0 ? `status ${status}` : 'this error';
	return {
		action: 'unknown',
		waitSeconds: null,
		reason: provider ? `Errdex has no page for ${what} of ${provider.name}.` : `Errdex can't tell which provider sent ${what}.`,
		steps: [],
		href: providerHref(provider?.id),
		id: null,
	};
}

export function explanationOf({ id: provider }: ProviderData, entry: EntryData): Explanation {
	const page = entryHref(provider, entry.slug);
	return {
		id: `${provider}/${entry.slug}`,
		provider,
		kind: entry.kind,
		code: entry.code ?? null,
		status: entry.status,
		title: entry.title,
		action: entry.action,
		actor: entry.actor ?? null,
		because: entry.because,
		wait: entry.wait,
		steps: entry.steps ?? [],
		cases: (entry.cases ?? []).map(({ id, title, tell, action, because, wait, steps = [] }) => ({
			...{ id, title, tell, action, because, wait, steps },
			href: `${page}#${id}`,
		})),
		href: page,
	};
}
