import type { Shape } from '../shape.ts';

/** Seconds from which on a program gives up instead of waiting. */
export const longWait = 900;

const bodies: Record<Shape['plan']['reads'], string> = {
	response: 'the response and its JSON',
	event: 'the data of a stream event',
	message: 'a message of the WebSocket',
	line: 'a line of the batch results',
	close: 'code and reason of the close event',
	rpc: 'name of the gRPC status and its details',
};

/** What the error is read from, in the words of a comment. */
export const whatIs = ({ reads }: Shape['plan']) => bodies[reads];

/** What a fragment has in hand, in the words of a comment. */
export const whatIsRead = ({ plan }: Shape): string => bodies[plan.reads] + (plan.streams ? ', or an event of its stream' : '');

/** What the variables hold, in the words of a comment. */
export function aboutBody(shape: Shape): string {
	const { plan, loops, reads } = shape;
	const what = whatIsRead(shape) + (reads.text ? ', and its text' : '');
	if (loops) return `your call: ${what}`;
	return `${plan.reads === 'response' ? 'res, ' : ''}body${reads.text ? ', text' : ''}: ${what}`;
}

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

/** The same where an expression goes on in the next line only inside brackets. */
export function wrappedInBrackets(line: string, longest = 118): string[] {
	if (line.length <= longest) return [line];
	const operators = [' or ', ' and ', ' | ', ' if ', ', '];
	const [, start = '', inner = '', end = ''] = /^(\s*(?:if |elif |wait = |case ))(.*?)(:|: pass|: break|)$/.exec(line) ?? [];
	const inBrackets = start === '' || inner.startsWith('not (') || (start.endsWith('wait = ') && inner.startsWith('('));
	if (start === '' && !/ (else|0\))$/.test(line)) return [line];
	return wrapped(inBrackets ? line : `${start}(${inner})${end}`, operators, longest);
}

/** An if and its statement, in two lines where they are too long for one. `statement` is how the statement begins. */
export function fitted(line: string, statement: string, indent = '  ', longest = 100): string[] {
	const place = line.indexOf(statement);
	if (line.length <= longest || place < 0) return [line];
	return [line.slice(0, place).trimEnd(), indent + line.slice(place)];
}
