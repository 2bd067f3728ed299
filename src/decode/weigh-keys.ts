import type { FormatSignature } from '../signatures/signatures.ts';
import type { EntrySignature, ProviderSignature } from '../signatures/signatures.ts';
import { endsIn } from './outline.ts';
import type { SeenKey } from './read-keys.ts';
import { isWrapped } from './shapes.ts';
import { worth } from './worth.ts';

/** Keys that hold a code wherever they stand, and keys whose value may be a word that happens to be one. */
const certain = new Set(['code', 'error_code', 'errorcode', 'connection_issue', 'disconnect_type']);
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
type Place = { role: Role; path: string; last: string; beside: boolean };

/** How much the value of a key says for an entry, after where the formats of the entry's provider have their codes and types. */
export function createKeyWeights(
	keys: SeenKey[],
	statuses: Set<number>,
	providers: ProviderSignature[],
): (entry: EntrySignature, key: SeenKey) => number {
	const wraps = providers.flatMap((provider) => provider.wraps);
	const isInner = (key: SeenKey) => wraps.length > 0 && isWrapped(key.path, wraps);
	const filled = keys.filter((key) => !empty.test(key.value) && !isInner(key));
	const hasCode = filled.some((key) => certain.has(key.key));
	const places = new Map<string, Place[]>();
	const placesAt = (id: string) => {
		const known = places.get(id);
		if (known) return known;
		const made = placesOf(providers.find((provider) => provider.id === id)?.formats ?? [], filled);
		places.set(id, made);
		return made;
	};

	return (entry, key) => {
		if (!certain.has(key.key) && !wordy.has(key.key)) return 0;
		const place = placeOf(key, placesAt(entry.provider ?? ''));
		const exact = place !== undefined && endsIn(key.path, place.path);
		// The number of a status beside it is that status again, unless the provider has its codes just there.
		if (/^\d+$/.test(key.value) && statuses.has(Number(key.value)) && !(key.key === 'code' && exact && place.role === 'code')) return 0;
		const role = place?.role ?? (certain.has(key.key) ? 'code' : undefined);
		const weight = role
			? weightIn(role, entry, key, hasCode || place?.beside === true, exact && !place.beside) + (exact ? worth.place : 0)
			: asWord(entry, key);
		return weight * (isInner(key) ? worth.inner : 1);
	};
}

/** The places of all formats, those first of which the paste has the code and the type. */
function placesOf(formats: FormatSignature[], keys: SeenKey[]): Place[] {
	const isThere = (path: string | undefined) => path !== undefined && keys.some((key) => endsIn(key.path, path));
	const places = formats.flatMap(({ code, type }) => {
		const [hasCode, hasType] = [isThere(code), isThere(type)];
		const full = (hasCode && hasType ? 2 : 0) + (hasCode ? 1 : 0);
		return [
			{ role: 'type' as const, path: type, beside: hasCode, full },
			{ role: 'code' as const, path: code, beside: hasType, full },
		].flatMap(({ path, ...rest }) => (path ? [{ ...rest, path, last: (path.split('.').pop() ?? path).toLowerCase() }] : []));
	});
	return places.sort((a, b) => b.full - a.full);
}

/** What a key is to a provider: by its whole path, or by its name when the brackets around it are lost. */
const placeOf = (key: SeenKey, places: Place[]) =>
	places.find(({ path }) => path.includes('.') && endsIn(key.path, path)) ??
	places.find(({ path }) => path === key.path) ??
	places.find(({ last }) => last === key.key);

/** A code beats a type: a type says all only where no code stands beside it. */
function weightIn(role: Role, entry: EntrySignature, { value }: SeenKey, hasCode: boolean, alone: boolean): number {
	const same = isSame(entry, value);
	if (entry.kind === 'type' && !entry.wire.includes(':') && !(role === 'code' && alone)) return hasCode ? worth.type : worth.typeAlone;
	if (role === 'type' && hasCode) return worth.codeAsType;
	return same ? worth.code : worth.codeOtherCase;
}

/** RATE_LIMIT_EXCEEDED and rate_limit_exceeded are codes of different providers, though their pages have the same name. */
function isSame({ names, wire }: EntrySignature, value: string): boolean {
	const plain = value.replace(/\s+/g, ' ');
	return names.includes(plain) && (plain === wire || plain.toLowerCase() !== wire.toLowerCase());
}

function asWord(entry: EntrySignature, { value }: SeenKey): number {
	const same = isSame(entry, value);
	const looksLikeCode = /[_:-]|[a-z][A-Z]/.test(value);
	if (same && looksLikeCode) return worth.otherPlace;
	return same || /[a-z][A-Z]/.test(value) ? worth.wordyValue : 0;
}
