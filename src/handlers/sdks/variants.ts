import type { Entry } from '../../catalogue/model.ts';
import { isRetried, type Sdk, written as classNamed } from '../../catalogue/sdks.ts';
import { type Handler, handlerIn, planFor } from '../handlers.ts';
import { wordings } from '../telling/cases.ts';
import type { Place, Plan, Test } from '../plan.ts';
import type { Shape } from '../shape.ts';
import { fitted, type Reach } from './fit.ts';
import { below, type Held, heldOn } from './held.ts';
import { type Package, packages } from './packages.ts';
import { inPython } from './python.ts';
import { inTypescript } from './typescript.ts';
import type { Given } from './written.ts';

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
	{ id: 'typescript', label: 'TypeScript', registry: 'npm', longest: 15, write: inTypescript },
	{ id: 'python', label: 'Python', registry: 'pypi', longest: 15, write: inPython },
] as const;

/** The variants of an entry, one a language, where an SDK leaves enough of the response to know this error by. */
export function variantsFor(entry: Entry): Variant[] {
	const known = made.get(entry) ?? written(entry);
	made.set(entry, known);
	return known;
}

const made = new WeakMap<Entry, Variant[]>();

/** Takes what variantsFor wrote for this entry in another thread. */
export const keepVariants = (entry: Entry, variants: Variant[]): WeakMap<Entry, Variant[]> => made.set(entry, variants);

const written = (entry: Entry): Variant[] =>
	languages.flatMap(({ id, label, registry, longest, write }) => {
		const found = sdkOf(entry, registry);
		const fits = found && given(entry, found.sdk, found.pack);
		if (!found || !fits) return [];
		const writtenAs = (given: Given) => handlerIn({ longest, write: (shape) => write(shape, given) }, fits.plan);
		const whole = writtenAs(fits.given);
		// A stream takes lines of its own: where there are none left, the plain call is shown.
		const streamed = fits.given.streamed !== undefined && whole.text.split('\n').length <= longest;
		const { text, shape } = streamed ? whole : writtenAs({ ...fits.given, streamed: undefined });
		return [
			{
				id: `${id}-sdk`,
				label: `${found.sdk.package} (${label})`,
				highlighting: id,
				text,
				package: found.sdk.package,
				language: label,
				ran: found.sdk.ran ?? false,
				shape,
				caught: fits.given.caught !== undefined,
				streamed,
				match: fits.plan.match,
			},
		];
	});

/** The official SDK of the provider in a registry: the first that it lists of those that we know how to call for such an error. */
function sdkOf(entry: Entry, registry: Package['registry']): { sdk: Sdk; pack: Package } | undefined {
	const isRpc = planFor(entry).reads === 'rpc';
	for (const sdk of entry.provider.sdks) {
		if (sdk.registry !== registry) continue;
		const pack = packages.find((one) => one.name === sdk.package && one.registry === registry && (one.rpc ?? false) === isRpc);
		if (pack) return { sdk, pack };
	}
	return undefined;
}

function given(entry: Entry, sdk: Sdk, pack: Package): { given: Given; plan: Plan } | undefined {
	const plan = planFor(entry);
	const failing = entry.status.filter((status) => status >= 400);
	if (plan.reads === 'rpc') return overRpc(plan, pack);
	if (plan.reads !== 'response' || plan.branches.every(({ action }) => action.do === 'pass')) return undefined;
	const held = heldOn(sdk, entry);
	if (failing.length === 0) {
		const inSuccess = entry.status.length === 0 ? entry.transport.includes('http-200-body') : entry.status.includes(200);
		const read = pack.result && inSuccess ? fitted(plan, { place: () => true, header: false, known: entry.status }) : undefined;
		return read && { given: { pack, held, caught: undefined, retries: false, streams: false }, plan: read };
	}
	const [only, ...more] = failing;
	const own = pack.exact && more.length === 0 && !plan.streams ? sdk.classes[String(only)] : undefined;
	const place = (one: Place) =>
		held.fields.has(one) || (below(one, held.part) !== undefined && !(pack.registry === 'pypi' && isUnsafe(one, entry, held.part)));
	const reach = { place, header: pack.headers !== undefined, known: own && only !== undefined ? [only] : [] };
	const fits = fitted(plan, reach) ?? byMessage(plan, entry, failing, reach);
	const retries = failing.some((status) => isRetried(sdk, String(status)));
	const caught = own ? classNamed(sdk, own) : pack.base;
	const streamed = fits && plan.streams ? streamedIn(pack, fits, held) : undefined;
	return fits && { given: { pack, held, caught: streamed?.base ?? caught, retries, streams: plan.streams, streamed }, plan: fits };
}

/** The status of a gRPC call, which has no response around it. The retries of the SDK are those that pages count on. */
const overRpc = (plan: Plan, pack: Package): { given: Given; plan: Plan } => ({
	given: {
		...{ pack, caught: pack.base, retries: false, streams: false },
		held: {
			status: undefined,
			part: undefined,
			fields: new Map([
				['code', 'err.code().name'],
				['details', 'err.details()'],
			]),
		},
	},
	plan,
});

/** The call that reads a stream, unless the plan asks for what only a response has: its status, a header, or its JSON. */
function streamedIn({ streamed }: Package, { match, branches }: Plan, { part }: Held): Package['streamed'] {
	const asked = [match, ...branches.map(({ when }) => when)].flatMap((test) => test.flat());
	const isHeader = asked.some(({ is }) => is === 'header' || is === 'absent') || branches.some(saysInHeader);
	const needsResponse = isHeader || part?.value.startsWith('err.response');
	return asked.some(({ is }) => is === 'status') || (streamed?.base && needsResponse) ? undefined : streamed;
}

const saysInHeader = ({ action }: Plan['branches'][number]) => action.do === 'wait' && action.delay.said?.in === 'header';

/** Whether another body has a text or a list where this place has an object: a dictionary in Python is not read below one. */
const isUnsafe = (place: Place, { provider }: Entry, part: Held['part']) =>
	/^[[\d]/.test(place) ||
	provider.formats.some(({ transport, paths }) =>
		transport.includes('http')
			? Object.values(paths).some((leaf) => leaf !== undefined && below(leaf, part) !== '' && place.startsWith(`${leaf}.`))
			: false,
	);

/** Where the SDK drops the code: the status and the documented wordings of the message tell the error instead. */
function byMessage(plan: Plan, { messages }: Entry, statuses: readonly number[], reach: Reach): Plan | undefined {
	const said = wordings(
		messages.map(({ template }) => template),
		plan.message.filter(reach.place),
	);
	const match: Test | undefined = said?.map((atoms) => [{ is: 'status', in: statuses }, ...atoms]);
	return match && fitted({ ...plan, match }, reach);
}
