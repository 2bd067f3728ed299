import type { Known } from '../known.ts';
import { isStatus, type Reading } from './reading.ts';

/** Words that any question may have and that say nothing about it. */
const filler = new Set(
	[
		'a an the of to is are was in at on for and or it its my me i we you this that how what why when where does do did by with from as be been so if but',
		'error errors exception api code http status vs bug issue fix fixes problem help please handle handling',
		'use used using get gets getting got give gives giving still always sometimes some trying tried try',
	]
		.join(' ')
		.split(' '),
);
/** Whether any question may have this word, in lower case. */
export const isFiller = (word: string): boolean => filler.has(word);

/** With more words than these beside it, a token with a hyphen or an underscore is a word of a sentence. */
const fewWords = 2;

/** Numbers and versions say nothing of a meaning. */
const number = /^v?\d+$/;

/** Two words with a hyphen are a code only by themselves: a sentence has its back-end. */
const twoWords = /^[A-Za-z]+-[a-z]+$/;

/** A field as APIs of Google and many clients write it: reasoningEffort. */
const camelField = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+)+$/;

/** A file, with or without the line in it: a title says where, not what. */
const fileName = /^[\w@./\\-]+\.(?:[cm]?[jt]sx?|json[cl]?|ya?ml|toml|env|lock|md|py|ipynb|go|rs|rb|php|java|kt|cs|lua|sh)(?::\d+)*$/i;

/** Collects the words that no earlier step has used, and tokens that look like a code that we don't know. */
export function readWords(reading: Reading, { providers }: Known): Reading {
	const names = new Set(providers.filter(({ id }) => reading.providers.includes(id)).flatMap(({ id, nicknames }) => [id, ...nicknames]));
	const rest = reading.tokens.filter((token, place) => !reading.used.has(place) && !isStatus(token));
	const words = rest
		.filter((token) => !fileName.test(token))
		.flatMap((token) =>
			token
				.toLowerCase()
				.replace(/ratelimit/g, 'rate-limit')
				.split(/[^\p{L}\p{N}]+/u),
		)
		.filter((word) => word && !filler.has(word) && !number.test(word) && !names.has(word));
	const codes = rest.filter((token) => /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)+$/.test(token));
	const others = rest.filter((token) => !codes.includes(token) && !isFiller(token.toLowerCase()));
	const isAlone = others.length === 0 && reading.statuses.length === 0;
	const unknown = others.length <= fewWords ? codes.filter((code) => isAlone || !twoWords.test(code)) : [];
	return {
		...reading,
		words: [...reading.words, ...words],
		likeCodes: [...reading.likeCodes, ...codes, ...rest.filter((token) => camelField.test(token))],
		unknown: [...reading.unknown, ...unknown],
	};
}
