import { stepsTo } from '../evaluate.ts';
import type { Atom, Place, Test } from '../plan.ts';
import { isMessage, type Shape } from '../shape.ts';

/** Every test of a handler after the first, which recognizes the error. */
export const testsInside = ({ passes, held, raises, waits }: Shape): Test[] => [
	passes,
	...(held ? [held] : []),
	...raises.map(({ when }) => when),
	...waits.map(({ when }) => when),
];

/** How often a handler looks at these places once the error is recognized. */
export const looksAt = (shape: Shape, at: readonly Place[]): number =>
	testsInside(shape)
		.flatMap((test) => test.flat())
		.filter((atom) => 'at' in atom && atom.at.join() === at.join()).length +
	(isMessage(at, shape.plan) && shape.waits.some(({ delay }) => delay?.sentence !== undefined) ? 2 : 0);

/** Every comparison of a handler. */
export const atomsOf = (shape: Shape): Atom[] => [shape.plan.match, ...testsInside(shape)].flatMap((test) => test.flat());

type Values = readonly (string | number | boolean)[];

/** What a handler reads more than twice once the error is recognized, so that it keeps it in a variable. */
export function variablesOf(shape: Shape): { at: readonly Place[]; name: string; wanted: Values }[] {
	const looks = new Map<string, { at: readonly Place[]; wanted: Set<string | number | boolean>; kinds: Set<string> }>();
	const look = (at: readonly Place[], kind: string, wanted: Values) => {
		const known = looks.get(at.join()) ?? { at, wanted: new Set(), kinds: new Set() };
		for (const value of wanted) known.wanted.add(value);
		known.kinds.add(kind);
		looks.set(at.join(), known);
	};
	for (const atom of testsInside(shape).flatMap((test) => test.flat())) {
		if (!('at' in atom) || atom.at.some(isInList)) continue;
		if (atom.is === 'missing') look(atom.at, 'missing', []);
		else if (atom.is === 'equal') look(atom.at, 'text', atom.values);
		else
			look(
				atom.at,
				'text',
				atom.texts.map((words) => `${atom.is} ${words}`),
			);
	}
	for (const { delay } of shape.waits) if (delay?.sentence !== undefined) look(shape.plan.message, 'text', [delay.sentence]);
	const kept = [...looks.values()].filter(({ at, wanted, kinds }) => {
		const most = isMessage(at, shape.plan) && at.length > 1 ? 0 : 2;
		return wanted.size > most && !kinds.has('missing') && (at.length === 1 || isMessage(at, shape.plan));
	});
	const names = kept.map(({ at, wanted }) => ({ at, name: nameOf(at, shape), wanted: [...wanted] }));
	return names.filter(({ name }, index) => name !== '' && names.findIndex((other) => other.name === name) === index);
}

/**
 * A name for each value of the body that several comparisons read, by its place: the last word of the place. A value whose
 * name the program or another value has for itself gets none.
 */
export function namesByPlace({ plan, passes, raises, waits }: Shape, taken: readonly string[]): Map<Place, string> {
	const places = [passes, ...raises.map(({ when }) => when), ...waits.map(({ when }) => when)]
		.flatMap((test) => test.flat())
		.flatMap((atom) => ('at' in atom && !isMessage(atom.at, plan) && atom.at.length === 1 ? [...atom.at] : []));
	const names = new Map<Place, string>();
	for (const place of new Set(places)) {
		if (isInList(place) || places.filter((other) => other === place).length < 2) continue;
		const name = String(stepsTo(place).findLast((step) => typeof step === 'string'));
		if (/^[a-z]\w*$/i.test(name) && ![...taken, ...names.values()].includes(name)) names.set(place, name);
	}
	return names;
}

/** Names that a fragment, one of its libraries or its language has for something else. */
const taken =
	'again attempt body closed data done err error errors list message page plain res said send text time wait code type default'.split(' ');

function nameOf(at: readonly Place[], { plan }: Shape): string {
	if (isMessage(at, plan)) return 'message';
	const last = String(stepsTo(at[0] ?? '').findLast((step) => typeof step === 'string'));
	const name = last.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	return /^[a-z]\w*$/i.test(name) && !taken.includes(name) ? name : '';
}

/** Whether a name that a case is told by is a header: no body holds a name with a hyphen. */
export const isHeader = (place: Place) => /^[a-z]+(-[a-z]+)+$/.test(place);

/** Whether a place leads through every item of a list. */
export const isInList = (place: Place) => place.includes('[]');

/** Whether the fragment needs the response, and not only a message that came over a connection. */
export const needsResponse = ({ plan, reads }: Shape) =>
	plan.reads === 'response' || reads.header || (reads.status && !['rpc', 'close'].includes(plan.reads));

/** The reason as an error says it, the address of the page and the fragment of the case: "reason: " + page + "#case". */
export const endings = (reason: string, id: string | undefined) => [`${reason}: `, id === undefined ? '' : `#${id}`] as const;
