import { expect, test } from 'vitest';
import type { Atom, Branch, Delay, Plan } from '../plan.ts';
import { shapeOf } from '../shape.ts';
import { flowOf, type Step } from './flow.ts';

const code = (value: string): Atom => ({ is: 'equal', at: ['code'], values: [value] });
const delay = (tries: number, more: Partial<Delay> = {}): Delay => ({ first: 1, factor: 2, longest: 60, tries, ...more });
const waits = (value: string, how: Delay): Branch => ({
	when: [[code(value)]],
	action: { do: 'wait', delay: how },
	reason: `${value} goes on`,
});
const raises = (value: string): Branch => ({ when: [[code(value)]], action: { do: 'raise' }, reason: `${value} is final` });
const flow = (branches: Branch[], more: Partial<Plan> = {}): Step[] =>
	flowOf(
		shapeOf({
			...{ title: 'Acme 503', page: 'https://acme.example/503/', match: [[{ is: 'status', in: [503] }]], message: ['message'] },
			...{ otherwise: 'Unavailable', reads: 'response', streams: false, successes: [], untold: [], elsewhere: [], branches, ...more },
		}),
	);
const names = (steps: Step[]) => steps.map((step) => step.do).join(' ');

test('an error that nothing mends is raised, what tells more about it first', () => {
	const steps = flow([raises('gone')]);
	expect(steps).toMatchObject([{ reason: 'gone is final', when: { is: 'leaf' } }, { reason: 'Unavailable' }]);
	expect(names(steps)).toBe('raise raise');
});

test('what is no case of the only wait is raised before it', () => {
	expect(names(flow([waits('busy', delay(3))]))).toBe('raise raise sleep');
	// A wait that no response changes needs no variable.
	const steps = flow([waits('busy', delay(3, { factor: 1, first: 5 }))]);
	expect(names(steps)).toBe('raise raise sleep');
	expect(steps.at(-1)).toMatchObject({ do: 'sleep', delay: { first: 5 } });
	const named = flow([waits('busy', delay(3, { said: { in: 'header', name: 'retry-after', format: 'seconds' } }))]);
	expect(names(named)).toBe('raise wait raise sleep');
});

test('of several waits the one with fewer tries is over before the loop is', () => {
	const [choose, over] = flow([waits('busy', delay(5)), waits('full', delay(2, { first: 30 }))]);
	const fewer = { is: 'leaf', leaf: { is: 'before', tries: 2 } };
	expect(choose).toMatchObject({ do: 'choose', choices: [{ when: { is: 'leaf' } }, { when: { is: 'all', of: [{ is: 'leaf' }, fewer] } }] });
	expect(over).toMatchObject({ do: 'raise', when: { of: [{ is: 'not' }, { leaf: { is: 'last', tries: 5 } }] } });
});

test('a success that holds no error leaves the loop, and one that does is raised', () => {
	const held = { held: ['error'] };
	expect(names(flow([waits('busy', delay(3))], held))).toBe('keep raise leave raise sleep');
	const several = flow([waits('busy', delay(5)), waits('full', delay(2, { first: 30 }))], held);
	expect(names(several)).toBe('choose raise leave raise sleep');
	// Its tries used up, a wait must not fall through as a success.
	expect(several[0]).toMatchObject({ do: 'choose', choices: [{ tries: 5 }, { tries: 2 }] });
	expect(several.at(-2)).toMatchObject({ do: 'raise', when: { leaf: { is: 'spent' } } });
});
