/** Arrow down and up walk from the field through the links below it and back. */
export function moveWithArrows(input: HTMLTextAreaElement, host: HTMLElement): void {
	const step = (event: KeyboardEvent) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		// In a paste of several lines the arrows move the cursor.
		if (event.target === input && input.value.includes('\n')) return;
		const links = [...host.querySelectorAll('a')];
		const at = links.findIndex((link) => link === document.activeElement);
		const next = event.key === 'ArrowDown' ? links[at + 1] : at <= 0 ? input : links[at - 1];
		if (!next || next === event.target) return;
		event.preventDefault();
		next.focus();
	};
	input.addEventListener('keydown', step);
	host.addEventListener('keydown', (event) => {
		// Where an answer took the place of a link, it has the focus itself.
		if (event.target instanceof HTMLElement && event.target.matches('a, [tabindex]')) step(event);
	});
}
