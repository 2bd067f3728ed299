import { stepsTo } from '../../evaluate.ts';
import type { Place } from '../../plan.ts';
import { isMessage, type Shape } from '../../shape.ts';
import { single, together } from '../../writing/alike.ts';
import { type Condition, expression, type InBody, type Leaf, not, type Signs } from '../../writing/conditions.ts';
import { isInList, namesByPlace } from '../../writing/reads.ts';
import { longWait } from '../../writing/words.ts';

/** The variables that a fragment keeps values of the body in, and the lines that set them. */
export type Names = { lines: string[]; of: ReadonlyMap<string, string>; isMessage: (at: readonly Place[]) => boolean };

export const quoted = (value: string | number | boolean) =>
	typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);

export function namesIn(shape: Shape): Names {
	const { plan, reads } = shape;
	const names: Names = { lines: [], of: new Map(), isMessage: (at) => reads.message && isMessage(at, plan) };
	if (reads.message) {
		const found = plan.message.map(placeIn).join(' ?? ');
		// What stands right under the root can be an object in another error of the provider.
		const text = plan.message.some((place) => stepsTo(place).length === 1)
			? `is_string($found = ${found} ?? null) ? $found : ''`
			: `(string) (${found} ?? '')`;
		names.lines.push(`$message = ${text};`);
	}
	const of = new Map([...namesByPlace(shape, taken)].map(([place, name]) => [place, `$${name}`]));
	for (const [place, name] of of) names.lines.push(`${name} = ${placeIn(place)} ?? null;`);
	return { ...names, of };
}

const taken = ['status', 'headers', 'body', 'text', 'page', 'message', 'attempt', 'tries', 'wait', 'told', 'reset', 'found', 'this'];

/** A value of the body, of a list the first that is there. */
export function placeIn(place: Place): string {
	const steps = stepsTo(place);
	return steps.includes(null) ? `${column(steps)}[0]` : `$body${keys(steps)}`;
}

/** The values at one place in every item of a list. */
function column(steps: ReturnType<typeof stepsTo>): string {
	const each = steps.indexOf(null);
	const [first, ...deeper] = steps.slice(each + 1).map((step) => quoted(step ?? 0));
	return deeper.reduce(
		(items, step) => `array_column(${items}, ${step})`,
		`array_column($body${keys(steps.slice(0, each))} ?? [], ${first})`,
	);
}

const keys = (steps: readonly (string | number | null)[]) => steps.map((step) => `[${quoted(step ?? 0)}]`).join('');

/** A condition as an expression; `turned` is its opposite. */
export const test = (condition: Condition, names?: Names, turned = false): string => {
	const alike = together(condition);
	const one = names ? kept(alike, names) : single(alike);
	return expression(turned ? not(one) : one, signsWith(names));
};

/** Comparisons with the message stay whole: the variable holds it from whichever place. */
function kept(condition: Condition, names: Names): Condition {
	if (condition.is === 'not') return not(kept(condition.of, names));
	if (condition.is !== 'leaf') return { is: condition.is, of: condition.of.map((one) => kept(one, names)) };
	const one = condition.leaf;
	const [first = ''] = 'at' in one ? one.at : [];
	if (!('at' in one) || one.is === 'missing' || !names.isMessage(one.at)) return single(condition);
	return single({ is: 'leaf', leaf: { ...one, at: [`message:${first}`] } });
}

const signsWith = (names?: Names): Signs<Leaf> => ({
	and: ' && ',
	or: ' || ',
	not: '!',
	group: (inner) => `(${inner})`,
	leaf: (one, negated) => ('at' in one ? inBody(one, negated, names) : aside(one, negated)),
});

function inBody(one: InBody, negated: boolean, names: Names | undefined): string {
	const [place = ''] = one.at;
	const sign = negated ? '!' : '';
	if (one.is === 'missing') return one.empty ? `${sign}empty(${placeIn(place)})` : `${negated ? '' : '!'}isset(${placeIn(place)})`;
	const name = place.startsWith('message:') ? '$message' : names?.of.get(place);
	if (one.is === 'equal') {
		if (isInList(place) && !name) return `${sign}${inList(place, one.values.map(quoted))}`;
		if (one.at.length > 1) {
			const values = one.at.map((each) => names?.of.get(each) ?? `${placeIn(each)} ?? null`);
			return `${sign}in_array(${one.values.map(quoted).join('')}, [${values.join(', ')}], true)`;
		}
		return among(name ?? `(${placeIn(place)} ?? null)`, one.values.map(quoted), negated);
	}
	const [words = ''] = one.texts;
	if (isInList(place) && !name)
		return `${sign}str_contains(json_encode($body, JSON_UNESCAPED_SLASHES), ${quoted(inQuotes(one.is, words, place))})`;
	const method = { starts: 'str_starts_with', ends: 'str_ends_with', contains: 'str_contains' }[one.is];
	const subject = name === '$message' ? name : name ? `(string) ${name}` : `(string) (${placeIn(place)} ?? '')`;
	return `${sign}${method}(${subject}, ${quoted(words)})`;
}

/** Words as they stand in JSON: an end before its quote, a start after its key. */
function inQuotes(is: 'starts' | 'ends' | 'contains', words: string, place: Place): string {
	if (is === 'starts') return `"${stepsTo(place).at(-1)}":"${words}`;
	return is === 'ends' ? `${words}"` : words;
}

/** Whether an item of a list has one of these values. A list inside another is read as text. */
function inList(place: Place, values: string[]): string {
	const steps = stepsTo(place);
	if (steps.filter((step) => step === null).length > 1)
		return values.map((value) => `str_contains(json_encode($body), ${quoted(`"${steps.at(-1)}":"${value.slice(1, -1)}"`)})`).join(' || ');
	const found = column(steps);
	return values.length === 1 ? `in_array(${values[0]}, ${found}, true)` : `array_intersect([${values.join(', ')}], ${found})`;
}

const among = (value: string, wanted: string[], negated: boolean) =>
	wanted.length === 1
		? `${value} ${negated ? '!==' : '==='} ${wanted[0]}`
		: `${negated ? '!' : ''}in_array(${value.replace(/^\((.*)\)$/, '$1')}, [${wanted.join(', ')}], true)`;

function aside(one: Exclude<Leaf, InBody>, negated: boolean): string {
	switch (one.is) {
		case 'status':
			return among('$status', one.in.map(String), negated);
		case 'header':
			return among(`($headers[${quoted(one.name)}] ?? null)`, [quoted(one.value)], negated);
		case 'absent':
			return `${negated ? '' : '!'}isset($headers[${quoted(one.name)}])`;
		case 'text':
			return `${negated ? '!' : ''}str_contains($text, ${quoted(one.texts[0] ?? '')})`;
		case 'chosen':
			return negated ? '$wait === null' : '$wait !== null';
		case 'again':
			return negated ? '!$again' : '$again';
		case 'before':
			return `$attempt < ${one.tries}`;
		case 'last':
			return `$attempt === ${one.tries}`;
		case 'spent':
			return '$attempt >= $tries';
		case 'long':
			return `$wait > ${longWait}`;
	}
}
