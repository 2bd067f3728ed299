import type { Entry, Provider } from '../catalogue/model.ts';
import { stepsTo, valuesAt } from './evaluate.ts';
import type { Known } from './known.ts';
import type { Place } from './plan.ts';

type Format = Provider['formats'][number];

/** Every wire form of the code of an entry. */
export const formsOf = ({ code, spellings }: Entry): string[] => [...(code === undefined ? [] : [code]), ...spellings];

/** An item of the list that a whole body is. */
const inWrap = /^(?:\[\d*\]|\d+)\./;

/** Where the responses of an entry hold its code: seen in its samples, named in its words, or else where the formats say. */
export function codePlaces(entry: Entry, known: readonly Known[]): Place[] {
	const forms = formsOf(entry);
	const places = entry.provider.formats.flatMap(({ paths }) => [paths.code ?? [], paths.type ?? []].flat());
	// A message such as "finishReason": "SAFETY" names the key that holds the code.
	const keys = entry.messages.flatMap(({ template }) => /^"(\w+)": ?"/.exec(template)?.[1] ?? []);
	const keyed = places.filter((place) => keys.some((key) => place.endsWith(`.${key}`)));
	const seen = byFrequency(known.flatMap(({ body }) => holding(body, forms, places)));
	// A stream that is read at once is a list of what comes one by one.
	const alone = seen.flatMap((place) => (inWrap.test(place) ? [place.replace(inWrap, '')] : []));
	if (seen.length + keyed.length > 0) return [...new Set([...alone, ...seen, ...keyed])].slice(0, 3);
	const words = [
		entry.summary,
		entry.status_note ?? '',
		...[entry.endpoints, entry.notes, entry.causes, entry.fixes].flat().map(({ text }) => text),
	];
	const named = places.filter((place) => place.includes('.') && words.some((text) => text.includes(`\`${place}\``)));
	if (named.length > 0) return [...new Set([...named, ...inEvents(entry, named)])].slice(0, 2);
	const key = entry.kind === 'type' ? 'type' : 'code';
	const spare = key === 'type' ? 'code' : 'type';
	const numbers = /^\d+$/.test(entry.code ?? '') ? places.filter((place) => isNumber(entry, place)) : [];
	if (numbers.length > 0) return [...new Set(numbers)].slice(0, 2);
	const isProblem = entry.code?.startsWith('https://');
	const read = ({ paths }: Format) =>
		(isProblem ? [paths.code, paths.type].find((place) => place?.split('.').at(-1) === 'type') : undefined) ?? paths[key] ?? paths[spare];
	const likely = forms.flatMap((form) => ofTransports(entry, read, (format) => isSpelledLike(form, format, read(format))));
	return [...new Set(likely.length > 0 ? likely : ofTransports(entry, read))].slice(0, 2);
}

/** Whether the shape of a format has a value like this one at a place: all in capitals, or all in small letters. */
function isSpelledLike(form: string, format: Format, place: Place | undefined): boolean {
	const isIn = (style: RegExp) => style.test(form) && valuesIn(format, place ?? '').some((value) => style.test(String(value)));
	return isIn(/^[A-Z][A-Z\d_]*$/) || isIn(/^[a-z][a-z\d_]*$/);
}

/** Where the event of a stream holds the same: response.error.code beside error.code. */
function inEvents({ transport, provider }: Entry, named: readonly Place[]): Place[] {
	if (!transport.includes('stream')) return [];
	const events = provider.formats.filter((format) => format.transport.includes('stream'));
	const places: Place[] = events.flatMap(({ paths }) => [paths.code ?? [], paths.type ?? []].flat());
	return places.filter((place) => named.some((one) => place.endsWith(`.${one}`)));
}

/** Whether the documented shape has a number at a place. */
export function isNumber({ provider }: Entry, place: Place): boolean {
	return provider.formats.some((format) => valuesIn(format, place).some((value) => typeof value === 'number'));
}

const bodies = new WeakMap<Format, unknown>();

/** What the documented shape has at a place. */
function valuesIn(format: Format, place: Place): unknown[] {
	if (!bodies.has(format)) bodies.set(format, parsed(format.shape));
	return valuesAt(bodies.get(format), place);
}

/** Not every shape is JSON. */
function parsed(shape: string): unknown {
	try {
		return JSON.parse(shape);
	} catch {
		return undefined;
	}
}

/** Where the message of an entry stands, the usual place first. */
export function messagePlaces(entry: Entry, known: readonly Known[]): Place[] {
	const places = entry.provider.formats.flatMap(({ paths }) => paths.message ?? []);
	const seen = known.flatMap(({ body }) => places.filter((place) => valuesAt(body, place).some((value) => typeof value === 'string')));
	// The deeper place first: what stands above it may be an object.
	if (seen.length > 0)
		return byFrequency(seen)
			.slice(0, 2)
			.sort((a, b) => stepsTo(b).length - stepsTo(a).length);
	return ofTransports(entry, ({ paths }) => paths.message).slice(0, 1);
}

/** The places that hold one of these forms; of several in one body those that a format names. */
function holding(body: unknown, forms: readonly string[], places: readonly Place[]): Place[] {
	const isForm = (value: unknown) => (typeof value === 'string' || typeof value === 'number') && forms.includes(String(value));
	const listed = places.filter((place) => valuesAt(body, place).some(isForm));
	if (listed.length > 0) return [...new Set(listed)];
	return everyPlace(body)
		.filter(([, value]) => isForm(value))
		.map(([place]) => place)
		.slice(0, 1);
}

/** Every value of a body with its place, lists by `[]`. */
function everyPlace(body: unknown, place = ''): [Place, unknown][] {
	if (typeof body !== 'object' || body === null) return [[place, body]];
	if (Array.isArray(body)) return body.flatMap((item) => everyPlace(item, `${place}[]`));
	return Object.entries(body).flatMap(([key, value]) => everyPlace(value, place ? `${place}.${key}` : key));
}

/** What the first format of each transport says, of those that fit. */
function ofTransports(
	{ transport, provider }: Entry,
	read: (format: Format) => Place | undefined,
	fits: (format: Format) => boolean = () => true,
): Place[] {
	const formats = provider.formats.filter(fits);
	const found = transport.flatMap((way) => {
		const places = formats.filter((format) => format.transport.includes(way)).map(read);
		return places.find((place) => place !== undefined) ?? [];
	});
	const any = found.length > 0 ? found : formats.flatMap((format) => read(format) ?? []);
	return [...new Set(any)];
}

function byFrequency(places: readonly Place[]): Place[] {
	const count = (place: Place) => places.filter((other) => other === place).length;
	return [...new Set(places)].sort((a, b) => count(b) - count(a));
}

/** The place that a tell names in short: finishReason is candidates[0].finishReason. */
export function inFull(short: Place, { provider, transport }: Entry, known: readonly Known[]): Place {
	if (short === 'err.details()') return 'details';
	const fits = (place: Place) => place === short || place.endsWith(`.${short}`);
	const formats = [...provider.formats].sort((a, b) => overlap(b, transport) - overlap(a, transport));
	const inFormats = formats.flatMap(({ paths }) =>
		Object.values(paths).flatMap((place) => (place === undefined || place.startsWith('header:') ? [] : [place])),
	);
	const inBodies = known.flatMap(({ body }) => everyPlace(body).map(([place]) => place));
	return inFormats.find((place) => place === short) ?? inBodies.find(fits)?.replaceAll('[]', '[0]') ?? inFormats.find(fits) ?? short;
}

const overlap = (format: Format, transport: Entry['transport']) => Number(format.transport.some((way) => transport.includes(way)));
