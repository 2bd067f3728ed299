import { z } from 'astro/zod';
import { httpsUrl } from './links.ts';
import { prose } from './prose.ts';
import { day } from './source.ts';
import { action, family } from './vocabulary.ts';

/** Languages in which people search, as ISO 639-1 says them. */
const language = z.enum(['en', 'zh', 'ja', 'ko', 'ru', 'es', 'pt', 'de', 'fr', 'tr']);

/** A meaning that several providers share under different names: rate-limited, out-of-credits. */
export const condition = z.strictObject({
	id: z
		.string()
		.regex(/^[a-z][a-z-]*$/)
		.describe('Address of the page, and what entries write under condition.'),
	title: z.string().describe('A phrase for it.'),
	summary: prose.describe('What it means, whoever says it.'),
	usual: action.describe('The verdict it has as a rule.'),
	family: family.describe('The group in which the page of a provider lists it.'),
	words: z.array(z.string()).default([]).describe('What people type when they mean it.'),
	words_in: z
		.partialRecord(language, z.array(z.string().regex(/^[^\p{Lu}]{2,60}$/u, { error: 'phrases are lower case, of 2 to 60 letters' })))
		.default({})
		.describe('The same by language, in the words that developers of that language use. A search reads them; no page shows them.'),
});

/** One row of the HTTP status registry, or a status that some servers use unofficially. */
export const status = z.strictObject({
	id: z
		.string()
		.regex(/^[1-5]\d\d$/)
		.describe("The number, in quotes: '429'."),
	name: z.string().describe('Name in the registry, or the usual one.'),
	former_names: z.array(z.string()).default([]).describe('Names that earlier standards gave it.'),
	official: z.boolean().describe('In the IANA registry.'),
	used_by: z.string().optional().describe('Who uses it, when it is not official.'),
	meaning: prose.describe('What it means by the standard, and what that is for a client.'),
	retry: prose.describe('What a client may do with it by the standard alone.'),
	defined_in: z
		.strictObject({
			title: z.string().describe('Document and section.'),
			url: httpsUrl.describe('Address of the section.'),
			checked: day.describe('Day on which you last read it.'),
		})
		.describe('Where it is defined.'),
});

/** An API or a program that Errdex has no pages for. Its errors look like those of a provider here, and are said to be its own. */
export const other = z.strictObject({
	id: z
		.string()
		.regex(/^[a-z][a-z-]*$/)
		.describe('What it is called in this list.'),
	name: z.string().describe('As in "this is an error of Stripe".'),
	marks: z
		.array(z.string().min(4))
		.min(1)
		.describe('Hosts, classes, codes and names that only its errors hold, in any letter case. Quotes and spaces count.'),
});

/** The head of an essay that goes over several entries. */
export const guide = z.strictObject({
	title: z.string().describe('What the guide is called.'),
	summary: prose.describe('What you know after it, in one sentence.'),
	order: z.int().describe('Place in the list, from 1.'),
	checked: day.describe('Day on which you last went through it.'),
	about: z.array(z.string()).default([]).describe('Words people type when they want this guide.'),
});
