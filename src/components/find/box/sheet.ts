import controls from '../../../styles/controls.css?url';
import answer from '../answer/answer.css?url';
import sheet from './box.css?url';

/** Loads the style sheets of the box, once. A page that is only read goes without it. */
export function loadBoxSheet(): void {
	if (document.querySelector(`link[href="${sheet}"]`)) return;
	for (const href of [controls, answer, sheet])
		document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}
