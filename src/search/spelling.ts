/**
 * How many letters two words differ by: one that is wrong, missing or too many counts 1, and so do two that are swapped.
 * Stops at the first row in which every way is over `most`, and then says Infinity.
 */
export function spellingDistance(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return Number.POSITIVE_INFINITY;
	let before: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1];
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			const ways = [at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1), ...(swapped ? [at(before, j - 2) + 1] : [])];
			next.push(Math.min(...ways));
		}
		if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
		[before, row] = [row, next];
	}
	const distance = at(row, other.length);
	return distance > most ? Number.POSITIVE_INFINITY : distance;
}

const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
