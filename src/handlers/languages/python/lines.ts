import { wrapped } from '../../writing/lines.ts';

/** Breaks a long line, where an expression goes on in the next line only inside brackets. */
export function wrappedInBrackets(line: string, longest = 118): string[] {
	if (line.length <= longest) return [line];
	const operators = [' or ', ' and ', ' | ', ' if ', ', '];
	const [, start = '', inner = '', end = ''] = /^(\s*(?:if |elif |wait = |case ))(.*?)(:|: pass|: break|)$/.exec(line) ?? [];
	const inBrackets = start === '' || inner.startsWith('not (') || (start.endsWith('wait = ') && inner.startsWith('('));
	if (start === '' && !/ (else|0\))$/.test(line)) return [line];
	return wrapped(inBrackets ? line : `${start}(${inner})${end}`, operators, longest);
}
