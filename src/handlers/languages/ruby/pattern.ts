import type { Place } from '../../plan.ts';
import { together } from '../../writing/alike.ts';
import { all, any, type Condition, type InBody, type Leaf, leaf, not } from '../../writing/conditions.ts';
import { isInList } from '../../writing/reads.ts';
import { type Tree, treeOf } from '../../writing/tree.ts';

/** A comparison that is not one with the body, or a pattern that the body has to fit. */
export type Pattern = Exclude<Leaf, { at: unknown }> | { is: 'pattern'; text: string };

export const textOf = (value: string | number | boolean) =>
	typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);

/** Words as they stand in a regular expression. */
export const regex = (words: string) => words.replace(/[\\/.*+?^$()[\]{}|#]/g, '\\$&');

/** A condition whose comparisons with the body are patterns; as few as possible. */
export const patterned = (condition: Condition): Condition<Pattern> => inPatterns(together(condition));

function inPatterns(condition: Condition): Condition<Pattern> {
	if (condition.is === 'leaf') {
		const one = condition.leaf;
		if (!('at' in one)) return leaf(one);
		const fits = pattern(one.at.map((place) => patternAt([[place, wanted(one)]])).join(' | '));
		return one.is === 'missing' ? { is: 'not', of: fits } : fits;
	}
	if (condition.is === 'not') {
		return not(inPatterns(condition.of));
	}
	return condition.is === 'all' ? all(joint(condition.of)) : any(alternatives(condition.of.map(inPatterns)));
}

const pattern = (text: string) => leaf<Pattern>({ is: 'pattern', text });

/** Comparisons that all have to hold are one pattern where each has a place of its own. */
function joint(of: Condition[]): Condition<Pattern>[] {
	const simple = of.flatMap((one) => {
		if (one.is !== 'leaf' || !('at' in one.leaf) || one.leaf.is === 'missing') return [];
		const [place = '', ...others] = one.leaf.at;
		return others.length > 0 || isInList(place) ? [] : [{ one, entry: [place, wanted(one.leaf)] as const }];
	});
	const places = simple.map(({ entry: [place] }) => place);
	const isAlone = (place: Place) => places.filter((other) => other === place || other.startsWith(place)).length === 1;
	const alone = simple.filter(({ entry: [place] }) => isAlone(place));
	if (alone.length < 2) return of.map(inPatterns);
	const others = of.filter((one) => !alone.some((other) => other.one === one));
	return [pattern(patternAt(alone.map(({ entry }) => entry))), ...others.map(inPatterns)];
}

/** Patterns of which any has to fit are one. */
function alternatives(of: Condition<Pattern>[]): Condition<Pattern>[] {
	const texts = of.flatMap((one) => (one.is === 'leaf' && one.leaf.is === 'pattern' ? [one.leaf.text] : []));
	const others = of.filter((one) => !(one.is === 'leaf' && one.leaf.is === 'pattern'));
	return texts.length === 0 ? others : [pattern(texts.join(' | ')), ...others];
}

/** What the value at the place has to fit. What is missing must not fit it. */
function wanted(one: InBody): string {
	if (one.is === 'equal') return one.values.map(textOf).join(' | ');
	if (one.is === 'missing') return one.empty ? '[_, *] | /./' : 'Hash | Array | String';
	const [start, end] = [one.is === 'starts' ? '\\A' : '', one.is === 'ends' ? '\\z' : ''];
	return one.texts.map((words) => `/${start}${regex(words)}${end}/`).join(' | ');
}

/** The pattern of a body with these values at these places. */
export const patternAt = (entries: readonly (readonly [Place, string])[]): string => nodeText(treeOf(entries));

function nodeText({ value = '_', keys }: Tree): string {
	const [first] = keys;
	if (!first) return value;
	const [step, node] = first;
	if (step === null) return `[*, ${nodeText(node)}, *]`;
	if (typeof step === 'number') return `[${'_, '.repeat(step)}${nodeText(node)}, *]`;
	return `{${[...keys].map(([key, inner]) => `${/^[a-z_]\w*$/i.test(String(key)) ? key : textOf(String(key)).replaceAll("'", '"')}: ${nodeText(inner)}`).join(', ')}}`;
}
