import type { Decoded } from '../types.ts';

/** Windows that wait to be decoded. Only the last error counts, so that most are never decoded. */
const mostWaiting = 128;
/** Looks of windows that held no error: a log says the same thing many times. */
const mostRemembered = 4_000;

/** Finds the last known error among windows that come one after the other, and keeps a bounded number of them. */
export function createLastError(decode: (text: string) => Decoded) {
	let waiting: string[] = [];
	let found: Decoded | undefined;
	let likely: Decoded | undefined;
	const barren = new Set<number>();

	/** Decodes the windows, the last one first, until one holds a known error. */
	function settle(windows: string[]): void {
		let guess: Decoded | undefined;
		for (const window of [...windows].reverse()) {
			const look = lookOf(window);
			if (barren.has(look)) continue;
			const decoded = decode(window);
			if (decoded.outcome === 'known') {
				found = decoded;
				likely = guess;
				return;
			}
			if (decoded.outcome === 'ambiguous') guess ??= decoded;
			if (barren.size < mostRemembered && decoded.outcome === 'unknown') barren.add(look);
		}
		likely = guess ?? likely;
	}

	return {
		add: (window: string): void => {
			waiting.push(window);
			if (waiting.length <= mostWaiting) return;
			settle(waiting.slice(0, mostWaiting / 2));
			waiting = waiting.slice(mostWaiting / 2);
		},
		/** The last known error; else the last text that may be one of several. Undefined when there was neither. */
		end: (): Decoded | undefined => {
			settle(waiting);
			waiting = [];
			return found ?? likely;
		},
	};
}

/** A number for a text without what differs from one time to the next: 53 bits are enough for a few thousand texts. */
function lookOf(text: string): number {
	const bare = text.replace(/[0-9a-f]{8,}|\d+/gi, '#');
	let [low, high] = [0x811c9dc5, 0x1b873593];
	for (let index = 0; index < bare.length; index++) {
		const unit = bare.charCodeAt(index);
		low = Math.imul(low ^ unit, 0x01000193) >>> 0;
		high = Math.imul(high ^ unit, 0x85ebca6b) >>> 0;
	}
	return (high & 0x1fffff) * 0x1_0000_0000 + low;
}
