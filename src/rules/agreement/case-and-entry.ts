import type { Entry } from '../../catalogue/model.ts';
import { casesOf, sibling } from '../../catalogue/query.ts';
import { entryFile, type Problem } from '../../catalogue/records.ts';
import type { Verdict } from '../../schema/types.ts';
import type { Rule } from '../rule.ts';
import { differences, inWords } from './verdicts.ts';

type Said = { verdict: Verdict; file: string; path: Problem['path'] };

/** A case that names an entry decides as that entry does; where the entry depends, as one of its cases does. */
export const caseAndEntry: Rule = ({ entries }) =>
	entries.flatMap((entry) =>
		entry.cases.flatMap((item, index): Problem[] => {
			const named = item.entry === undefined ? undefined : sibling(entry, item.entry);
			if (!named) return [];
			const [nearest] = verdictsOf(named)
				.map((said) => ({ ...said, differ: differences(item.verdict, said.verdict) }))
				.sort((a, b) => a.differ.length - b.differ.length);
			if (!nearest || nearest.differ.length === 0) return [];
			const where = nearest.path[0] === 'cases' ? `no case of ${named.slug} does; the nearest` : `${named.slug}, which it names,`;
			return [
				{
					file: entryFile(entry.id),
					path: ['cases', index, 'verdict'],
					message: `the case "${item.id}" says ${inWords(item.verdict)}, and ${where} says ${inWords(nearest.verdict)}; write the same ${nearest.differ.join(' and ')} in both, or take "entry" out`,
					other: { file: nearest.file, path: nearest.path },
				},
			];
		}),
	);

/** The verdicts a reader can find on a page: its own, or those of its cases. */
function verdictsOf(entry: Entry): Said[] {
	const { cases, from } = casesOf(entry);
	if (entry.verdict.action !== 'depends') return [{ verdict: entry.verdict, file: entryFile(entry.id), path: ['verdict'] }];
	return cases.map(({ verdict }, index) => ({ verdict, file: entryFile(from.id), path: ['cases', index, 'verdict'] }));
}
