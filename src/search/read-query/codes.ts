import { canonical } from '../../addresses/ids.ts';
import type { SearchDocument } from '../../signatures/signatures.ts';
import { documentsNamed, isClassName, isFoundByWords, type Known } from '../known.ts';
import { type Phrase, phrasesOf, placesOf } from './phrases.ts';
import { isFiller } from './words.ts';
import { isStatus, type Reading } from './reading.ts';

/** The most tokens that can form a code in plain words: "model not found" is model-not-found. */
const longest = 5;

/** Finds statuses, codes as they appear on the wire, and codes in plain words. */
export function readCodes(reading: Reading, known: Known): Reading {
	const used = new Set(reading.used);
	const statuses = [...reading.statuses];
	const named = new Map(reading.named);
	const spoken = new Set(reading.spoken);
	const fields: string[] = [];
	const telling = reading.tokens.filter((token, place) => !reading.used.has(place) && !isFiller(token.toLowerCase()) && !isStatus(token));
	const alone = reading.tokens.filter((token, place) => !reading.used.has(place) && !isFiller(token.toLowerCase())).length === 1;
	const saysMore = telling.length > 1;
	for (const phrase of phrasesOf(reading.tokens, longest)) {
		if (placesOf(phrase).some((place) => reading.used.has(place))) continue;
		const [token = ''] = phrase.tokens;
		// An API may call a class Error.
		if (phrase.size === 1 && isFiller(token.toLowerCase())) continue;
		// A title may begin with "API Error:" whatever it is about.
		if (saysMore && phrase.tokens.every((item) => isFiller(item.toLowerCase()))) continue;
		if (phrase.size > 1 || !isWrittenAsCode(token)) {
			const name = phrase.tokens.join('-').replace(/([a-z]{2})s$/i, '$1');
			for (const document of [...documentsNamed(known, phrase.tokens.join('-')), ...documentsNamed(known, name)].filter(isFoundByWords))
				if (document.kind !== 'section' || isSpoken(document, phrase.tokens, alone)) spoken.add(document);
		} else if (isStatus(token)) {
			statuses.push(Number(token));
		} else {
			const name = /^\d+$/.test(token) ? `code-${token}` : token;
			const found = namedBy(token, known).filter((document) => name === token || isNumberMeant(document, phrase, reading));
			const isField = isFieldHere(found, reading) || isCalledInvalid(found, phrase, reading);
			if (isField) fields.push(token);
			else for (const document of found) named.set(document, name);
			if (found.length > 0) used.add(phrase.start);
		}
	}
	return { ...reading, used, statuses, named, spoken, likeCodes: [...reading.likeCodes, ...fields] };
}

/** Whether a name of the section is these words. A single word is said by chance unless it is all that is asked, and nobody who writes "API error" means the class APIError. */
const isSpoken = ({ names }: SearchDocument, tokens: readonly string[], alone: boolean) => {
	const wanted = canonical(tokens.join('-'));
	return (
		(tokens.length > 1 || alone) && names.some((name) => [wanted, wanted.replace(/s$/, '')].includes(canonical(name)) && !isClassName(name))
	);
};

/** A number is the name of a code with that word before it, or by itself. */
const namedBy = (token: string, known: Known) =>
	/^\d+$/.test(token) ? [`code-${token}`, token].flatMap((name) => documentsNamed(known, name)) : documentsNamed(known, token);

/** Whether a name is a field to the providers that are named: max_tokens is the end of good answers elsewhere, and none of theirs. */
const isFieldHere = (found: readonly SearchDocument[], { providers }: Reading): boolean =>
	providers.length > 0 &&
	found.some(({ statuses }) => statuses.length > 0) &&
	found.every(({ provider = '', statuses }) => !providers.includes(provider) && statuses.every((status) => status < 400));

/** Whether the end of a good answer, such as max_tokens, is said to be wrong. What is invalid is the parameter of that name. */
const isCalledInvalid = (found: readonly SearchDocument[], { start }: Phrase, { tokens }: Reading): boolean =>
	/^(?:invalid|unsupported|unknown|wrong|bad)$/i.test(tokens[start - 1] ?? '') &&
	found.some(({ statuses }) => statuses.length > 0) &&
	found.every(({ statuses }) => statuses.every((status) => status < 400));

/** Whether a number is the code of a document: that of a provider that is named, or any when it is long or called a code. */
function isNumberMeant(
	{ provider = '' }: SearchDocument,
	{ start, tokens: [number = ''] }: Phrase,
	{ providers, tokens }: Reading,
): boolean {
	if (providers.length > 0) return providers.includes(provider);
	return number.length > 2 || [tokens[start - 1], tokens[start + 1]].some((beside) => /^(?:errors?|codes?|errno)$/i.test(beside ?? ''));
}

/** Whether a token has signs, digits, capitals or camel case, which words of a sentence don't have. */
const isWrittenAsCode = (token: string) => /[_\-:]|\d|[A-Z]{4}|[a-z][A-Z]/.test(token);
