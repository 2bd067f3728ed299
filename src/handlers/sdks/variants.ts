import type { Entry } from '../../catalogue/model.ts';
import type { Sdk } from '../../catalogue/sdks.ts';
import { type Handler, handlerIn, planFor } from '../handlers.ts';
import type { Test } from '../plan.ts';
import type { Shape } from '../shape.ts';
import { type Way, waysFor } from './given.ts';
import { onNpm } from './on-npm.ts';
import { onPypi } from './on-pypi.ts';
import type { Package } from './packages.ts';
import { inPython } from './python.ts';
import { inTypescript } from './typescript.ts';
import { longestVariant } from './written.ts';

/** A handler around a call of an official SDK. */
export type Variant = Handler & {
	package: string;
	language: string;
	/** Whether the tests run it with the SDK. The others are compiled. */
	ran: boolean;
	shape: Shape;
	/** Whether the SDK throws this error, or returns it. */
	caught: boolean;
	/** Whether its call reads a stream. */
	streamed: boolean;
	/** What it knows the error by. */
	match: Test;
};

const languages = [
	{ id: 'typescript', label: 'TypeScript', packages: onNpm, longest: longestVariant, write: inTypescript },
	{ id: 'python', label: 'Python', packages: onPypi, longest: longestVariant, write: inPython },
] as const;

type Language = (typeof languages)[number];

/** The variants of an entry, one a language, where an SDK leaves enough of the response to know this error by. */
export function variantsFor(entry: Entry): Variant[] {
	const known = made.get(entry) ?? languages.flatMap((language) => variantIn(language, entry) ?? []);
	made.set(entry, known);
	return known;
}

const made = new WeakMap<Entry, Variant[]>();

/** Takes what variantsFor wrote for this entry in another process. */
export const keepVariants = (entry: Entry, variants: Variant[]): WeakMap<Entry, Variant[]> => made.set(entry, variants);

/**
 * The variant for the first SDK that the provider lists of those that know the error. For an error that streams send, too, it is
 * another that throws it there, where the first throws none of its events.
 */
function variantIn(language: Language, entry: Entry): Variant | undefined {
	const written = sdksOf(entry, language).flatMap(({ sdk, pack }) => {
		const ways = waysFor(entry, sdk, pack).map((way) => variantOf(language, sdk, way));
		// A stream takes lines of its own: where there are none left, the plain call is shown.
		const variant = ways.find(({ text }) => text.split('\n').length <= language.longest) ?? ways.at(-1);
		return variant ? [{ variant, pack }] : [];
	});
	const [first] = written;
	const inStream = first?.pack.streamed ? undefined : written.find(({ variant }) => variant.streamed);
	return (inStream ?? first)?.variant;
}

/** The SDKs of the provider that we know how to call for such an error, in its order. */
function sdksOf(entry: Entry, { packages }: Language): { sdk: Sdk; pack: Package }[] {
	const isRpc = planFor(entry).reads === 'rpc';
	const { id, sdks } = entry.provider;
	return sdks.flatMap((sdk) => {
		const pack = packages.find(
			({ name, registry, rpc = false, provider = id }) =>
				name === sdk.package && registry === sdk.registry && rpc === isRpc && provider === id,
		);
		return pack ? [{ sdk, pack }] : [];
	});
}

function variantOf({ id, label, longest, write }: Language, sdk: Sdk, { given, plan }: Way): Variant {
	const { text, shape } = handlerIn({ longest, write: (one) => write(one, given) }, plan);
	return {
		id: `${id}-sdk`,
		label: `${sdk.package.replace(/ \((.*)\)$/, ' $1')} (${label})`,
		highlighting: id,
		text,
		package: sdk.package,
		language: label,
		ran: sdk.ran ?? false,
		shape,
		caught: given.caught !== undefined,
		streamed: given.streamed !== undefined,
		match: plan.match,
	};
}
