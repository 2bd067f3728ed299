import { createCssVariablesTheme, type ShikiTransformer } from 'shiki/core';

const prefix = '--tk-';
export const theme = createCssVariablesTheme({ name: 'tk', variablePrefix: prefix });

/** No limit: after half a second Shiki leaves the rest of a line plain, so a busy machine would build other pages. */
export const tokenizeTimeLimit = 0;

/** Turns Shiki's inline styles into a dozen fixed classes: the CSP forbids style attributes. */
export function toClasses(): ShikiTransformer {
	const token = /var\(--tk-(?:token-)?([a-z-]+)\)/;
	return {
		name: 'to-classes',
		preprocess(_, options) {
			options.tokenizeTimeLimit = tokenizeTimeLimit;
		},
		pre(node) {
			delete node.properties.style;
			delete node.properties.tabindex;
			node.properties.class = 'code';
		},
		line(node) {
			// The line breaks stay as text; a span per line would only weigh.
			delete node.properties.class;
		},
		span(node) {
			const style = String(node.properties.style ?? '');
			const name = token.exec(style)?.[1];
			delete node.properties.style;
			if (name && name !== 'foreground') node.properties.class = `tk-${name}`;
		},
	};
}

export const shikiConfig = { theme, transformers: [toClasses()] };
