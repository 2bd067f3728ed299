const key = 'language';

/** Remembers the chosen language. Choosing itself is done by radio buttons and CSS. */
class SnippetTabs extends HTMLElement {
	connectedCallback(): void {
		const chosen = this.querySelector<HTMLInputElement>(`input[value="${CSS.escape(remembered())}"]`);
		if (chosen) chosen.checked = true;
		this.addEventListener('change', ({ target }) => {
			if (target instanceof HTMLInputElement) remembered(target.value);
		});
	}
}

/** Keeps the language, when one is given, and tells which is kept. Storage can be forbidden; then the choice holds for this page alone. */
function remembered(language?: string): string {
	try {
		if (language) localStorage.setItem(key, language);
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}
customElements.define('snippet-tabs', SnippetTabs);
