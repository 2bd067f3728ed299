import type { Entry, Provider } from '../catalogue/model.ts';
import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import { ownData, type Rule, walk } from './rule.ts';

/** Every claim names a source that its entry or its provider holds; every source is used. */
export const sourced: Rule = ({ providers }) => {
	const problems: Problem[] = [];
	for (const provider of providers) {
		const used = new Set<string>();
		const check = (record: Entry | Provider, file: string, own: string[]) => {
			const usedHere = new Set<string>();
			walk(ownData(record), (value, path) => {
				if (typeof value.source !== 'string') return;
				usedHere.add(value.source);
				if (!own.includes(value.source) && !(value.source in provider.sources))
					problems.push({
						file,
						path: [...path, 'source'],
						message: `no source "${value.source}"; add it under sources here or in ${providerFile(provider.id)}`,
					});
			});
			for (const key of own) {
				if (record !== provider && !usedHere.has(key))
					problems.push({ file, path: ['sources', key], message: `nothing uses the source "${key}"; name it in a claim or delete it` });
			}
			for (const key of usedHere) used.add(key);
		};
		check(provider, providerFile(provider.id), Object.keys(provider.sources));
		for (const entry of provider.entries) check(entry, entryFile(entry.id), Object.keys(entry.sources));
		for (const key of Object.keys(provider.sources)) {
			if (!used.has(key))
				problems.push({
					file: providerFile(provider.id),
					path: ['sources', key],
					message: `nothing uses the source "${key}"; name it in a claim or delete it`,
				});
		}
	}
	return problems;
};
