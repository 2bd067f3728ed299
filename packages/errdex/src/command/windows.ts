export type Windows = { push: (text: string) => void; end: () => void };

/** Lines that are kept before a line that looks like an error, and after it. */
const [linesBefore, linesAfter] = [12, 24];
/** The most of one window, in UTF-16 units: the decoder reads as much in a few milliseconds. */
const most = 12_000;
/** A line without an end is cut here, so that a log of one line fits into memory. */
const longestLine = 8_000;

/** What a line with an error has, whichever API it is of. Access logs are full of numbers, so that a status alone is not enough. */
const tells =
	/error|exception|traceback|fail|denied|invalid|unauthori[sz]ed|forbidden|quota|limit|overload|unavailable|timed? ?out|not.?found|credit|billing|HTTP\/[\d.]+ [45]\d\d|status\D{0,12}[45]\d\d|\b[45]\d\d\D{0,3}["{]/i;

/** Reads a text in pieces of any size, and gives on each part of it that may hold an error. What it keeps is bounded. */
export function createWindows(give: (window: string) => void): Windows {
	let rest = '';
	let before: string[] = [];
	let open: string[] = [];
	let size = 0;
	let left = 0;

	function close(): void {
		if (open.length > 0) give(open.join('\n'));
		before = open.slice(-linesBefore);
		open = [];
		size = 0;
		left = 0;
	}

	function line(text: string): void {
		const isError = tells.test(text);
		if (isError && left === 0) {
			open = [...before, text];
			size = open.reduce((sum, one) => sum + one.length + 1, 0);
			left = linesAfter;
			return;
		}
		if (left === 0) {
			before.push(text);
			if (before.length > linesBefore) before.shift();
			return;
		}
		open.push(text);
		size += text.length + 1;
		left = isError ? linesAfter : left - 1;
		if (left === 0 || size > most) close();
	}

	return {
		push: (text) => {
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			for (const one of lines) for (const piece of pieces(one)) line(piece);
			while (rest.length > longestLine) {
				line(rest.slice(0, longestLine));
				rest = rest.slice(longestLine);
			}
		},
		end: () => {
			if (rest) line(rest);
			rest = '';
			close();
		},
	};
}

function pieces(line: string): string[] {
	if (line.length <= longestLine) return [line];
	const found: string[] = [];
	for (let at = 0; at < line.length; at += longestLine) found.push(line.slice(at, at + longestLine));
	return found;
}
