import { element } from '../search-results.ts';

/** A button that copies a text: `name` says which, `said` that it worked. */
export type Copy = { label: string; name: string; text: () => string; said: string };

/** Buttons that copy, and a place that says how it went. Where the browser lets nobody copy, the text is there to be selected. */
export function copyButtons(copies: Copy[]): { buttons: HTMLElement[]; place: HTMLElement } {
	const status = element('span');
	status.role = 'status';
	const place = element('div', status);
	const buttons = copies.map(({ label, name, text, said }) => {
		const button = element('button', label);
		button.type = 'button';
		button.onclick = async () => {
			const copied = text();
			place.querySelector('textarea')?.remove();
			try {
				await navigator.clipboard.writeText(copied);
				status.textContent = said;
			} catch {
				// Without https there is no clipboard.
				status.textContent = "The browser didn't allow copying. Copy the selected text yourself. Secrets are masked.";
				const field = Object.assign(element('textarea'), { value: copied, rows: 8, readOnly: true, ariaLabel: name });
				place.append(field);
				field.select();
			}
		};
		return button;
	});
	return { buttons, place };
}
