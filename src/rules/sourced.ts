import type { Entry, Provider } from '../catalogue/model.ts';
import { entryFile, type Problem, providerFile } from '../catalogue/records.ts';
import { ownData, type Rule, walk } from './rule.ts';

/** Every claim names a source that its entry or its provider holds; every source is used. */
export const sourced: Rule = ({ providers }, unreadable = new Set()) =>
	providers.flatMap((provider) => {
		const file = providerFile(provider.id);
		const entries = provider.entries.map((entry) => ({ entry, file: entryFile(entry.id), named: namedIn(entry) }));
		const named = [...namedIn(provider), ...entries.flatMap((item) => item.named)];
		// An entry that could not be read may name a source that no other does.
		const someHidden = [...unreadable].some((id) => id.startsWith(`${provider.id}/`));
		return [
			...unknown(namedIn(provider), [provider], file),
			...entries.flatMap((item) => [
				...unknown(item.named, [item.entry, provider], item.file),
				...unused(item.named, item.entry, item.file),
			]),
			...(someHidden ? [] : unused(named, provider, file)),
		];
	});

type Named = { key: string; path: Problem['path'] };

/** The sources that the claims of a record name, and where. */
function namedIn(record: Entry | Provider): Named[] {
	const found: Named[] = [];
	walk(ownData(record), ({ source }, path) => {
		if (typeof source === 'string') found.push({ key: source, path: [...path, 'source'] });
	});
	return found;
}

const unknown = (named: Named[], holders: (Entry | Provider)[], file: string): Problem[] =>
	named
		.filter(({ key }) => !holders.some(({ sources }) => Object.hasOwn(sources, key)))
		.map(({ key, path }) => {
			const provider = holders.at(-1)?.id ?? '';
			return { file, path, message: `no source "${key}"; add it under sources here or in ${providerFile(provider)}` };
		});

function unused(named: Named[], { sources }: Entry | Provider, file: string): Problem[] {
	const used = new Set(named.map(({ key }) => key));
	return Object.keys(sources)
		.filter((key) => !used.has(key))
		.map((key) => ({ file, path: ['sources', key], message: `nothing uses the source "${key}"; name it in a claim or delete it` }));
}
