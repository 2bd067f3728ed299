import { excerptOf, mostKept } from '../../../decode/excerpt.ts';

/**
 * Puts the excerpt of a long paste or drop into the field in its place. A browser needs many seconds to lay out megabytes, and
 * more than the excerpt is never read.
 */
export function keepShort(input: HTMLTextAreaElement): void {
	// What was pasted before this script arrived.
	if (input.value.length > mostKept) input.value = excerptOf(input.value);
	input.addEventListener('beforeinput', (event) => {
		if (!event.data || event.data.length <= mostKept) return;
		event.preventDefault();
		input.setRangeText(excerptOf(event.data), input.selectionStart, input.selectionEnd, 'end');
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
}
