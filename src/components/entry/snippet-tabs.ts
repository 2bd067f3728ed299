const key = 'language';

/** Remembers the chosen language. Choosing itself is done by radio buttons and CSS. */
class SnippetTabs extends HTMLElement {
	connectedCallback(): void {
		const chosen = this.querySelector<HTMLInputElement>(`input[value="${CSS.escape(remembered())}"]`);
		if (chosen) chosen.checked = true;
		this.addEventListener('change', ({ target }) => {
			if (target instanceof HTMLInputElement) remember(target.value);
		});
	}
}

// Storage can be forbidden; then the choice holds for this page alone.
function remembered(): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}
function remember(language: string): void {
	try {
		localStorage.setItem(key, language);
	} catch {
		return;
	}
}
customElements.define('snippet-tabs', SnippetTabs);
