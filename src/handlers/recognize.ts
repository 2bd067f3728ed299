import type { Entry } from '../catalogue/model.ts';
import { valuesAt } from './evaluate.ts';
import type { Known } from './known.ts';
import { codePlaces, formsOf, isNumber } from './places.ts';
import type { Atom, Plan, Test } from './plan.ts';

/** What an entry is known by: its status, or its code at the places where it stands. */
export function matchOf(entry: Entry, known: readonly Known[]): Test {
	if (entry.grpc && entry.status.length === 0) return [[{ is: 'equal', at: ['code'], values: [entry.grpc] }]];
	if (entry.kind === 'status') return [[{ is: 'status', in: entry.status }]];
	if (readsOf(entry) === 'close') return [[{ is: 'equal', at: ['code'], values: [Number(entry.code)] }]];
	const forms = formsOf(entry);
	const places = codePlaces(entry, known);
	// A problem type is known by its end: the host before it has changed once.
	if (entry.code?.startsWith('https://')) {
		const ending = entry.code.slice(entry.code.lastIndexOf('/'));
		return [
			[{ is: 'ends', at: places.map((place) => (inSuccess(entry) ? place.replace('errors[0].', 'errors[].') : place)), texts: [ending] }],
		];
	}
	const seen = known
		.flatMap(({ body }) => places.flatMap((place) => valuesAt(body, place)))
		.filter((value) => forms.includes(String(value)));
	const typed = (form: string) => (/^\d+$/.test(form) && isNumber(entry, places[0] ?? '') ? Number(form) : form);
	// A form that no sample shows is another one all the same.
	const values = [...seen, ...forms.filter((form) => !seen.some((value) => String(value) === form)).map(typed)];
	const kept = [...new Set(values)].filter((value) => typeof value === 'string' || typeof value === 'number');
	const atom: Atom = { is: 'equal', at: places, values: kept };
	return [[atom]];
}

/** Beside what a success holds, several things can have failed, each for its own reason. */
const inSuccess = ({ transport }: Entry) => transport.includes('http-200-body');

const reading: Partial<Record<Entry['transport'][number], Plan['reads']>> = {
	stream: 'event',
	websocket: 'message',
	batch: 'line',
	grpc: 'rpc',
};

/** What a program has in hand as `body`. */
export function readsOf(entry: Entry): Plan['reads'] {
	if (entry.grpc && entry.status.length === 0) return 'rpc';
	if (entry.transport.includes('websocket') && entry.status.length === 0 && /^\d{4}$/.test(entry.code ?? '')) return 'close';
	return entry.transport.some((way) => way.startsWith('http')) ? 'response' : (reading[entry.transport[0] ?? 'http'] ?? 'response');
}
