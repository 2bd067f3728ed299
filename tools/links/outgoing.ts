import { buildCatalogue } from '../../src/catalogue/build.ts';
import { entryFile, guideFile, type Problem, providerFile } from '../../src/catalogue/records.ts';
import { loadFromDisk } from '../../src/load/disk.ts';
import { ownData, walk } from '../../src/rules/rule.ts';

/** An address that the site sends readers to, and every place in content/ that names it, as file:line. */
export type Outgoing = { url: string; places: string[] };

/** Fields that hold an address; others hold prose with links, or what is on the wire. */
const addresses = new Set(['url', 'feed']);
const wire = new Set(['samples', 'messages', 'base_urls', 'formats']);
const inProse = /\]\((https:\/\/[^()\s]+)\)/g;

/** Every outgoing address of the content below `root`, without its fragment, in order. Pages of mailboxes are left out. */
export function outgoingLinks(root: string): Outgoing[] {
	const { records, lineOf } = loadFromDisk(root);
	const { providers, entries, conditions, statuses, guides } = buildCatalogue(records);
	const found = new Map<string, Set<string>>();
	const add = (url: string, file: string, path: Problem['path']) => {
		const address = url.replace(/#.*$/, '');
		const places = found.get(address) ?? new Set();
		found.set(address, places.add(`${file}:${lineOf({ file, path })}`));
	};
	const addAll = (record: object, file: string, start: Problem['path'] = []) =>
		walk(
			record,
			(value, path) => {
				if (path.some((part) => wire.has(String(part)))) return;
				for (const [key, text] of Object.entries(value)) {
					if (typeof text !== 'string') continue;
					if (addresses.has(key) && text.startsWith('https://')) add(text, file, [...path, key]);
					for (const [, url = ''] of text.matchAll(inProse)) add(url, file, [...path, key]);
				}
			},
			start,
		);
	for (const provider of providers) addAll(ownData(provider), providerFile(provider.id));
	for (const entry of entries) addAll(ownData(entry), entryFile(entry.id));
	for (const [index, { entries: _joined, ...condition }] of conditions.entries()) addAll(condition, 'content/conditions.yaml', [index]);
	for (const [index, { entries: _joined, ...status }] of statuses.entries()) addAll(status, 'content/statuses.yaml', [index]);
	for (const { id, body } of guides)
		for (const [index, line] of body.split('\n').entries())
			for (const [, url = ''] of line.matchAll(inProse)) add(url, guideFile(id), ['line', index + 1]);
	return [...found].map(([url, places]) => ({ url, places: [...places].sort() })).sort((a, b) => (a.url < b.url ? -1 : 1));
}
