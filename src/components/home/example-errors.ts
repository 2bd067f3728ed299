/** Puts an example into the box when it is pressed, as if it had been pasted there. A click that asks for another tab stays a link. */
class ExampleErrors extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-paste]') : null;
			const box = document.querySelector<HTMLTextAreaElement>('.search.big textarea');
			if (!link || !box || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			for (const other of this.querySelectorAll('a')) other.toggleAttribute('aria-current', other === link);
			link.setAttribute('aria-current', 'true');
			box.value = link.dataset.paste ?? '';
			// The first wakes the box, the second tells it that there is a text. The focus stays where the reader has it.
			for (const name of ['focus', 'input']) box.dispatchEvent(new Event(name));
		});
	}
}
customElements.define('example-errors', ExampleErrors);
