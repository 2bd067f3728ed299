import type { Problem } from '../catalogue/records.ts';

export type Located = Omit<Problem, 'other'> & { line: number };

/** A problem as a line for people: `file:line: field: what is wrong`. */
export function problemLine({ file, line, path, message }: Located): string {
	const steps = path.filter((part) => file.endsWith('.yaml') || typeof part === 'string');
	return `${file}:${line}: ${steps.map(readable).join('.') || 'file'}: ${message}`;
}

/** A name that a wrong line has made up may hold the signs that part the fields of this line. */
const readable = (part: string | number) => (/^[^\s:."]+$/.test(String(part)) ? String(part) : JSON.stringify(part));
