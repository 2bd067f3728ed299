import sheet from './whole-box.css?url';

/** Loads the style sheet of the box, once. A page that is only read goes without it. */
export function loadBoxSheet(): void {
	if (document.querySelector(`link[href="${sheet}"]`)) return;
	document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
}
