import type { Entry, Provider } from '../../catalogue/model.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Rule } from '../rule.ts';
import { decisionOf, decisionsOn } from './verdicts.ts';

/** A case whose `tell` names the code of a page decides as that page does, or as one of its cases does. */
export const tellAndCodes: Rule = ({ providers }) =>
	providers.flatMap((provider) => {
		const pages = pagesByCode(provider);
		return provider.entries.flatMap((entry) =>
			entry.cases.flatMap((item, index) =>
				codesIn(item.tell).flatMap((code): Problem[] => {
					const named = (pages.get(code) ?? []).filter((page) => page !== entry);
					const decision = decisionOf(item.verdict);
					const [page] = named;
					if (!page || named.some((one) => decisionsOn(one).includes(decision))) return [];
					return [
						{
							file: entryFile(entry.id),
							path: ['cases', index, 'verdict'],
							message: `the tell of "${item.id}" names ${code} and says ${decision}, and the page of ${code} says ${decisionsOn(page).join(' or ')}; give both one verdict, or take ${code} out of the tell`,
							other: { file: entryFile(page.id), path: ['verdict'] },
						},
					];
				}),
			),
		);
	});

/** What stands in code marks in a tell, without what the tell rules out: "isn't `x`", "no `x`". */
const codesIn = (tell: string) =>
	[...tell.matchAll(/(?<!\b(?:no|not|without|except)\s|n't\s)`([^`]+)`/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));

/** The pages of each code. A code and a spelling of another page can be the same. */
function pagesByCode({ entries }: Provider): Map<string, Entry[]> {
	const pages = new Map<string, Entry[]>();
	for (const entry of entries)
		for (const code of [entry.code, ...entry.spellings]) if (code !== undefined) pages.set(code, [...(pages.get(code) ?? []), entry]);
	return pages;
}
