import type { Secret } from '../../../decode/mask.ts';
import { type Place, apart } from '../places.ts';
import { element } from '../search-results.ts';

/**
 * Marks words in the field itself. A textarea shows no marks, so a layer right behind it holds the same text, unseen and in the
 * same lines, and draws them. Secrets are not repeated there: letters and digits of the same width stand for them.
 */
export class FieldMarks {
	private readonly layer = element('div');
	private readonly input: HTMLTextAreaElement;

	/** The field stands in an element of class "field", which both fill. */
	constructor(input: HTMLTextAreaElement) {
		this.input = input;
		this.layer.className = 'marks';
		// The text is in the field already: nobody finds, selects or hears it a second time.
		this.layer.inert = true;
		input.before(this.layer);
		input.addEventListener('scroll', () => this.follow());
	}

	clear(): void {
		this.layer.replaceChildren();
	}

	/** Marks places of a text that stands in the field. Says whether there are any, and all in sight without scrolling. */
	show(text: string, places: Place[], secrets: Secret[]): boolean {
		const { input, layer } = this;
		const before = input.value.indexOf(text);
		if (before < 0) return false;
		const same = input.value.slice(0, before) + unreadable(text, secrets);
		const marked = apart(places);
		layer.replaceChildren();
		let at = 0;
		for (const { start, end } of marked) {
			layer.append(same.slice(at, before + start), element('mark', same.slice(before + start, before + end)));
			at = before + end;
		}
		// A last line break takes a line in a field, and none elsewhere.
		layer.append(`${same.slice(at)}${input.value.slice(before + text.length)}\u200b`);
		this.follow();
		return marked.length > 0 && input.scrollHeight <= input.clientHeight + 1;
	}

	private follow(): void {
		this.layer.scrollTop = this.input.scrollTop;
	}
}

/** Punctuation stays, since lines break at it. */
function unreadable(text: string, secrets: Secret[]): string {
	let at = 0;
	let made = '';
	for (const { start, end } of secrets) {
		if (start < at) continue;
		made += text.slice(at, start) + text.slice(start, end).replace(/\p{L}/gu, 'x').replace(/\d/g, '0');
		at = end;
	}
	return made + text.slice(at);
}
