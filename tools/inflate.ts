import type { Records } from '../src/catalogue/records.ts';

/** Fields that hold prose. The words of a copy differ from those of its original as texts about different things do. */
const prose = new Set(['title', 'summary', 'because', 'text', 'tell', 'note', 'template']);
/** Fields by which a provider is recognized. No two may have the same. */
const marks = new Set(['nicknames', 'packages', 'paths', 'models', 'marks', 'key_prefixes', 'namespace', 'lookalikes']);
/** Of so many words of prose one is another word in each copy. */
const everyWord = 6;
/** Of so many codes one is the provider's own. The others are shared, as they are among real providers. */
const everyCode = 2;

/**
 * The records of a site of at least `size` entries, for benchmarks: the same providers over and over, each time under other
 * names, with codes and words that are in part their own. The same size gives the same records.
 */
export function inflate(records: Records, size: number): Records {
	const providers = [...records.providers];
	const entries = [...records.entries];
	for (let copy = 2; entries.length < size; copy++) {
		for (const { id, data } of records.providers) {
			providers.push({ id: `${id}-${copy}`, data: { ...copied(data, id, copy), name: `${data.name} ${copy}` } });
			for (const entry of records.entries) if (entry.id.startsWith(`${id}/`)) entries.push(entryCopy(entry, id, copy));
			if (entries.length >= size) break;
		}
	}
	// Only pages that the content has today have been published.
	return { ...records, providers, entries };
}

type EntryRecord = Records['entries'][number];

function entryCopy({ id, data }: EntryRecord, provider: string, copy: number): EntryRecord {
	const slug = id.slice(provider.length + 1);
	const made = copied(data, provider, copy);
	const isOwn = data.kind === 'code' && !/^\d+$/.test(data.code ?? '') && !data.grpc && numberOf(id) % everyCode === 0;
	if (!isOwn || !data.code || data.code.includes('/')) return { id: `${provider}-${copy}/${slug}`, data: made };
	const code = `${data.code}_${copy}`;
	const samples = made.samples?.map((sample) => ({ ...sample, text: sample.text.replaceAll(`"${data.code}"`, `"${code}"`) }));
	return { id: `${provider}-${copy}/${slug}_${copy}`, data: { ...made, code, ...(samples && { samples }) } };
}

/** A record under the name of another provider. */
function copied<T>(value: T, provider: string, copy: number): T {
	const walk = (item: unknown, key: string, within = ''): unknown => {
		if (Array.isArray(item)) return item.map((one: unknown) => walk(one, key, within));
		if (item !== null && typeof item === 'object')
			return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, walk(one, name, key)]));
		if (typeof item !== 'string') return item;
		if (marks.has(key)) return `${item}${copy}`;
		if (key === 'hosts' || (key === 'url' && within === 'base_urls')) return item.replace(/\.([a-z]+)(?=\/|$)/, `${copy}.$1`);
		const linked = item.replaceAll(`](/${provider}/`, `](/${provider}-${copy}/`);
		return prose.has(key) ? linked.replace(/(?<![\w/`{.-])[a-z]{5,}(?![\w/`}.-]|:\/\/)/g, (word) => otherWord(word, copy)) : linked;
	};
	return walk(value, '') as T;
}

/** About one word in so many becomes one of a few hundred others for each copy. */
const otherWord = (word: string, copy: number): string =>
	numberOf(word + copy) % everyWord === 0 ? syllables(numberOf(`${word}.${copy}`) % 60_000) : word;

function syllables(number: number): string {
	const parts = ['ba', 'ter', 'lo', 'min', 'su', 'ka', 'ren', 'dol', 'fi', 'gra'];
	return String(number)
		.split('')
		.map((digit) => parts[Number(digit)])
		.join('');
}

/** FNV-1a: the same number for the same text. */
function numberOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
	return hash;
}
