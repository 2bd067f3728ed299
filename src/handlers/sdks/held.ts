import type { Entry } from '../../catalogue/model.ts';
import type { Sdk } from '../../catalogue/sdks.ts';
import type { Place } from '../plan.ts';

/** What a caught error holds of the response, as expressions on `err`. */
export type Held = {
	status: string | undefined;
	/** The part of the body that is kept: all of it, or what stands at one place. */
	part: { at: Place; value: string } | undefined;
	/** Places with a field of their own on the error. */
	fields: ReadonlyMap<Place, string>;
};

/** What the errors of an SDK hold, by the expressions that its row in provider.yaml lists. */
export function heldOn({ reads = {} }: Sdk, { provider }: Entry): Held {
	const paths = provider.formats.filter(({ transport }) => transport.includes('http')).map((format) => format.paths);
	const fields = new Map<Place, string>();
	for (const field of ['code', 'type'] as const) {
		const [only, ...more] = reads[field] ?? [];
		if (only === undefined || more.length > 0 || !/^err\.\w+$/.test(only)) continue;
		for (const { [field]: place } of paths) if (place !== undefined && isNamed(place, only)) fields.set(place, only);
	}
	return { status: reads.status?.[0], part: partOf(reads, paths), fields };
}

/** Whether a field is called like the end of a place: err.errorCode, error.details.error_code. */
const isNamed = (place: Place, field: string) =>
	bare(place.slice(place.lastIndexOf('.') + 1)) === bare(field.slice(field.lastIndexOf('.') + 1));
const bare = (name: string) => name.replaceAll('_', '').toLowerCase();

type Paths = Entry['provider']['formats'][number]['paths'];

/** The whole body where the error holds it, or else what the message stands in. */
function partOf(reads: NonNullable<Sdk['reads']>, paths: readonly Paths[]): Held['part'] {
	const [body] = reads.body ?? [];
	const [said] = reads.message ?? [];
	if (body !== undefined && body !== said) return { at: '', value: body };
	if (said === undefined) return undefined;
	const [, value, key] = /^(.+)(?:\.(\w+)|\["(\w+)"\])$/.exec(said)?.filter((part) => part !== undefined) ?? [];
	const places = paths.flatMap(({ message }) => message ?? []);
	const inside = places.find((place) => place.includes('.') && place.endsWith(`.${key}`));
	if (value !== undefined && value !== 'err' && inside) return { at: inside.slice(0, -`.${key}`.length), value };
	const whole = places.find((place) => !place.includes('.'));
	return whole === undefined ? undefined : { at: whole, value: said };
}

/** The rest of a place below what is kept, or undefined when the error doesn't hold it. */
export function below(place: Place, part: Held['part']): Place | undefined {
	if (!part) return undefined;
	if (part.at === '' || place === part.at) return place.slice(part.at.length);
	return place.startsWith(`${part.at}.`) || place.startsWith(`${part.at}[`) ? place.slice(part.at.length) : undefined;
}
