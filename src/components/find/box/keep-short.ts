import { excerptOf } from '../../../decode/excerpt.ts';

/**
 * Puts the excerpt of a long paste or drop into the field in its place. A browser needs many seconds to lay out megabytes, and
 * more than the excerpt is never read.
 */
export function keepShort(input: HTMLTextAreaElement): void {
	// What was pasted before this script arrived.
	const early = excerptOf(input.value);
	if (early !== input.value) input.value = early;
	input.addEventListener('beforeinput', (event) => {
		const kept = excerptOf(event.data ?? '');
		if (kept === (event.data ?? '')) return;
		event.preventDefault();
		input.setRangeText(kept, input.selectionStart, input.selectionEnd, 'end');
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
}
