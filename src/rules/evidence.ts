import { entryFile, type Problem } from '../catalogue/records.ts';
import type { Rule } from './rule.ts';
import { walk } from './rule.ts';

/** The evidence word fits the sources: documented needs a document, observed a sighting. */
export const evidenceFits: Rule = ({ entries }) => {
	const problems: Problem[] = [];
	for (const entry of entries) {
		const kinds = new Set<string>();
		walk({ ...entry, provider: null }, (value) => {
			if (typeof value.source !== 'string') return;
			const source = entry.sources[value.source] ?? entry.provider.sources[value.source];
			if (source) kinds.add(source.kind);
		});
		const file = entryFile(entry.id);
		if (entry.evidence === 'observed' && !kinds.has('thread') && !kinds.has('unlinked'))
			problems.push({ file, path: ['evidence'], message: 'observed needs a source of kind thread (or unlinked) that a claim names' });
		if ((entry.evidence === 'documented' || entry.evidence === 'withdrawn') && !kinds.has('official') && !kinds.has('sdk'))
			problems.push({ file, path: ['evidence'], message: `${entry.evidence} needs a source of kind official (or sdk) that a claim names` });
	}
	return problems;
};
