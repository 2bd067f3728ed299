import type { EntrySignature, FormatSignature, ProviderSignature } from '../../signatures/signatures.ts';
import type { Seen } from '../evidence.ts';
import { isWrapped } from '../read/formats.ts';
import type { SeenKey } from '../read/keys.ts';
import { endsIn } from '../read/outline.ts';
import { entryWeights as weights } from '../weights.ts';

/** Keys that hold a code wherever they stand. */
const certain = new Set(['code', 'error_code', 'errorcode', 'connection_issue', 'disconnect_type']);
/** Keys whose value may be a word that happens to be a code. */
const wordy = new Set([
	'error',
	'errno',
	'reason',
	'name',
	'title',
	'status',
	'type',
	'error_type',
	'finish_reason',
	'finishreason',
	'stop_reason',
	'blockreason',
	'limit_source',
]);
const empty = /^(?:null|none|undefined|nil|unknown|n\/a|\d{3})$/i;

type Role = 'code' | 'type';
/** A place of a format: what stands there, and whether the other of code and type is in the paste too. */
type FormatPlace = { role: Role; path: string; last: string; beside: boolean };

/** How much the value of a key says for an entry. */
export type WeighKey = (entry: EntrySignature, key: SeenKey) => number;

/** Builds what weighs the keys of a text, after where the formats of the entry's provider have their codes and types. */
export function createKeyWeights(providers: ProviderSignature[]): (keys: SeenKey[], statuses: Seen[]) => WeighKey {
	const wraps = [...new Set(providers.flatMap((provider) => provider.wraps))];
	// Many providers have the same formats, whose places are then the same.
	const shared = new Map<string, FormatSignature[]>();
	const formatsOf = new Map(
		providers.map(({ id, formats }) => {
			const written = JSON.stringify(formats);
			const own = shared.get(written) ?? formats;
			shared.set(written, own);
			return [id, own] as const;
		}),
	);
	return (keys, statuses) => weighKeys(keys, statuses, wraps, formatsOf);
}

const noFormats: FormatSignature[] = [];

function weighKeys(keys: SeenKey[], statuses: Seen[], wraps: string[], formatsOf: ReadonlyMap<string, FormatSignature[]>): WeighKey {
	const given = new Set(statuses.map(({ value }) => Number(value)));
	const inner = new Map<string, boolean>();
	const isInner = ({ path }: SeenKey): boolean => {
		const known = inner.get(path) ?? isWrapped(path, wraps);
		inner.set(path, known);
		return known;
	};
	const filled = keys.filter((key) => !empty.test(key.value) && !isInner(key));
	const hasCode = filled.some((key) => certain.has(key.key));
	const places = new Map<FormatSignature[], FormatPlace[]>();
	const placesAt = (id: string) => {
		const formats = formatsOf.get(id) ?? noFormats;
		const known = places.get(formats);
		if (known) return known;
		const made = placesOf(formats, filled);
		places.set(formats, made);
		return made;
	};

	return (entry, key) => {
		if (!certain.has(key.key) && !wordy.has(key.key)) return 0;
		const place = placeOf(key, placesAt(entry.provider ?? ''));
		const exact = place !== undefined && endsIn(key.path, place.path);
		// The number of a status beside it is that status again, unless the provider has its codes just there.
		if (/^\d+$/.test(key.value) && given.has(Number(key.value)) && !(key.key === 'code' && exact && place.role === 'code')) return 0;
		const role = place?.role ?? (certain.has(key.key) ? 'code' : undefined);
		const weight = role
			? weightIn(role, entry, key, hasCode || place?.beside === true, exact && !place.beside) + (exact ? weights.exactPath : 0)
			: asWord(entry, key);
		return weight * (isInner(key) ? weights.shareInWrapped : 1);
	};
}

/** The places of all formats, those first of which the paste has code and type, then those of which it has the code. */
function placesOf(formats: FormatSignature[], keys: SeenKey[]): FormatPlace[] {
	const isThere = (path: string | undefined) => path !== undefined && keys.some((key) => endsIn(key.path, path));
	const last = (path: string) => (path.split('.').pop() ?? path).toLowerCase();
	return formats
		.map((format) => ({ ...format, hasCode: isThere(format.code), hasType: isThere(format.type) }))
		.sort((a, b) => Number(b.hasCode && b.hasType) - Number(a.hasCode && a.hasType) || Number(b.hasCode) - Number(a.hasCode))
		.flatMap(({ code, type, hasCode, hasType }): FormatPlace[] => [
			...(type ? [{ role: 'type', path: type, last: last(type), beside: hasCode } as const] : []),
			...(code ? [{ role: 'code', path: code, last: last(code), beside: hasType } as const] : []),
		]);
}

/** What a key is to a provider: by its whole path, or by its name when the brackets around it are lost. */
const placeOf = (key: SeenKey, places: FormatPlace[]) =>
	places.find(({ path }) => path.includes('.') && endsIn(key.path, path)) ??
	places.find(({ path }) => path === key.path) ??
	places.find(({ last }) => last === key.key);

/** A code beats a type: a type says all only where no code stands beside it. */
function weightIn(role: Role, entry: EntrySignature, { value }: SeenKey, hasCode: boolean, alone: boolean): number {
	const same = isSame(entry, value);
	if (entry.kind === 'type' && !entry.wire.includes(':') && !(role === 'code' && alone)) return hasCode ? weights.type : weights.typeAlone;
	if (role === 'type' && hasCode) return weights.codeAsType;
	return same ? weights.code : weights.codeOtherCase;
}

/** RATE_LIMIT_EXCEEDED and rate_limit_exceeded are codes of different providers, though their pages have the same name. */
function isSame({ names, wire }: EntrySignature, value: string): boolean {
	const plain = value.replace(/\s+/g, ' ');
	return names.includes(plain) && (plain === wire || plain.toLowerCase() !== wire.toLowerCase());
}

function asWord(entry: EntrySignature, { value }: SeenKey): number {
	const same = isSame(entry, value);
	const looksLikeCode = /[_:-]|[a-z][A-Z]/.test(value);
	if (same && looksLikeCode) return weights.otherPlace;
	return same || /[a-z][A-Z]/.test(value) ? weights.wordyValue : 0;
}
