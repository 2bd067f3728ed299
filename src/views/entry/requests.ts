import { diffArrays } from 'diff';
import type { Entry } from '../../catalogue/model.ts';
import type { Citations } from '../citations.ts';
import type { DiffLine, EntrySection } from './sections.ts';
import { caseLink } from './wire.ts';

/** Requests that bring the error, each as one difference to its correction. */
export function requests(entry: Entry, cites: Citations): EntrySection | undefined {
	if (entry.requests.length === 0) return undefined;
	return {
		kind: 'requests',
		id: 'wrong-and-right',
		title: 'Wrong and right',
		intro: "These requests follow their sources. We haven't sent them.",
		pairs: entry.requests.map((pair) => ({
			label: pair.label,
			lines: difference(pair.wrong, pair.right),
			why: pair.why,
			of: caseLink(entry, pair.case),
			cite: cites.of(entry, pair),
		})),
	};
}

/** Every line of both texts, each line that they share once. */
export const difference = (wrong: string, right: string): DiffLine[] =>
	diffArrays(linesOf(wrong), linesOf(right)).flatMap(({ value, added, removed }) =>
		value.map((text): DiffLine => ({ mark: removed ? '-' : added ? '+' : ' ', text })),
	);

const linesOf = (text: string) => text.trimEnd().split('\n');
