import { wrapped } from '../../writing/lines.ts';

/** Breaks a long line, where an expression goes on in the next line only inside brackets. */
export function wrappedInBrackets(line: string, longest = 118): string[] {
	if (line.length <= longest) return [line];
	const operators = [' or ', ' and ', ' | ', ' if ', ' else ', ', '];
	const [, start = '', inner = '', end = ''] =
		/^(\s*(?:if |elif |wait = |wait, tries = |again = |case ))(.*?)(:|: pass|: break|: message = .*|)$/.exec(line) ?? [];
	const inBrackets = start === '' || isDenied(inner) || isWhole(inner) || (/wait(?:, tries)? = $/.test(start) && isOpen(inner));
	if (start === '' && !/ (else|0\)|\(0, 0\)\))$/.test(line)) return [line];
	return wrapped(inBrackets ? line : `${start}(${inner})${end}`, operators, longest);
}

/** Whether brackets are still open at the end. */
const isOpen = (text: string) => text.split('(').length > text.split(')').length;

/** Whether it is one `not (…)` and nothing after it. */
function isDenied(text: string): boolean {
	return text.startsWith('not (') && isWhole(text);
}

/** Whether the first bracket that opens closes at the end. */
function isWhole(text: string): boolean {
	if (!/^(?:not )?\(/.test(text)) return false;
	const end = [...text].findIndex((sign, at) => sign === ')' && !isOpen(text.slice(0, at + 1)));
	return end < 0 || end === text.length - 1;
}

/** Where lines are scarce, an if and its error in one of them, the last ones first, as far as they fit. */
export function joined(lines: readonly string[], most: number, longest = 118): string[] {
	const done = [...lines];
	for (let at = done.length - 2; at >= 0 && done.length > most; at--) {
		const [condition = '', error = ''] = done.slice(at, at + 2);
		const line = `${condition} ${error.trimStart()}`;
		if (/^ *if .*:$/.test(condition) && /^ *raise /.test(error) && line.length <= longest) done.splice(at, 2, line);
	}
	return done;
}
