/** Breaks a long line before the last operator that fits and is in the fewest brackets, or `after` it, and goes on four spaces deeper. */
export function wrapped(line: string, operators: readonly string[], longest = 118, more = '    ', after = false): string[] {
	if (line.length <= longest) return [line];
	const indent = /^ */.exec(line)?.[0] ?? '';
	const open = literals(line);
	const comment = / {1,2}(?:\/\/|#) /.exec(line)?.index ?? line.length;
	const breaks = (index: number) => index > indent.length + 8 && index < comment && !open.some(([from, to]) => from < index && index < to);
	const places = (some: readonly string[]) => some.flatMap((one) => placesOf(one, line)).filter(breaks);
	// An operator at the end of a line takes room there.
	const room = after ? longest - 4 : longest;
	const last = (some: readonly string[]) =>
		Math.max(0, ...places(some).filter((index) => index <= (line.startsWith(', ', index) ? longest - 1 : room)));
	// Where nothing fits, at the next place that there is.
	const first = (some: readonly string[]) => Math.min(...places(some), line.length);
	// A list is torn apart only where that fills a line which would be half empty.
	const joints = places(operators.filter((one) => one !== ', ')).filter((index) => index <= room && index > longest / 2);
	const place = outermost(line, joints) ?? (last(operators) || first(operators));
	if (place === line.length) return [line];
	const operator = operators.find((one) => line.startsWith(one, place)) ?? '';
	const end = after || operator === ', ' ? place + operator.length : place;
	return [line.slice(0, end).trimEnd(), ...wrapped(`${indent}${more}${line.slice(end).trimStart()}`, operators, longest, '', after)];
}

/** Of these places the last one that is in the fewest brackets, so that an expression stays whole. */
function outermost(line: string, places: readonly number[]): number | undefined {
	const depth = (place: number) => line.slice(0, place).split(/[({]/).length - line.slice(0, place).split(/[)}]/).length;
	return places.toSorted((a, b) => depth(a) - depth(b) || b - a)[0];
}

/** Where an operator stands in a line. */
function placesOf(operator: string, line: string): number[] {
	const places: number[] = [];
	for (let at = line.indexOf(operator); at >= 0; at = line.indexOf(operator, at + operator.length)) places.push(at);
	return places;
}

/** Where the literals of a line begin and end. */
const literals = (line: string): [from: number, to: number][] =>
	[...line.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[ (!])\/(?! )(?:[^/\\]|\\.)*\//g)].map(
		({ 0: text, index }) => [index, index + text.length],
	);

/** An if and its statement, in two lines where they are too long for one. `statement` is how the statement begins. */
export function fitted(line: string, statement: string, indent = '  ', longest = 100): string[] {
	const place = line.indexOf(statement);
	if (line.length <= longest || place < 0) return [line];
	return [line.slice(0, place).trimEnd(), indent + line.slice(place)];
}
