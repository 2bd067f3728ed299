import type { Flat } from './flatten.ts';
import { lettersOf } from './flatten.ts';
import type { MessageHit } from './match-message.ts';
import type { Template } from './templates.ts';

/** The value of a key that holds a sentence. */
const sentence =
	/(?<![A-Za-z0-9_])["']?(?:message|detail|msg|error_description)["']?\s{0,3}(?::|=>|=)\s{0,3}(["'])([^\n]{1,160}?)\1(?=\s{0,3}[,}\]\n]|$)/g;
/** A log can be full of sentences. */
const most = 40;

/** Finds messages that are too short to look for in a text: "Not Found", "model: {model}". They must be all that a key holds. */
export function createShortFinder(templates: Template[]): (flat: Flat) => MessageHit[] {
	if (templates.length === 0) return () => [];
	return ({ text }) => {
		const hits = new Map<Template, MessageHit>();
		for (const match of [...text.matchAll(sentence)].slice(0, most)) {
			const value = match[2] ?? '';
			const letters = lettersOf(value);
			const start = match.index + match[0].lastIndexOf(value);
			for (const template of templates)
				if (!hits.has(template) && isAll(template, letters)) hits.set(template, { ...hitOf(template), start, end: start + value.length });
		}
		return [...hits.values()];
	};
}

/** Whether the letters are those of the template, with something at each placeholder. */
function isAll({ parts, names, opens, ends }: Template, letters: string): boolean {
	if (names.length === 0 && opens && ends) return letters === parts.join('');
	const first = parts[0] ?? '';
	const last = parts.at(-1) ?? '';
	if (opens && !letters.startsWith(first)) return false;
	if (ends && !letters.endsWith(last)) return false;
	let at = 0;
	for (const part of parts) {
		at = letters.indexOf(part, at);
		if (at < 0) return false;
		at += part.length;
	}
	return letters.length > parts.join('').length;
}

const hitOf = ({ entry, caseIndex, shared, size }: Template) => ({
	entry,
	caseIndex,
	shared,
	size,
	share: 1,
	whole: true,
	isCut: false,
	opens: true,
	values: new Map<string, string>(),
});
