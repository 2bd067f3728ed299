import { href } from '../addresses/ids.ts';
import type { CaseSignature, EntrySignature, Signatures } from './signatures.ts';

type Derived = 'url' | 'title' | 'provider' | 'names' | 'cases';
/** An entry as it is sent: without what follows from the rest. */
type SentEntry = Omit<EntrySignature, Derived> & { otherNames?: string[]; cases?: CaseSignature[]; casesOf?: string };
export type SentSignatures = Omit<Signatures, 'entries'> & { entries: SentEntry[] };

/** The form that is sent. Addresses, titles and first names follow from id and code, and shared cases are sent once. */
export function pack({ entries, ...rest }: Signatures): SentSignatures {
	const holders = new Map<string, string>();
	return {
		...rest,
		entries: entries.map(({ url: _url, title: _title, provider: _provider, names, cases, ...entry }) => {
			const otherNames = names.filter((name) => name !== entry.wire && name !== slugIn(entry.id));
			const key = JSON.stringify(cases ?? []);
			const holder = holders.get(key);
			if (!holder) holders.set(key, entry.id);
			return { ...entry, ...(otherNames.length > 0 && { otherNames }), ...(cases && (holder ? { casesOf: holder } : { cases })) };
		}),
	};
}

/** The opposite of pack. */
export function unpack({ entries, ...rest }: SentSignatures): Signatures {
	const nameOf = new Map(rest.providers.map(({ id, name }) => [id, name]));
	const casesOf = new Map(entries.map((entry) => [entry.id, entry.cases]));
	return {
		...rest,
		entries: entries.map(({ otherNames = [], casesOf: holder, cases, ...entry }) => {
			const [provider = ''] = entry.id.split('/');
			const slug = slugIn(entry.id);
			const shared = holder ? casesOf.get(holder) : cases;
			return {
				...entry,
				url: href.entry(provider, slug),
				provider,
				title: titleOf(nameOf.get(provider) ?? provider, entry.kind === 'type' ? slug : entry.wire, entry.label),
				names: [...new Set([entry.wire, slug, ...otherNames])],
				...(shared && { cases: shared }),
			};
		}),
	};
}

/** The title of an entry in results: Groq rate_limit_exceeded: Rate limit exceeded. */
export const titleOf = (provider: string, name: string, label: string) => `${provider} ${name}: ${label}`;

/** What follows the provider in the id of an entry. */
export const slugIn = (id: string) => id.slice(id.indexOf('/') + 1);
