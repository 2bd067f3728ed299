/**
 * The lines of a script in which `is` stands for a run of jq and `stop` for an error. What is needed once is written out
 * in its place; a function is made of what is needed more often. jq 1.6 calls an empty input true, so none is given to it.
 */
export function withFunctions(all: string[]): string[] {
	const start = all.findIndex((line) => line.startsWith('page=')) + 1;
	const lines = all.slice(start);
	const count = (pattern: RegExp) => lines.join('\n').match(pattern)?.length ?? 0;
	const is = count(/\bis '/g) > 1;
	const stop = count(/\bstop "/g) > 1;
	return [
		...all.slice(0, start),
		...(is ? [`is() { jq -e "$1" <<<"\${body:-null}" >&/dev/null; }`] : []),
		...(stop ? ['stop() { echo "$1" >&2; exit 1; }'] : []),
		...lines
			.map((line) => (is ? line : line.replace(/\bis ('[^']*')/, `jq -e $1 <<<"\${body:-null}" >&/dev/null`)))
			.flatMap(stop ? (line) => [line] : inPlace),
	];
}

function inPlace(line: string): string[] {
	const [, indent = '', reason] = /^( *)stop (".*")$/.exec(line) ?? [];
	return reason ? [`${indent}echo ${reason} >&2`, `${indent}exit 1`] : [line.replace(/\bstop (".*")$/, '{ echo $1 >&2; exit 1; }')];
}

const longest = 118;

/** Breaks a long line after operators of the shell, or of the program of jq in it. */
export function broken(line: string): string[] {
	if (line.length <= longest || line.includes('  # ')) return [line];
	const indent = `${/^ */.exec(line)?.[0] ?? ''}    `;
	const places = placesIn(line);
	const lines: string[] = [];
	let start = 0;
	for (;;) {
		const room = longest - (lines.length > 0 ? indent.length : 0);
		const further = places.filter(({ end }) => end > start + indent.length);
		const fitting = further.filter(({ end }) => end - start <= room);
		const next =
			line.length - start <= room
				? undefined
				: (fitting.findLast(({ joins, end }) => joins && end - start > room / 2) ?? fitting.at(-1) ?? further[0]);
		lines.push((lines.length > 0 ? indent : '') + line.slice(start, next?.end));
		if (!next) return lines;
		start = next.end + 1;
	}
}

/** Where operators end: those of the shell outside of quotes, those of jq in single quotes, but not in a text of jq. */
function placesIn(line: string): { end: number; joins: boolean }[] {
	const ends: { end: number; joins: boolean }[] = [];
	let [single, double] = [false, false];
	for (let at = 0; at < line.length; at++) {
		const sign = line[at];
		if (double && sign === '\\') at++;
		else if (sign === '"') double = !double;
		else if (sign === "'" && !double) single = !single;
		else if (!double) {
			const [found] = (single ? /^(?: or| and| \||,|;)(?= )/ : /^ (?:&&|\|\|)(?= )/).exec(line.slice(at, at + 5)) ?? [];
			if (found) ends.push({ end: at + found.length, joins: / [oa&|]/.test(found) && found !== ' |' });
		}
	}
	return ends;
}
