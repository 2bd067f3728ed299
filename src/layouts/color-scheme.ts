import { schemeKey } from '../outputs/hosts/scheme-script.ts';

/** The choice of light, dark or what the system says. The script in the head applies what is kept; this shows and changes it. */
const choice = document.querySelector<HTMLSelectElement>('.top select');
const root = document.documentElement;
if (choice) {
	choice.value = root.dataset.scheme ?? '';
	choice.onchange = () => {
		root.dataset.scheme = choice.value;
		try {
			localStorage.setItem(schemeKey, choice.value);
		} catch {
			// Storage can be forbidden; then the choice holds for this page alone.
		}
	};
}
