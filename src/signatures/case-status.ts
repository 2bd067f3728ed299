import type { CaseSignature } from './signatures.ts';

const status = /\bstatus is ([1-5]\d\d)\b/;

/** The status by which a case is told, in its own words: "The status is 413 and …". What travels without words has the number. */
export function statusOfCase({ tell, status: sent }: Pick<CaseSignature, 'tell' | 'status'>): number | undefined {
	const told = status.exec(tell)?.[1];
	return told ? Number(told) : sent;
}
