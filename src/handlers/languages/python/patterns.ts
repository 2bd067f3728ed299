import type { Place, Plan, Test } from '../../plan.ts';
import { isOpen } from '../../shape.ts';
import { isInList } from '../../writing/reads.ts';
import { type Tree, treeOf } from '../../writing/tree.ts';
import { text } from './reader.ts';

/** Whether one pattern says it: values at fixed places, and nothing else. */
export const isPattern = (test: Test) =>
	test.flat().every((atom) => atom.is === 'equal' && !atom.not && !atom.at.some(isInList)) && !isOpen(test);

/** The pattern of a text that is known by its start or end. */
export function endingOf(test: Test): string | undefined {
	const [[atom, ...more] = [], ...others] = test;
	if (!atom || more.length + others.length > 0 || !('texts' in atom) || !('at' in atom) || atom.not || atom.is === 'contains')
		return undefined;
	if (atom.texts.length > 1 || atom.at.some(isInList)) return undefined;
	const pattern = atom.at.map((place) => patternAt([[place, 'str(kind)']])).join(' | ');
	return `${pattern} if kind.${atom.is === 'starts' ? 'startswith' : 'endswith'}(${text(atom.texts[0] ?? '')})`;
}

/** The pattern of a code in the same object as the message, and how the message is read there. */
export function besideMessage({ match, message }: Plan): string | undefined {
	const [[atom, ...more] = [], ...others] = match;
	if (atom?.is !== 'equal' || more.length + others.length > 0 || atom.at.length !== 1 || message.length !== 1) return undefined;
	const [code = '', said = ''] = [atom.at[0], message[0]];
	const [holder, from] = [code.split('.').slice(0, -1), said.split('.').slice(0, -1)];
	if (holder.join() !== from.join() || /[[\]]/.test(code + said)) return undefined;
	const own = `{${text(code.split('.').at(-1) ?? '')}: ${atom.values.map(text).join(' | ')}}`;
	const named = holder.length > 0 ? `${own} as error` : own;
	const pattern = holder.reduceRight((inner, key) => `{${text(key)}: ${inner}}`, named);
	return `${pattern}: message = str(${holder.length > 0 ? 'error' : 'body'}.get(${text(said.split('.').at(-1) ?? '')}))`;
}

/** A pattern that any of these alternatives fits. */
export function patternOf(test: Test): string {
	const patterns = test.flatMap((atoms) => {
		let paths: [Place, string][][] = [[]];
		for (const atom of atoms)
			if (atom.is === 'equal')
				paths = paths.flatMap((own) => atom.at.map((place): [Place, string][] => [[place, atom.values.map(text).join(' | ')], ...own]));
		return paths;
	});
	return [...new Set(patterns.map(patternAt))].join(' | ');
}

/** The pattern of a body with these values at these places. */
const patternAt = (entries: readonly [Place, string][]): string => nodeText(treeOf(entries));

function nodeText({ value, keys }: Tree): string {
	const [first] = keys;
	if (!first) return value ?? '_';
	if (typeof first[0] === 'number') return `[${'_, '.repeat(first[0])}${nodeText(first[1])}, *_]`;
	return `{${[...keys].map(([name, node]) => `${text(String(name))}: ${nodeText(node)}`).join(', ')}}`;
}
