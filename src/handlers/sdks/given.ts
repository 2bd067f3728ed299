import type { Entry } from '../../catalogue/model.ts';
import { isRetried, type Sdk, written as classNamed } from '../../catalogue/sdks.ts';
import { planFor } from '../handlers.ts';
import type { Place, Plan, Test } from '../plan.ts';
import { wordings } from '../telling/cases.ts';
import { fitted, type Reach } from './fit.ts';
import { below, type Held, heldOn } from './held.ts';
import type { Package } from './packages.ts';
import type { Given } from './written.ts';

/** A way to write a variant: what it is written from, and the plan with what the SDK leaves to be asked. */
export type Way = { given: Given; plan: Plan };

/** The ways to write the variant of an entry for a package, the best one first. None where the SDK leaves too little. */
export function waysFor(entry: Entry, sdk: Sdk, { responses, ...usual }: Package): Way[] {
	const pack = responses && isOfResponses(entry) ? { ...usual, ...responses } : usual;
	const plan = ownOf(planFor(entry), pack);
	if (plan.reads === 'rpc') return [overRpc(plan, pack)];
	if (plan.reads !== 'response' || plan.match.length === 0 || plan.branches.every(({ action }) => action.do === 'pass')) return [];
	const failing = entry.status.filter((status) => status >= 400);
	if (failing.length === 0) return inResult(entry, plan, heldOn(sdk, entry), pack);
	const [only, ...more] = failing;
	const own = pack.exact && more.length === 0 && !plan.streams ? sdk.classes[String(only)] : undefined;
	const held = { ...heldOn(sdk, entry), ...(pack.part && { part: pack.part }) };
	const known = own && only !== undefined ? [only] : [];
	const reach = { place: placesOf(entry, held, pack), header: pack.headers !== undefined, known, statuses: true };
	const fits = fitted(plan, reach) ?? byMessage(plan, entry, failing, reach);
	const retries = failing.some((status) => isRetried(sdk, String(status)));
	const given = { pack, held, caught: own ? classNamed(sdk, own) : pack.base, retries, streams: plan.streams };
	// Where most come in a success, the call throws nothing.
	const [first = 400] = entry.status;
	const returned =
		first < 400 && only ? inResult(entry, plan, held, pack).map((way) => ({ ...way, given: { ...way.given, thrown: only } })) : [];
	return [...returned, ...inStream(entry, plan, given), ...(fits ? [{ given, plan: fits }] : [])];
}

/** Whether only the Responses API sends this error. */
const isOfResponses = ({ endpoints }: Entry) =>
	endpoints.length > 0 && endpoints.every(({ text }) => /^`(POST )?\S*\/responses`/.test(text));

/** A plan that knows the error only by what can come back from the call of a package. */
function ownOf(plan: Plan, { foreign }: Package): Plan {
	const match = plan.match.map((atoms) =>
		atoms.map((atom) => ('at' in atom ? { ...atom, at: atom.at.filter((place) => place !== foreign) } : atom)),
	);
	return { ...plan, match: match.filter((atoms) => atoms.every((atom) => !('at' in atom) || atom.at.length > 0)) };
}

/** An error inside a success, where the package returns that as it came. */
function inResult(entry: Entry, whole: Plan, held: Held, pack: Package): Way[] {
	const inSuccess = entry.status.length === 0 ? entry.transport.includes('http-200-body') : entry.status.includes(200);
	if (!pack.result || !inSuccess) return [];
	const place = (one: Place) => pack.keeps?.test(one) ?? true;
	const plan = fitted(whole, { place, header: false, known: entry.status, statuses: true });
	return plan ? [{ given: { pack, held, caught: undefined, retries: false, streams: false }, plan }] : [];
}

/** The status of a gRPC call, which has no response around it. The retries of the SDK are those that pages count on. */
const overRpc = (plan: Plan, pack: Package): Way => ({
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

/** Around the call that reads a stream, unless the plan asks for what only a response has. */
function inStream(entry: Entry, plan: Plan, given: Given): Way[] {
	const { streamed } = given.pack;
	if (!streamed || !plan.streams) return [];
	const { part = given.held.part, base = given.caught } = streamed;
	// What a field of the error holds, the part of an event may not.
	const held: Held = { status: undefined, part, fields: streamed.part ? new Map() : given.held.fields };
	const header = given.pack.headers !== undefined && !streamed.base;
	const fits = fitted(plan, { place: placesOf(entry, held, given.pack), header, known: [], statuses: false });
	if (!fits || (streamed.base && part?.value.startsWith('err.response'))) return [];
	// Without a header, a wait that the plan reads there would be lost.
	if (!header && plan.branches.some(saysInHeader)) return [];
	return [{ given: { ...given, held, caught: base, streamed }, plan: fits }];
}

const saysInHeader = ({ action }: Plan['branches'][number]) => action.do === 'wait' && action.delay.said?.in === 'header';

/** The places of the body that an error holds. */
const placesOf =
	(entry: Entry, { fields, part }: Held, pack: Package) =>
	(one: Place) =>
		fields.has(one) || (below(one, part) !== undefined && !(pack.registry === 'pypi' && isUnsafe(one, entry, part)));

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
