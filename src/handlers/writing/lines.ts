/** Breaks a long line before the last operator that fits, or `after` it, and goes on four spaces deeper. */
export function wrapped(line: string, operators: readonly string[], longest = 118, more = '    ', after = false): string[] {
	if (line.length <= longest) return [line];
	const indent = /^ */.exec(line)?.[0] ?? '';
	const open = literals(line);
	const places = operators.flatMap((operator) =>
		[...line.matchAll(new RegExp(operator.replace(/[|&[?]/g, '\\$&'), 'g'))].map(({ index }) => index),
	);
	const comment = / {1,2}(?:\/\/|#) /.exec(line)?.index ?? line.length;
	const fits = (index: number) => index <= Math.min(longest - 4, comment - 1) && !open.some(([from, to]) => from < index && index < to);
	const place = Math.max(0, ...places.filter(fits));
	if (place <= indent.length + 8) return [line];
	const operator = operators.find((one) => line.startsWith(one, place)) ?? '';
	const end = after || operator === ', ' ? place + operator.length : place;
	return [line.slice(0, end).trimEnd(), ...wrapped(`${indent}${more}${line.slice(end).trimStart()}`, operators, longest, '', after)];
}

/** Where the literals of a line begin and end. */
const literals = (line: string): [from: number, to: number][] =>
	[...line.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[ (])\/(?! )(?:[^/\\]|\\.)*\//g)].map(
		({ 0: text, index }) => [index, index + text.length],
	);

/** An if and its statement, in two lines where they are too long for one. `statement` is how the statement begins. */
export function fitted(line: string, statement: string, indent = '  ', longest = 100): string[] {
	const place = line.indexOf(statement);
	if (line.length <= longest || place < 0) return [line];
	return [line.slice(0, place).trimEnd(), indent + line.slice(place)];
}
